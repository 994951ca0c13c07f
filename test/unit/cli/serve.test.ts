import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskView } from '../../../engine/queue/types';
import { envelope, NS } from '../webconnector/http';
import { Bench } from './run';

/** What the Web Connector reports at the start of a session, with the stamp that it put into the company file from the .qwc file. */
const hcpOf = (ownerId: string, fileId: string) => `<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>
<HostQueryRs requestID="0" statusCode="0" statusSeverity="Info" statusMessage="Status OK"><HostRet><ProductName>QuickBooks Pro 2014</ProductName><MajorVersion>24</MajorVersion><MinorVersion>0</MinorVersion><Country>US</Country><SupportedQBXMLVersion>1.0</SupportedQBXMLVersion><SupportedQBXMLVersion>13.0</SupportedQBXMLVersion><IsAutomaticLogin>false</IsAutomaticLogin><QBFileMode>SingleUser</QBFileMode></HostRet></HostQueryRs>
<CompanyQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK"><CompanyRet><IsSampleCompany>false</IsSampleCompany><CompanyName>Acme Books</CompanyName><DataExtRet><OwnerID>${ownerId}</OwnerID><DataExtName>FileID</DataExtName><DataExtType>STR255TYPE</DataExtType><DataExtValue>${fileId}</DataExtValue></DataExtRet></CompanyRet></CompanyQueryRs>
<PreferencesQueryRs requestID="2" statusCode="0" statusSeverity="Info" statusMessage="Status OK"><PreferencesRet></PreferencesRet></PreferencesQueryRs>
</QBXMLMsgsRs></QBXML>`;
const QUERY = `<QBXML><QBXMLMsgsRq onError="stopOnError"><CustomerQueryRq><FullName>Acme</FullName></CustomerQueryRq></QBXMLMsgsRq></QBXML>`;

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.remove());

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  const marks: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (mark) => marks[mark] ?? mark);
}

