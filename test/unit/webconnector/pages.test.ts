import { createServer } from 'node:http';
import { XMLValidator } from 'fast-xml-parser';
import { createClientAsync } from 'soap';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp, handle } from '../../../engine/webconnector/app';
import { connectionView, FakeQueue, taskView } from './fakes';
import { envelope, NS, SOAP_HEADERS, startApp, startServer, type Running } from './http';

let app: Running;
afterEach(() => app.close());

const NOW = Date.parse('2026-11-24T12:00:00Z');
const clock = { now: () => NOW, sleep: () => Promise.resolve() };
const XSS = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;

async function page(queue: FakeQueue, options: { details?: boolean; publicUrl?: string } = {}): Promise<string> {
  app = await startApp({ queue, clock, publicUrl: 'https://n8n.example.com/webhook/quickbooks', ...options });
  const reply = await app.send('GET', '/');
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  return reply.body;
}

function stepStates(html: string): string[] {
  return [...html.matchAll(/<li class="(done|next|later)"/g)].map((match) => match[1] ?? '');
}

describe('status page', () => {
  test('before the first contact all steps are open and the first is next', async () => {
    const html = await page(new FakeQueue());
    expect(stepStates(html)).toEqual(['next', 'later', 'later', 'later']);
    expect(html).toContain('href="?qwc"');
    expect(html).toContain('The Web Connector has not been here yet');
    expect(html).toContain('user <code>quickbooks</code>');
    expect(html).not.toContain('role="alert"');
  });

  test('a connection that does not exist yet has the same page', async () => {
    const queue = new FakeQueue();
    queue.view = null;
    expect(stepStates(await page(queue))).toEqual(['next', 'later', 'later', 'later']);
  });

  test('seen, but QuickBooks has not authorised it', async () => {
    const queue = new FakeQueue();
    queue.view = connectionView({ lastSeenAt: NOW - 10_000 });
    expect(stepStates(await page(queue))).toEqual(['done', 'done', 'done', 'next']);
  });

  test('all done: state, versions and counts', async () => {
    const queue = new FakeQueue();
    const counts = { ...connectionView().counts, waiting: 3, failed: 2 };
    queue.view = connectionView({
      lastSeenAt: NOW - 10_000, lastSessionAt: NOW - 7_200_000, productName: 'QuickBooks Pro 2014', qbxmlVersion: '13.0', country: 'US', counts,
    });
    const html = await page(queue);
    expect(stepStates(html)).toEqual(['done', 'done', 'done', 'done']);
    expect(html).toContain('<h2 id="steps">Set up</h2>');
    expect(html).toContain('Connected: the Web Connector comes regularly.');
    expect(html).toContain('QuickBooks Pro 2014');
    expect(html).toContain('>10 seconds ago</time>');
    expect(html).toContain('>2 hours ago</time>');
    expect(html).toContain('<li class="bad"><strong>2</strong> failed</li>');
    expect(html).toContain('<li class="plain"><strong>3</strong> waiting</li>');
  });

  test('a silent Web Connector is told with what to look at', async () => {
    const queue = new FakeQueue();
    queue.view = connectionView({ lastSeenAt: NOW - 3_600_000, lastSessionAt: NOW - 3_600_000, productName: 'QuickBooks' });
    const html = await page(queue);
    expect(html).toContain('silent for longer than expected');
    expect(stepStates(html)).toEqual(['done', 'done', 'next', 'done']);
  });

  const failure = {
    code: '3100', message: 'The name Acme Corp is in use.', written: 'not applied' as const, remedy: 'Rename Acme Corp.', who: 'bookkeeper' as const,
  };

  test('without details no name, no amount and no path of a record is on it', async () => {
    const queue = new FakeQueue();
    queue.view = connectionView({ companyFile: 'C:\\Books\\Acme Corp.qbw', companyName: 'Acme Corp', held: 'Acme Corp moved', lastSeenAt: NOW });
    queue.all = [taskView({ failure })];
    const html = await page(queue);
    expect(html).not.toContain('Acme');
    expect(html).toContain('Task 7');
    expect(html).toContain('<code>3100</code>');
    expect(html).toContain('Nothing was written to QuickBooks.');
    expect(html).toContain('What to do (bookkeeper)');
    expect(html).toContain('The name is in use');
    expect(html).toContain('Writes are held');
  });

  test('with details the reason and the remedy are on it', async () => {
    const queue = new FakeQueue();
    queue.view = connectionView({ companyFile: 'C:\\Books\\a.qbw' });
    queue.all = [taskView({ failure }), taskView({ id: 8, state: 'done', title: 'Finished one' })];
    const html = await page(queue, { details: true });
    for (const text of ['Invoice for Acme Corp', failure.message, failure.remedy, 'C:\\Books\\a.qbw']) expect(html).toContain(text);
    expect(html).not.toContain('Finished one');
  });

  test('the log: kind and code without details, the message with them', async () => {
    const log = [
      { id: 3, at: NOW - 60_000, connection: 'main', level: 'warning' as const, type: 'QuickBooks not reached', taskId: null, message: 'Acme.qbw is busy', data: { hresult: '0x80040414' } },
      { id: 2, at: NOW - 90_000, connection: 'main', level: 'error' as const, type: 'task failed', taskId: 7, message: 'Acme was refused', data: null },
    ];
    const queue = new FakeQueue();
    queue.log = log;
    const html = await page(queue);
    expect(html).not.toContain('Acme');
    expect(html).toMatch(/1 minute ago<\/time> <span class="badge">QuickBooks not reached<\/span> .*dialog/);
    expect(html).toContain('<span class="badge bad">task failed</span> Task 7');
    await app.close();
    expect(await page(queue, { details: true })).toContain('Acme was refused');
  });

  test('a customer whose name is a script stays text', async () => {
    const queue = new FakeQueue();
    queue.view = connectionView({ productName: XSS, companyName: XSS, companyFile: XSS, held: XSS, country: XSS, qbxmlVersion: XSS, lastSeenAt: NOW });
    queue.all = [taskView({ title: XSS, failure: { code: XSS, message: XSS, written: 'unknown', remedy: XSS, who: 'bookkeeper' } })];
    queue.log = [{ id: 1, at: 0, connection: XSS, level: 'info', type: XSS, taskId: null, message: XSS, data: XSS }];
    app = await startApp({ queue, details: true, connection: XSS, login: { userName: XSS, password: 'p' }, publicUrl: `https://e.com/${XSS}` });
    const { body } = await app.send('GET', '/');
    expect(body).not.toMatch(/<script|<img|onerror=alert\(1\)>/i);
    expect(body.match(/&#60;script&#62;/g)?.length).toBeGreaterThanOrEqual(12);
    // No element but the page's own: every tag name is known.
    const names = new Set([...body.matchAll(/<([a-z0-9!]+)/gi)].map((match) => match[1]));
    for (const name of names) expect('!doctype html head meta title link body header p h1 h2 h3 main section ol ul li span a code em strong dl div dt dd time footer'.split(' ')).toContain(name);
  });

  test('writing that runs backwards and control characters are left out', async () => {
    const queue = new FakeQueue();
    queue.all = [taskView({ title: 'a\u202Egpj.exe\u0007b' })];
    expect(await page(queue, { details: true })).toContain('agpj.exeb');
  });

  test('nothing secret is on any page', async () => {
    app = await startApp({ login: { userName: 'quickbooks', password: 'hunter2-secret' }, details: true });
    for (const path of ['/', '/?qwc', '/?wsdl', '/?support', '/?css']) {
      expect((await app.send('GET', path)).body).not.toContain('hunter2');
    }
  });

  test('the page holds no script, no inline style and no address of another host', async () => {
    const html = await page(new FakeQueue());
    expect(html).not.toMatch(/<script|style=|\son\w+=|src=|@import/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual(['?css', '?qwc', '?support', '?wsdl']);
  });
});

describe('an address that the Web Connector refuses is told on the page', () => {
  test.each([
    ['http://n8n.example.com/webhook/qb', 'refuses http for n8n.example.com'],
    ['https://192.168.1.5/qb', 'refuses numeric addresses'],
    ['http://127.0.0.1:5678/qb', 'refuses numeric addresses'],
  ])('%s', async (publicUrl, text) => {
    const html = await page(new FakeQueue(), { publicUrl });
    expect(html).toContain(text);
    expect(html).toContain('class="notice warning" role="alert"');
  });

  test.each([['https://n8n.example.com/webhook/qb'], ['http://localhost:5678/webhook/qb']])('%s is fine', async (publicUrl) => {
    expect(await page(new FakeQueue(), { publicUrl })).not.toContain('refuses');
  });
});

describe('sub-pages', () => {
  test('.qwc is a download with the connection’s ids', async () => {
    app = await startApp({ publicUrl: 'https://n8n.example.com/webhook/quickbooks' });
    const reply = await app.send('GET', '/?qwc');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-disposition']).toBe('attachment; filename="quickbooks-main.qwc"');
    expect(reply.body).toContain('<AppURL>https://n8n.example.com/webhook/quickbooks</AppURL>');
    expect(reply.body).toContain('<AppSupport>https://n8n.example.com/webhook/quickbooks?support</AppSupport>');
    expect(reply.body).toContain('<FileID>{0a1b2c3d-0000-4000-8000-000000000002}</FileID>');
    expect((await app.send('GET', '/?qwc')).body).toBe(reply.body);
  });

  test('without a public address the request’s own is used, and never a numeric or forged one', async () => {
    app = await startApp();
    expect((await app.send('GET', '/?qwc')).body).toContain(`<AppURL>http://localhost:${app.port}/</AppURL>`);
    expect((await app.send('GET', '/?qwc', undefined, { host: 'a"><b' })).body).toContain('<AppURL>http://localhost/</AppURL>');
  });

  test('?support answers 200, ?css a style sheet for both colour schemes, an unknown query the status page', async () => {
    app = await startApp();
    const support = await app.send('GET', '/?support');
    expect([support.status, support.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const css = await app.send('GET', '/?css');
    expect([css.status, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(css.body).toContain('prefers-color-scheme: dark');
    expect((await app.send('GET', '/?utm=1')).body).toContain('What to do next');
  });

  test('HEAD has the headers and no body', async () => {
    app = await startApp();
    for (const path of ['/', '/?qwc', '/?wsdl', '/?support']) {
      const reply = await app.send('HEAD', path);
      expect([reply.status, reply.body]).toEqual([200, '']);
      expect(Number(reply.headers['content-length'])).toBeGreaterThan(0);
    }
  });

  test('WSDL is well formed and names the eleven methods only', async () => {
    app = await startApp({ publicUrl: 'https://e.com/qb' });
    const { body } = await app.send('GET', '/?wsdl');
    expect(XMLValidator.validate(body)).toBe(true);
    expect(body).toContain('location="https://e.com/qb"');
    expect([...body.matchAll(/<soap:operation soapAction="http:\/\/developer.intuit.com\/(\w+)"/g)].map((match) => match[1]).sort()).toEqual([
      'authenticate', 'clientVersion', 'closeConnection', 'connectionError', 'getInteractiveURL', 'getLastError',
      'interactiveDone', 'interactiveRejected', 'receiveResponseXML', 'sendRequestXML', 'serverVersion',
    ]);
    expect(body).toContain('<xsd:element minOccurs="1" maxOccurs="1" name="receiveResponseXMLResult" type="xsd:int"/>');
  });
});

describe('a SOAP client made from the WSDL', () => {
  test('calls all methods and understands the answers', async () => {
    app = await startApp();
    const client = await createClientAsync(`http://127.0.0.1:${app.port}/?wsdl`, { disableCache: true });
    const call = async (method: string, parameters: Record<string, unknown>) => {
      const [result] = (await client[`${method}Async`](parameters)) as [Record<string, unknown>];
      return result[`${method}Result`];
    };
    expect(await call('authenticate', { strUserName: 'quickbooks', strPassword: 'secret' })).toEqual({ string: ['ticket-1', ''] });
    app.queue.service.answers.sendRequestXML = '<QBXML a="&amp;">\u00fc</QBXML>';
    expect(await call('sendRequestXML', { ticket: 't', qbXMLMajorVers: 13, qbXMLMinorVers: 0 })).toBe('<QBXML a="&amp;">\u00fc</QBXML>');
    expect(await call('receiveResponseXML', { ticket: 't', response: '<a/>' })).toBe(100);
    expect(app.queue.service.calls.at(-1)?.argument).toEqual({ ticket: 't', response: '<a/>', hresult: '', message: '' });
    await expect(client.authenticate2Async).toBeUndefined();
  });
});

describe('every answer', () => {
  test.each([['GET', '/'], ['GET', '/?qwc'], ['GET', '/?css'], ['GET', '/nowhere'], ['PUT', '/'], ['POST', '/']])('%s %s has the security headers', async (method, path) => {
    app = await startApp();
    const { headers } = await app.send(method, path);
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store, no-transform',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.location).toBeUndefined();
  });
});

describe('inside another web server', () => {
  /** As n8n does: own path, CORS headers set before, the body read or not. */
  async function host(readFirst: boolean): Promise<Running> {
    const queue = new FakeQueue();
    const inner = createApp({ queue, connection: 'main', login: { userName: 'quickbooks', password: 'secret' }, publicUrl: 'https://e.com/webhook/quickbooks' });
    const server = createServer(async (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      let raw: Buffer | undefined;
      if (readFirst) {
        const pieces: Buffer[] = [];
        for await (const piece of request) pieces.push(piece as Buffer);
        raw = Buffer.concat(pieces);
      }
      await handle(inner, request, response, raw);
      finished += 1;
    });
    return startServer(server, queue);
  }
  let finished = 0;

  test.each([['unread', false], ['read by the host', true]])('a body that is %s is answered, and handle ends with the answer', async (_name, readFirst) => {
    finished = 0;
    app = await host(readFirst);
    const reply = await app.send('POST', '/webhook/quickbooks', envelope(`<closeConnection ${NS}><ticket>t</ticket></closeConnection>`), SOAP_HEADERS);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('<closeConnectionResult>OK<');
    const html = await app.send('GET', '/webhook/quickbooks?support', undefined, { origin: 'https://evil.example' });
    expect(html.body).toContain('When the Web Connector reports an error');
    expect(html.headers['access-control-allow-origin']).toBeUndefined();
    expect(html.headers['access-control-allow-credentials']).toBeUndefined();
    expect(finished).toBe(2);
  });

  test('a stream that was read and not handed over is a fault, not a hang', async () => {
    const queue = new FakeQueue();
    const inner = createApp({ queue, connection: 'main', login: { userName: 'u', password: 'p' } });
    app = await startServer(
      createServer(async (request, response) => {
        for await (const _piece of request);
        await handle(inner, request, response);
      }),
      queue,
    );
    const reply = await app.send('POST', '/x', envelope(`<serverVersion ${NS} />`), SOAP_HEADERS);
    expect(reply.status).toBe(500);
    expect(reply.body).toContain('The message was read before it came here.');
  });
});
