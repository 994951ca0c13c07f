import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { JumpingClock, loadCompany, newCompany, saveCompany } from '../../../simulators/quickbooks';
import { parseXml } from '../../../simulators/quickbooks/xml/parse';
import { envelope } from './helpers';
import { ScriptedServer } from './scriptedServer';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).reverse().forEach((close) => close()));

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'company-'));
  closers.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The scripted service behind real SOAP, on a free port of localhost. */
async function serveScript(script: ScriptedServer): Promise<string> {
  const server = http.createServer((request, response) => {
    void answer(script, request).then((body) => {
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      response.end(body);
    });
  });
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

async function answer(script: ScriptedServer, request: http.IncomingMessage): Promise<string> {
  if (request.method === 'GET') return '<ok/>';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const method = parseXml(Buffer.concat(chunks).toString('utf8')).root.children[0]?.children[0];
  const value = (name: string) => method?.children.find((child) => child.name === name)?.text ?? '';
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const result = async (): Promise<string> => {
    switch (method?.name) {
      case 'serverVersion': return script.serverVersion();
      case 'clientVersion': return script.clientVersion();
      case 'authenticate': return (await script.authenticate(value('strUserName'), value('strPassword'))).map((one) => `<string>${escape(one)}</string>`).join('');
      case 'sendRequestXML': return escape(await script.sendRequestXML({ hcpResponse: value('strHCPResponse') }));
      case 'receiveResponseXML': return String(await script.receiveResponseXML({ response: value('response'), hresult: value('hresult'), message: value('message') }));
      case 'getLastError': return script.getLastError();
      default: return script.closeConnection();
    }
  };
  return `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${method?.name}Response xmlns="http://developer.intuit.com/">` +
    `<${method?.name}Result>${await result()}</${method?.name}Result></${method?.name}Response></soap:Body></soap:Envelope>`;
}

async function start(args: string[]): Promise<{ child: ChildProcess; admin: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(__dirname, '../../../simulators/quickbooks/main.ts'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  closers.push(() => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) return { child, admin: (JSON.parse(line) as { admin: string }).admin };
  throw new Error('the command ended without a line');
}

interface State {
  lists: { kind: string; id: string; fullName: string }[];
  transactions: { kind: string; refNumber: string }[];
  statistics: { opened: number; messageSets: number; struck: Record<string, number> };
}

async function ask<T>(url: string, body?: object): Promise<T> {
  const response = await fetch(url, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  return (await response.json()) as T;
}

describe('the company file on disk', () => {
  it('comes back as it was', async () => {
    const file = path.join(folder(), 'company.json');
    const clock = new JumpingClock();
    expect(await loadCompany(clock, file)).toBeUndefined();
    const company = newCompany(clock, 'demo');
    await saveCompany(company, file);
    expect((await loadCompany(clock, file))?.data).toEqual(company.data);
  });
});

describe('npm run sim:quickbooks', () => {
  it('runs updates over SOAP, takes edits and faults, and keeps what was committed through kill -9', async () => {
    const home = folder();
    const company = path.join(home, 'company.json');
    const add = (name: string) => envelope(`<CustomerAddRq requestID="1"><CustomerAdd><Name>${name}</Name></CustomerAdd></CustomerAddRq>`, `onError="stopOnError" newMessageSetID="${name}"`);
    const script = new ScriptedServer([]);
    const url = await serveScript(script);
    const qwc = path.join(home, 'sync.qwc');
    writeFileSync(qwc, `<?xml version="1.0"?><QBWCXML><AppName>Sync</AppName><AppID></AppID><AppURL>${url}qbwc</AppURL><AppDescription>d</AppDescription><AppSupport>${url}</AppSupport>` +
      '<UserName>qbd</UserName><OwnerID>{11111111-1111-1111-1111-111111111111}</OwnerID><FileID>{22222222-2222-2222-2222-222222222222}</FileID><QBType>QBFS</QBType></QBWCXML>');
    const { child, admin } = await start(['--qwc', qwc, '--password', 'secret', '--every', '3600', '--company', company]);

    await expect.poll(() => script.calls.includes('closeConnection'), { timeout: 8000 }).toBe(true);
    script.sets.push(add('First'));
    expect(await ask(`${admin}/run-now`, {})).toMatchObject({ end: 'done', messageSets: 1 });
    expect(script.hcp).toContain('QuickBooks Desktop Premier');
    await ask(`${admin}/edit`, { action: 'add', kind: 'Customer', fields: { Phone: '1', Name: 'By hand' } });
    const edited = (await ask<State>(`${admin}/state`)).lists.find((one) => one.fullName === 'By hand');
    expect(edited).toBeDefined();
    const changed = await ask<{ answer: string }>(`${admin}/edit`, { action: 'edit', kind: 'Customer', id: edited?.id, fields: { Name: 'By hand 2' } });
    expect(changed.answer).toContain('statusCode="0"');

    await ask(`${admin}/off`, {});
    expect(await ask(`${admin}/run-now`, {})).toMatchObject({ end: expect.stringContaining('not run') as string });
    await ask(`${admin}/on`, {});
    await expect.poll(() => script.calls.filter((call) => call === 'closeConnection').length, { timeout: 5000 }).toBe(3);
    await ask(`${admin}/faults`, { point: 'update: stops after QuickBooks' });
    script.sets.push(add('Second'));
    expect(await ask(`${admin}/run-now`, {})).toMatchObject({ end: 'cut' });
    const state = await ask<State>(`${admin}/state`);
    expect(state.statistics).toMatchObject({ opened: 2, messageSets: 2, struck: { 'update: stops after QuickBooks': 1 } });
    child.kill('SIGKILL');
    const kept = readFileSync(company, 'utf8');
    for (const name of ['First', 'Second', 'By hand 2']) expect(kept).toContain(`"${name}"`);
    expect(await ask(`${admin}/state`).catch(() => 'gone')).toBe('gone');
  });

  it('says what is wrong with its arguments', async () => {
    await expect(start(['--qwc', 'nowhere.qwc', '--password', 'x'])).rejects.toThrow('without a line');
  });
});
