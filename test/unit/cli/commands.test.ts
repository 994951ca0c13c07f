import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskView } from '../../../engine/queue/types';
import { defaultStoreFile, storageAt } from '../../../engine/queue/location';
import { Bench } from './run';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.remove());

const CUSTOMER_QUERY = `<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>
<QBXML><QBXMLMsgsRq onError="stopOnError"><CustomerQueryRq requestID="1"><FullName>Acme &amp; Co</FullName></CustomerQueryRq></QBXMLMsgsRq></QBXML>`;

describe('help and wrong use', () => {
  test('the overview lists every command', async () => {
    const { code, out } = await bench.run(['--help']);
    expect(code).toBe(0);
    for (const name of ['serve', 'enqueue', 'queue', 'connection', 'qwc']) expect(out).toContain(`  ${name} `);
    expect((await bench.run([])).code).toBe(2);
  });

  test.each([['serve'], ['enqueue'], ['queue'], ['connection'], ['qwc']])('%s --help', async (name) => {
    const { code, out, err } = await bench.run([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`qbd ${name}`);
    expect(out).toContain('--store');
  });

  const wrong: [string[], RegExp][] = [
    [['fly'], /there is no command fly/],
    [['queue'], /Say list, show/],
    [['queue', 'constructor', '1'], /Say list, show/],
    [['queue', 'show'], /needs one task number/],
    [['queue', 'show', 'x1'], /must be a whole number/],
    [['queue', 'list', '--nonsense'], /nonsense/],
    [['queue', 'settle', '1'], /--applied --id ID or --not-applied/],
    [['queue', 'settle', '1', '--applied', '--not-applied', '--id', 'x'], /--applied --id ID or --not-applied/],
    [['queue', 'settle', '1', '--applied'], /--applied needs --id/],
    [['queue', 'list'], /There is no store at/],
    [['enqueue', '-'], /--connection is missing/],
    [['enqueue'], /Name one file/],
    [['enqueue', '/nowhere/file.xml', '--connection', 'main'], /can't be read/],
    [['qwc', '--connection', 'main', '--user', 'u'], /--url is missing/],
    [['qwc', '--connection', 'main', '--user', 'u', '--url', 'https://e.com', '--every', '0'], /at least 1/],
    [['serve', '--connection', 'main', '--user', 'u'], /--password is missing/],
    [['serve', '--connection', 'main', '--user', 'u', '--password', 'p', '--host', '0.0.0.0', '--details'], /loopback host only/],
    [['serve', '--connection', 'main', '--user', 'u', '--password', 'p', '--path', 'x'], /--path must begin/],
    [['connection', 'main', '--confirm', 'maybe'], /moved or copy/],
  ];
  test.each(wrong)('%j', async (args, message) => {
    const { code, out, err } = await bench.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(existsSync(bench.store)).toBe(false);
  });
});

describe('enqueue', () => {
  beforeEach(() => bench.connect());

  async function shown(id: number): Promise<TaskView> {
    return JSON.parse((await bench.run(['queue', 'show', String(id), '--json'])).out) as TaskView;
  }

  test('qbXML becomes one task that waits', async () => {
    const { code, out } = await bench.enqueue(CUSTOMER_QUERY, '--json');
    expect(code).toBe(0);
    const [task] = JSON.parse(out) as (TaskView & { status: string })[];
    expect(task).toMatchObject({ status: 'queued', state: 'waiting', kind: 'request', title: 'CustomerQueryRq', connection: 'main' });
    expect(await shown(task?.id ?? 0)).toMatchObject({ state: 'waiting', title: 'CustomerQueryRq' });
  });

  test('an unknown connection is told', async () => {
    const { code, err } = await bench.run(['enqueue', '-', '--connection', 'mian'], { readStdin: () => Promise.resolve(CUSTOMER_QUERY) });
    expect(code).toBe(1);
    expect(err).toContain('There is no connection "mian"');
  });

  test('a file, with a title of its own', async () => {
    const file = path.join(bench.folder, 'query.xml');
    writeFileSync(file, `\uFEFF${CUSTOMER_QUERY}`);
    const { code, out } = await bench.run(['enqueue', file, '--connection', 'main', '--title', 'All about Acme']);
    expect(code).toBe(0);
    expect(out).toMatch(/Task: +\d+: All about Acme\nState: +waiting/);
  });

  test('JSON: a task, a request, and an array of both', async () => {
    const find = { kind: 'find', input: { object: 'Customer', by: { FullName: ['Acme'] } }, refs: ['001A'] };
    const request = { type: 'CustomerQueryRq', body: { FullName: ['Acme'] } };
    expect((await bench.enqueue(JSON.stringify(find))).code).toBe(0);
    expect((await bench.enqueue(JSON.stringify(request))).code).toBe(0);
    expect((await bench.enqueue(JSON.stringify([{ ...find, input: { object: 'Customer', by: { FullName: ['Beta'] } } }, request]))).code).toBe(0);
    const tasks = JSON.parse((await bench.run(['queue', 'list', '--json'])).out) as TaskView[];
    expect(tasks.map((task) => task.title).sort()).toEqual(['CustomerQueryRq', 'CustomerQueryRq', 'find Customer', 'find Customer']);
    const found = JSON.parse((await bench.run(['queue', 'list', '--ref', '001a', '--json'])).out) as TaskView[];
    expect(found).toHaveLength(2);
  });

  test.each([
    ['', /empty/],
    ['{oops', /neither qbXML nor JSON/],
    ['[]', /no task/],
    ['42', /JSON object/],
    ['{"type":"CustomerQueryRq"}', /a request \{ type, body \}/],
    ['{"kind":"guess","input":{}}', /kind must be one of/],
    ['{"kind":"find","input":{},"colour":"red"}', /no field colour/],
    ['{"kind":"find","input":{},"refs":"001"}', /list of texts/],
    ['<QBXML><QBXMLMsgsRq onError="stopOnError">', /XML/],
    ['<!DOCTYPE x [<!ENTITY a "b">]><QBXML/>', /refused/],
    ['<QBXML><QBXMLMsgsRq onError="stopOnError"><NonsenseRq/></QBXMLMsgsRq></QBXML>', /NonsenseRq/],
    ['{"type":"CustomerAddRq","body":{"CustomerAdd":{"Name":"A","Nmae":"B"}}}', /CustomerAddRq\/CustomerAdd.*Nmae/],
    ['{"type":"CustomerQueryRq","body":{},"attributes":{"iterator":1}}', /object of texts/],
  ])('input %j is refused and nothing is queued', async (text, message) => {
    const { code, out, err } = await bench.enqueue(text);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
    expect((await bench.run(['queue', 'list'])).out).toBe('No task.\n');
  });

  test.each([
    ['{"kind":"find","input":{"object":"Customer"}}', /BAD_INPUT: by/],
  ])('a task that can’t be sent ends as failed at once: %j', async (text, message) => {
    const { code, out } = await bench.enqueue(text);
    expect(code).toBe(1);
    expect(out).toMatch(/State: +failed/);
    expect(out).toMatch(message);
    expect(out).toMatch(/Written: +not applied/);
  });

  test('--wait ends with 3 while nothing has come, and with the task’s own outcome', async () => {
    expect((await bench.enqueue(CUSTOMER_QUERY, '--wait', '0')).code).toBe(3);
    await bench.connect('other');
    const waiting = bench.run(['enqueue', '-', '--connection', 'other', '--wait', '30', '--json'], {
      readStdin: () => Promise.resolve(CUSTOMER_QUERY),
      // Somebody takes the task back while the command waits.
      sleep: async () => {
        const tasks = JSON.parse((await bench.run(['queue', 'list', '--connection', 'other', '--json'])).out) as TaskView[];
        await bench.run(['queue', 'cancel', String(tasks[0]?.id)]);
      },
    });
    const { code, out } = await waiting;
    expect((JSON.parse(out) as TaskView[])[0]?.state).toBe('cancelled');
    expect(code).toBe(1);
  });

  test('Ctrl-C ends the waiting; the task goes on', async () => {
    const stop = new AbortController();
    const text = { readStdin: () => Promise.resolve(CUSTOMER_QUERY) };
    const { code } = await bench.run(['enqueue', '-', '--connection', 'main', '--wait', '600'], {
      ...text, stop: stop.signal, sleep: () => Promise.resolve(stop.abort()),
    });
    expect(code).toBe(3);
    expect((await bench.run(['queue', 'list'])).out).toMatch(/waiting/);
  });
});

describe('queue', () => {
  beforeEach(() => bench.connect());

  test('list, cancel, show with its log, retry', async () => {
    await bench.enqueue(CUSTOMER_QUERY);
    const [task] = JSON.parse((await bench.run(['queue', 'list', '--json'])).out) as TaskView[];
    const id = String(task?.id);
    expect((await bench.run(['queue', 'list'])).out).toMatch(/^ID +STATE +KIND +CHANGED +TITLE +CODE\n\d+ +waiting +request/);
    expect((await bench.run(['queue', 'cancel', id])).out).toMatch(/State: +cancelled/);
    expect((await bench.run(['queue', 'list', '--state', 'waiting'])).out).toBe('No task.\n');
    expect((await bench.run(['queue', 'list', '--state', 'CANCELLED,failed'])).out).toContain(id);
    const show = await bench.run(['queue', 'show', id]);
    expect(show.out).toMatch(/What to do: /);
    expect((await bench.run(['queue', 'retry', id])).out).toMatch(/State: +waiting/);
  });

  test('what the state does not allow is refused with 1, an unknown task with 2', async () => {
    await bench.enqueue(CUSTOMER_QUERY);
    const [task] = JSON.parse((await bench.run(['queue', 'list', '--json'])).out) as TaskView[];
    const settled = await bench.run(['queue', 'settle', String(task?.id), '--applied', '--id', '80-1']);
    expect(settled.code).toBe(1);
    expect(settled.err).toContain('waiting');
    expect(await bench.run(['queue', 'retry', '999'])).toMatchObject({ code: 2, err: expect.stringContaining('There is no task 999') as string });
  });

  test('a title can’t move the terminal', async () => {
    await bench.enqueue(CUSTOMER_QUERY, '--title', 'a\u001b[2Jb\nc');
    expect((await bench.run(['queue', 'list'])).out).toContain('a [2Jb c');
  });
});

describe('connection and qwc', () => {
  test('the file is the same each time, goes to a file, and holds no password', async () => {
    const args = ['qwc', '--connection', 'main', '--user', 'quickbooks', '--url', 'https://e.com/qb', '--every', '30'];
    const first = await bench.run(args);
    const file = path.join(bench.folder, 'a.qwc');
    const second = await bench.run([...args, '--out', file]);
    expect([first.code, second.code, second.out, first.err]).toEqual([0, 0, '', '']);
    expect(readFileSync(file, 'utf8')).toBe(first.out);
    expect(first.out).toContain('<RunEveryNSeconds>30</RunEveryNSeconds>');
    expect(first.out).toMatch(/<FileID>\{[0-9a-fA-F-]{36}\}<\/FileID>/);
    const other = await bench.run(args.map((word) => (word === 'main' ? 'second' : word)));
    expect(/<FileID>.*</.exec(other.out)?.[0]).not.toBe(/<FileID>.*</.exec(first.out)?.[0]);
  });

  test('an address that the Web Connector refuses is warned of', async () => {
    const { code, err } = await bench.run(['qwc', '--connection', 'main', '--user', 'u', '--url', 'http://office/qb']);
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: The Web Connector refuses http for office/);
  });

  test('connections are listed; an unknown one is told', async () => {
    await bench.connect();
    expect((await bench.run(['connection'])).out).toMatch(/CONNECTION.*\nmain +never/);
    expect((await bench.run(['connection', 'none'])).code).toBe(2);
  });
});

describe('where the store is', () => {
  test('in n8n’s data folder unless named', () => {
    expect(defaultStoreFile({ N8N_USER_FOLDER: '/data' }, '/home/a')).toBe('/data/.n8n/quickbooks-desktop/queue.sqlite');
    expect(defaultStoreFile({}, '/home/a')).toBe('/home/a/.n8n/quickbooks-desktop/queue.sqlite');
    expect(defaultStoreFile({ N8N_USER_FOLDER: '' }, '/home/a')).toBe('/home/a/.n8n/quickbooks-desktop/queue.sqlite');
    expect(storageAt(undefined, undefined, { N8N_USER_FOLDER: '/data' })).toEqual({ kind: 'sqlite', file: '/data/.n8n/quickbooks-desktop/queue.sqlite' });
    expect(storageAt('/x/y.sqlite')).toEqual({ kind: 'sqlite', file: '/x/y.sqlite' });
    expect(storageAt('postgres://u@h/d')).toEqual({ kind: 'postgres', url: 'postgres://u@h/d' });
    expect(storageAt('postgresql://u@h/d', 'qb')).toEqual({ kind: 'postgres', url: 'postgresql://u@h/d', schema: 'qb' });
  });
});