/** Calls methods as a Web Connector would; answers what stands in the Result element. */
function caller(url: string) {
  return async (method: string, parameters: Record<string, string>): Promise<string> => {
    const content = Object.entries(parameters).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`).join('');
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: envelope(`<${method} ${NS}>${content}</${method}>`) });
    return unescaped(new RegExp(`<${method}Result>(.*)</${method}Result>`, 's').exec(await response.text())?.[1] ?? 'no result');
  };
}

/** Runs `serve` inside this process until `talk` ends. */
async function serving(args: string[], talk: (url: string) => Promise<void>): Promise<{ code: number; err: string }> {
  const stop = new AbortController();
  let announce: (text: string) => void;
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const ended = bench.run(['serve', '--connection', 'main', '--user', 'quickbooks', '--port', '0', ...args], {
    environment: { QBD_STORE: bench.store, QBD_PASSWORD: 'secret' },
    out: (text) => announce(text),
    stop: stop.signal,
  });
  try {
    const text = await Promise.race([announced, ended.then(({ err }) => Promise.reject(new Error(err)))]);
    await talk(/http:\S+/.exec(text)?.[0] ?? '');
  } finally {
    stop.abort();
  }
  return ended;
}

describe('qbd serve', () => {
  test('a whole update: none without work, then a queued query is sent, answered and done', async () => {
    const { code, err } = await serving([], async (url) => {
      const call = caller(url);
      expect(await call('authenticate', { strUserName: 'quickbooks', strPassword: 'wrong' })).toContain('<string>nvu</string>');
      expect(await call('authenticate', { strUserName: 'quickbooks', strPassword: 'secret' })).toContain('<string>none</string>');

      expect((await bench.enqueue(QUERY)).code).toBe(0);
      const [, ticket = '', file] = /<string>(.*)<\/string><string>(.*)<\/string>/.exec(await call('authenticate', { strUserName: 'quickbooks', strPassword: 'secret' })) ?? [];
      expect(file).toBe('');
      const qwc = await (await fetch(`${url}?qwc`)).text();
      let hcp = hcpOf(/<OwnerID>(.*)</.exec(qwc)?.[1] ?? '', /<FileID>(.*)</.exec(qwc)?.[1] ?? '');
      for (let round = 0, progress = 0; progress < 100; round += 1) {
        expect(round).toBeLessThan(10);
        const qbxml = await call('sendRequestXML', { ticket, strHCPResponse: hcp, strCompanyFileName: 'C:\\acme.qbw', qbXMLCountry: 'US', qbXMLMajorVers: '13', qbXMLMinorVers: '0' });
        hcp = '';
        expect(qbxml).toContain('<QBXMLMsgsRq');
        progress = Number(await call('receiveResponseXML', { ticket, response: answerTo(qbxml), hresult: '', message: '' }));
        expect(progress).toBeGreaterThanOrEqual(0);
      }
      expect(await call('closeConnection', { ticket })).not.toBe('no result');

      const [task] = JSON.parse((await bench.run(['queue', 'list', '--json'])).out) as TaskView[];
      expect(task?.state).toBe('done');
      const html = await (await fetch(url)).text();
      expect(html).toContain('QuickBooks Pro 2014');
      expect(html).not.toContain('Acme');
    });
    expect(code).toBe(0);
    expect(err).not.toContain('secret');
  }, 30_000);

  test('--path, --url and --details reach the page', async () => {
    await serving(['--path', '/quickbooks', '--url', 'https://e.com/quickbooks', '--details', '--every', '40'], async (url) => {
      expect(url).toMatch(/\/quickbooks$/);
      expect(await (await fetch(`${url}?qwc`)).text()).toMatch(/<AppURL>https:\/\/e.com\/quickbooks<[^]*<RunEveryNSeconds>40</);
      expect((await fetch(new URL('/', url))).status).toBe(404);
    });
  });

  test('a port in use is told', async () => {
    await serving([], async (url) => {
      const second = await bench.run(['serve', '--connection', 'main', '--user', 'u', '--password', 'p', '--port', new URL(url).port]);
      expect(second.code).toBe(1);
      expect(second.err).toContain("can't listen on 127.0.0.1");
    });
  });

  test('as a process of its own it ends by SIGTERM with 0', async () => {
    const program = path.resolve(__dirname, '../../../engine/cli/qbd.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'serve', '--connection', 'main', '--user', 'u', '--port', '0', '--store', bench.store], {
      env: { ...process.env, QBD_PASSWORD: 'secret' },
    });
    try {
      const said = await firstOutput(child);
      expect(said).toContain('Web Connector service for main: http://localhost:');
      child.kill('SIGTERM');
      expect(await exit(child)).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  }, 30_000);
});

/** Plays QuickBooks: every request is answered, each customer is found. */
function answerTo(qbxml: string): string {
  const requests = [...qbxml.matchAll(/<(\w+)Rq requestID="([^"]*)"/g)];
  const setId = /newMessageSetID="([^"]*)"/.exec(qbxml)?.[1];
  const answers = requests.map(([, name, id]) => {
    const ret = name === 'CustomerQuery' ? '<CustomerRet><ListID>80-1</ListID><Name>Acme</Name><FullName>Acme</FullName></CustomerRet>' : '';
    return `<${name}Rs requestID="${id}" statusCode="${ret === '' ? 1 : 0}" statusSeverity="Info" statusMessage="Status OK">${ret}</${name}Rs>`;
  });
  const attributes = setId === undefined ? '' : ` newMessageSetID="${setId}" messageSetStatusCode="0"`;
  return `<?xml version="1.0" ?><QBXML><QBXMLMsgsRs${attributes}>${answers.join('')}</QBXMLMsgsRs></QBXML>`;
}

function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (piece: Buffer) => (errors += piece.toString()));
    child.stdout?.once('data', (piece: Buffer) => resolve(piece.toString()));
    child.once('exit', () => reject(new Error(errors)));
  });
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
