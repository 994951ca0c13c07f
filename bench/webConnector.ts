import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue } from '../engine/queue';
import { createApp } from '../engine/webconnector/app';
import type { Bench } from './measure';

const login = { userName: 'bench', password: 'bench password' };

/** The calls of an update in which there is nothing to do, over HTTP: what a schedule of seconds costs. */
export const idlePoll: Bench = {
  what: 'an idle update: serverVersion, clientVersion, authenticate, closeConnection',
  prepare: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qbd-bench-'));
    const queue = await openQueue({ storage: { kind: 'sqlite', file: join(folder, 'queue.sqlite') } });
    await queue.ensureConnection('bench');
    const server = createServer(createApp({ queue, connection: 'bench', login }));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return {
      operation: () => idleUpdate(url),
      end: async () => {
        await new Promise((done) => server.close(done));
        await queue.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function idleUpdate(url: string): Promise<void> {
  await call(url, 'serverVersion', '');
  await call(url, 'clientVersion', '<strVersion>34.0.10.89</strVersion>');
  const answer = await call(url, 'authenticate', `<strUserName>${login.userName}</strUserName><strPassword>${login.password}</strPassword>`);
  const [, ticket, work] = /<string>([^<]*)<\/string>\s*<string>([^<]*)<\/string>/.exec(answer) ?? [];
  if (!ticket || work !== 'none') throw new Error(`authenticate answered ${answer}`);
  await call(url, 'closeConnection', `<ticket>${ticket}</ticket>`);
}

async function call(url: string, method: string, body: string): Promise<string> {
  const xmlns = 'http://developer.intuit.com/';
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${xmlns}${method}"` },
    body: `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${method} xmlns="${xmlns}">${body}</${method}></soap:Body></soap:Envelope>`,
  });
  return await answer.text();
}
