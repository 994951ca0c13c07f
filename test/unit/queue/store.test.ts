import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../engine/queue/store';
import { storeClock } from '../../../engine/queue/storeClock';
import { machines } from '../../../engine/tasks';
import { startPostgres, postgresPrograms } from '../../setup/postgres';
import { begin, connection, invoice, lookUp, receive, reply, requestsIn, rig, send } from './support';

describe('logins', () => {
  it('are counted one by one, also when many guesses come at once', async () => {
    const r = await rig();
    await r.queue.enqueue(connection, [invoice('A')]);
    await Promise.all(Array.from({ length: 12 }, (_, index) => r.wc.authenticate('clerk', `guess ${index}`)));
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('nvu');
  });
});

describe('a big queue', () => {
  it('counts up to a limit only', async () => {
    const r = await rig();
    await r.queue.enqueue(connection, [invoice('A')]);
    const [row] = await r.core.store.db.selectFrom('qbd_task').selectAll().execute();
    const copies = Array.from({ length: 400 }, (_, index) => ({ ...row, id: index + 2, state: 'done' as const }));
    for (let round = 0; round < 30; round += 1) {
      await r.core.store.db.insertInto('qbd_task').values(copies.map((copy) => ({ ...copy, id: copy.id + round * 400 }) as never)).execute();
    }
    expect((await r.queue.connection(connection))?.counts).toMatchObject({ waiting: 1, done: 10_000, failed: 0 });
  });

  it('fills a merged look-up from several pages of candidates', async () => {
    const r = await rig({ maxLookupValues: 500 });
    const { tasks } = await r.queue.enqueue(connection, Array.from({ length: 450 }, (_, index) => lookUp(`N${index}`)));
    const ticket = await begin(r.wc);
    const xml = await send(r.wc, ticket);
    expect(requestsIn(xml)).toHaveLength(1);
    expect(xml.match(/<FullName>/g)).toHaveLength(450);
    expect(await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]))).toBe(100);
    expect((await r.queue.connection(connection))?.counts.done).toBe(tasks.length);
  });
});

describe('a list longer than the session cap', () => {
  it('is read to its end, for its iterator dies with the session', async () => {
    const r = await rig({ sessionCapSeconds: 60 });
    r.core.machines.list = machines.list;
    const { tasks } = await r.queue.enqueue(connection, [{ kind: 'list', title: 'Customers', input: { query: 'CustomerQueryRq', filters: {}, pageSize: 1 } }]);
    const ticket = await begin(r.wc);
    for (let page = 5; page >= 0; page -= 1) {
      await send(r.wc, ticket);
      r.clock.advance(31_000);
      const xml = reply([{ id: '1', type: 'CustomerQueryRs', inner: `<CustomerRet><ListID>L${page}</ListID></CustomerRet>` }])
        .replace('<CustomerQueryRs ', `<CustomerQueryRs iteratorID="{i}" iteratorRemainingCount="${page}" `);
      await receive(r.wc, ticket, xml);
    }
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'done', result: { record: { count: 6 } } });
  });
});

describe('keys of objects', () => {
  it('named like the insides of JavaScript do no harm', async () => {
    const r = await rig();
    const input = JSON.parse('{"steps":[{"send":"write","requests":[{"type":"InvoiceAddRq","body":{"InvoiceAdd":{"__proto__":{"polluted":"yes"}}}}]}]}') as never;
    const { tasks } = await r.queue.enqueue(connection, [{ ...invoice('A'), input }]);
    await send(r.wc, await begin(r.wc));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'failed', failure: { code: 'INVALID_REQUEST' } });
  });
});

describe('delivering', () => {
  it('does not keep the Web Connector waiting for a slow n8n', async () => {
    const r = await rig();
    const tasks = Array.from({ length: 100 }, (_, index) => invoice(`${index}`));
    for (const task of tasks) await r.queue.enqueue(connection, [task], { resumeUrl: 'http://n8n.test/1', executionId: '1' });
    r.core.deliver = async () => (r.clock.advance(1000), { status: 200, body: '' });
    for (const { id } of await r.queue.tasks({ limit: 200 })) await r.queue.cancel(id);
    const before = r.clock.now();
    await r.queue.enqueue(connection, [lookUp('X')], { resumeUrl: 'http://n8n.test/1', executionId: '1' });
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]));
    expect(r.clock.now() - before).toBeLessThan(60_000);
    while ((await r.queue.pump()) > 0);
    expect(await r.core.store.db.selectFrom('qbd_outbox').selectAll().execute()).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'qbd-store-'));
const present = postgresPrograms() !== null;
if (!present) console.log('skipped: the store clock on PostgreSQL, which is not installed');

describe.skipIf(!present)('the clock of the store', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => void (server = await startPostgres()), 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is PostgreSQL's, whatever the process believes", async () => {
    const store = await openStore({ kind: 'postgres', url: server.url, schema: 'public' });
    const wrong = { now: () => Date.now() - 3_600_000, sleep: async () => undefined };
    const clock = await storeClock(store, wrong);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5000);
    await store.close();
  });
});
