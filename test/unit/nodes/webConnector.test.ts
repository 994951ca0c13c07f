import { EventEmitter } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { own } from '../../../nodes/QuickBooksWebConnector/endpoint';
import { QuickBooksWebConnector } from '../../../nodes/QuickBooksWebConnector/QuickBooksWebConnector.node';
import { raise, type Watch } from '../../../nodes/QuickBooksWebConnector/watch';
import { quickBooksDesktopApiTest } from '../../../nodes/shared/credentialTest';
import { queueOptions } from '../../../nodes/shared/queue';
import { completeCredential } from '../../../nodes/shared/credential';
import { testCompany, type TestCompany } from './company';

const node = new QuickBooksWebConnector();

describe('QuickBooks Web Connector node', () => {
  let test: TestCompany;
  beforeEach(async () => void (test = await testCompany()));
  afterEach(async () => await test.close());

  /** n8n's part: hands its own request and response to the node. */
  async function hosted<Result>(credential: object, work: (url: string) => Promise<Result>): Promise<Result> {
    const n8n = express().use((request, response) => {
      const functions = {
        getCredentials: async () => credential,
        getNodeParameter: (_name: string, fallback: unknown) => fallback,
        getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/quickbooks',
        getRequestObject: () => request,
        getResponseObject: () => response,
        logger: { error: () => undefined },
      };
      void node.webhook.call(functions as unknown as IWebhookFunctions).then((answer) => expect(answer).toEqual({ noWebhookResponse: true }));
    });
    const server: Server = createServer(n8n);
    await EventEmitter.once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/quickbooks`);
    } finally {
      server.close();
    }
  }

  it('serves SOAP, the page and the .qwc file on one address, and starts no execution', async () => {
    await hosted(test.credential, async (url) => {
      const soap = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><serverVersion xmlns="http://developer.intuit.com/"/></s:Body></s:Envelope>';
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: soap });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('serverVersionResult');
      expect((await fetch(url)).headers.get('content-type')).toMatch(/text\/html/);
      expect(await (await fetch(`${url}?qwc`)).text()).toContain('https://n8n.example.com/webhook/quickbooks');
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
    });
  });

  it('answers a SOAP fault, not a page, when its credential is unusable', async () => {
    await hosted({ connection: '' }, async (url) => {
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<x/>' });
      expect(answer.headers.get('content-type')).toMatch(/text\/xml/);
      expect(await answer.text()).toContain('Fault');
    });
  });

  it('gives a connection to the first active endpoint only', () => {
    const release = own('Test', 'here', { id: 'w1/n1', where: 'the workflow "One"' });
    own('Test', 'here', { id: 'w1/n1', where: 'the workflow "One"' });
    expect(() => own('Test', 'here', { id: 'w2/n1', where: 'the workflow "Two"' })).toThrow(/already served by the workflow "One"/);
    own('Test', 'elsewhere', { id: 'w2/n1', where: 'the workflow "Two"' })();
    release();
    own('Test', 'here', { id: 'w2/n1', where: 'the workflow "Two"' })();
  });

  describe('events', () => {
    const watch = (values: Partial<Watch> = {}): Watch & { emitted: IDataObject[] } => {
      const emitted: IDataObject[] = [];
      return { queue: test.queue, connection: 'Test', events: ['task failed', 'session ended', 'connection silent'], silentAfterMinutes: 60, memory: {}, emit: (events) => emitted.push(...events), failed: () => undefined, now: Date.now, ...values, emitted };
    };

    it('emits what happens after it began, with the task, once', async () => {
      const own = watch();
      await raise(own);
      expect(own.emitted).toEqual([]);
      await test.queue.enqueue('Test', [{ kind: 'request', title: 'Invoice for nobody', input: { requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { FullName: 'Nobody' }, InvoiceLineAdd: [{ Desc: 'x' }] } } }] } }]);
      await test.update();
      await raise(own);
      await raise(own);
      const failed = own.emitted.filter(({ event }) => event === 'task failed');
      expect(failed).toHaveLength(1);
      expect(failed[0]).toMatchObject({ connection: 'Test', task: { title: 'Invoice for nobody', failure: { remedy: expect.any(String) } } });
    });

    it('reports a silence once, and the next one again', async () => {
      let now = Date.now();
      const own = watch({ now: () => now });
      await test.update();
      await raise(own);
      now += 2 * 3_600_000;
      await raise(own);
      await raise(own);
      expect(own.emitted.filter(({ event }) => event === 'connection silent')).toHaveLength(1);
    });
  });

  describe('credential', () => {
    const check = async (data: Record<string, string>) =>
      await quickBooksDesktopApiTest.call({} as never, { id: '1', name: 'x', type: 'quickBooksDesktopApi', data } as never);

    it('is tested by opening its store', async () => {
      expect(await check(test.credential)).toMatchObject({ status: 'OK' });
      expect(await check({ ...test.credential, password: 'short' })).toMatchObject({ status: 'Error', message: expect.stringMatching(/8 characters/) });
      expect(await check({ ...test.credential, connection: ' ' })).toMatchObject({ status: 'Error', message: expect.stringMatching(/connection name/) });
    });

    it('never shows the database password', async () => {
      const url = 'postgres://user:top-secret@127.0.0.1:1/none';
      const { status, message } = await check({ ...test.credential, storage: 'postgres', databaseUrl: url });
      expect(status).toBe('Error');
      expect(message).not.toContain('top-secret');
    });

    it('refuses the embedded store where n8n runs in queue mode', () => {
      const before = process.env.EXECUTIONS_MODE;
      process.env.EXECUTIONS_MODE = 'queue';
      try {
        expect(() => queueOptions(completeCredential(test.credential))).toThrow(/queue mode/);
      } finally {
        if (before === undefined) delete process.env.EXECUTIONS_MODE;
        else process.env.EXECUTIONS_MODE = before;
      }
    });
  });
});
