import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { envelope, NS, SOAP_HEADERS, startApp, type Reply, type Running } from './http';

let app: Running;
afterEach(() => app.close());

/** Whatever is wrong with a call, the answer is a SOAP 1.1 fault as text/xml, with nothing of the inside in it. */
function expectFault(reply: Reply, who: 'Client' | 'Server' = 'Client'): void {
  expect(reply.status).toBe(500);
  expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(reply.body).toMatch(
    new RegExp(
      `^<\\?xml version="1.0" encoding="utf-8"\\?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:${who}</faultcode><faultstring>[^<>]+</faultstring></soap:Fault></soap:Body></soap:Envelope>$`,
    ),
  );
  expect(reply.body).not.toMatch(/<html|TypeError|Error:|\bat .*\.[jt]s|node_modules/i);
}

describe('messages that are no calls', () => {
  const bodies: [string, string | Buffer][] = [
    ['nothing', ''],
    ['no XML', 'hello'],
    ['JSON', '{"method":"authenticate"}'],
    ['cut off', envelope(`<authenticate ${NS}><strUserName>u</strUserName>`).slice(0, 300)],
    ['tags that don’t match', envelope(`<authenticate ${NS}><a></b></authenticate>`)],
    ['a tag without end', envelope(`<authenticate ${NS} x="`)],
    ['an unknown entity', envelope(`<authenticate ${NS}><strUserName>&xxe;</strUserName></authenticate>`)],
    ['unknown method', envelope(`<deleteEverything ${NS} />`)],
    ['method named constructor', envelope(`<constructor ${NS} />`)],
    ['method named __proto__', envelope(`<__proto__ ${NS} />`)],
    ['method named toString', envelope(`<toString ${NS} />`)],
    ['a response instead of a call', envelope(`<authenticateResponse ${NS} />`)],
    ['a fault instead of a call', envelope('<soap:Fault><faultcode>1</faultcode><faultstring>x</faultstring></soap:Fault>')],
    ['an empty Body', envelope('')],
    ['an XML document of another kind', '<?xml version="1.0"?><rss><channel /></rss>'],
    ['a document type', `<!DOCTYPE x>${envelope(`<serverVersion ${NS} />`).slice(38)}`],
    ['an external entity', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><x>&xxe;</x>`],
    ['entities that grow (XML bomb)', `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>`],
    ['an entity inside the envelope', envelope(`<!ENTITY a "b"><serverVersion ${NS} />`)],
    ['a UTF-16 message', Buffer.from(envelope(`<serverVersion ${NS} />`), 'utf16le')],
    ['invalid UTF-8', Buffer.concat([Buffer.from(envelope(`<serverVersion ${NS} />`)), Buffer.from([0xc3, 0x28])])],
    ['a zero byte', envelope(`<serverVersion ${NS} />`).replace('Body', 'Bo\u0000dy')],
  ];
  test.each(bodies)('%s', async (_name, body) => {
    app = await startApp();
    expectFault(await app.send('POST', '/', body, SOAP_HEADERS));
    expect(app.queue.service.calls).toEqual([]);
  });

  test.each([
    ['application/json'], ['text/html'], ['multipart/form-data; boundary=x'], ['application/x-www-form-urlencoded'],
  ])('content type %s', async (type) => {
    app = await startApp();
    expectFault(await app.call(`<serverVersion ${NS} />`, { 'content-type': type }));
    expect(app.queue.service.calls).toEqual([]);
  });

  test('a packed body is not unpacked', async () => {
    app = await startApp();
    expectFault(await app.call(`<serverVersion ${NS} />`, { 'content-encoding': 'gzip' }));
  });

  test('a million elements, nested or side by side, are refused at once', async () => {
    app = await startApp();
    const start = process.cpuUsage();
    expectFault(await app.send('POST', '/', '<a>'.repeat(1_000_000), SOAP_HEADERS));
    expectFault(await app.send('POST', '/', envelope('<a/>'.repeat(1_000_000)), SOAP_HEADERS));
    expectFault(await app.send('POST', '/', envelope(`<a ${'b="c" '.repeat(1_000_000)}/>`), SOAP_HEADERS));
    expectFault(await app.send('POST', '/', `<a ${'<'.repeat(1_000_000)}`, SOAP_HEADERS));
    // Work, not time: the machine may be busy with something else.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });

  test.each([['__proto__'], ['constructor'], ['prototype']])('an element %s gives no parameters and changes no object', async (name) => {
    app = await startApp();
    await app.call(`<authenticate ${NS}><${name}><strUserName>quickbooks</strUserName><strPassword>secret</strPassword><polluted>1</polluted></${name}></authenticate>`);
    for (const call of app.queue.service.calls) expect(call.argument).toEqual({ userName: '', password: '' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('calls reach the service as they come, in any order and with any ticket', () => {
  test('the service’s refusals go out unchanged', async () => {
    app = await startApp();
    Object.assign(app.queue.service.answers, { sendRequestXML: '', receiveResponseXML: -1, getLastError: 'No such session.' });
    const sent = await app.call(`<sendRequestXML ${NS}><ticket>foreign</ticket></sendRequestXML>`);
    const received = await app.call(`<receiveResponseXML ${NS}><ticket>foreign</ticket></receiveResponseXML>`);
    const last = await app.call(`<getLastError ${NS}><ticket>foreign</ticket></getLastError>`);
    const closed = await app.call(`<closeConnection ${NS}><ticket>foreign</ticket></closeConnection>`);
    expect([sent, received, last, closed].map((reply) => /Result>(.*)<\/\w+Result>/.exec(reply.body)?.[1])).toEqual(['', '-1', 'No such session.', 'OK']);
    expect(app.queue.service.calls.map((call) => call.method)).toEqual(['sendRequestXML', 'receiveResponseXML', 'getLastError', 'closeConnection']);
  });

  test('a wrong password is told by nvu, and the right one only is right', async () => {
    app = await startApp();
    const attempt = async (user: string, password: string) =>
      (await app.call(`<authenticate ${NS}><strUserName>${user}</strUserName><strPassword>${password}</strPassword></authenticate>`)).body;
    expect(await attempt('quickbooks', 'wrong')).toContain('<string></string><string>nvu</string>');
    expect(await attempt('other', 'secret')).toContain('<string>nvu</string>');
    expect(await attempt('quickbooks', 'secret')).toContain('<string>ticket-1</string><string></string>');
  });
});

describe('when the service fails', () => {
  const answers: [string, RegExp][] = [
    ['authenticate', /<string>[\w-]{36}<\/string><string>busy<\/string>/],
    ['sendRequestXML', /<sendRequestXMLResult><\/sendRequestXMLResult>/],
    ['receiveResponseXML', /<receiveResponseXMLResult>-1</],
    ['connectionError', /<connectionErrorResult>done</],
    ['getLastError', /<getLastErrorResult>The application could not answer/],
    ['closeConnection', /<closeConnectionResult>OK</],
    ['clientVersion', /<clientVersionResult></],
  ];
  test.each(answers)('%s lets the update end in good order', async (method, answer) => {
    const logged: string[] = [];
    app = await startApp({ log: (_level, message, data) => logged.push(`${message} ${String(data?.error)}`) });
    app.queue.service.error = new Error('SQLITE_BUSY at /data/secret.sqlite');
    const reply = await app.call(`<${method} ${NS}><ticket>t</ticket></${method}>`);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatch(answer);
    expect(reply.body).not.toContain('SQLITE');
    expect(logged.join()).toContain('SQLITE_BUSY');
  });

  test('a page says nothing of the inside', async () => {
    app = await startApp();
    app.queue.connection = () => Promise.reject(new Error('password is secret'));
    const reply = await app.send('GET', '/');
    expect(reply.status).toBe(500);
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(reply.body).not.toContain('secret');
  });
});

describe('large bodies', () => {
  const limits = { maxBytes: 100_000 };
  const large = `<ticket>t-1</ticket><response>${'x'.repeat(300_000)}</response>`;

  test('a reply above the limit is told to the service, which knows what to do about its session', async () => {
    app = await startApp({ limits });
    app.queue.service.answers.receiveResponseXML = -1;
    const reply = await app.call(`<receiveResponseXML ${NS}>${large}</receiveResponseXML>`);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(reply.body).toContain(`<receiveResponseXMLResponse ${NS}><receiveResponseXMLResult>-1</receiveResponseXMLResult></receiveResponseXMLResponse>`);
    expect(app.queue.service.calls).toEqual([
      { method: 'receiveResponseXML', argument: { ticket: 't-1', response: '', hresult: '', message: 'The message is larger than this application accepts.', unreadable: 'oversized' } },
    ]);
  });

  test('any other call above the limit is a fault', async () => {
    app = await startApp({ limits });
    expectFault(await app.call(`<authenticate ${NS}><strUserName>${'x'.repeat(300_000)}</strUserName></authenticate>`));
    expect(app.queue.service.calls).toEqual([]);
  });

  test('a body without end is cut off after some limits more, with an answer', async () => {
    app = await startApp({ limits });
    const text = await raw(app.port, (socket) => {
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n');
      const piece = 'y'.repeat(65_536);
      const timer = setInterval(() => socket.write(`10000\r\n${piece}\r\n`), 5);
      socket.on('close', () => clearInterval(timer));
    });
    expect(text).toMatch(/^HTTP\/1.1 500/);
    expect(text).toContain('Connection: close');
    expect(text).toContain('larger than this application accepts');
  });

  test('a reply that is not UTF-8 is told to the service, and no letter is guessed', async () => {
    app = await startApp();
    app.queue.service.answers.receiveResponseXML = -1;
    const body = Buffer.from(envelope(`<receiveResponseXML ${NS}><ticket>t-1</ticket><response>M\u00fcller</response></receiveResponseXML>`), 'latin1');
    const reply = await app.send('POST', '/', body, SOAP_HEADERS);
    expect(reply.body).toContain('<receiveResponseXMLResult>-1<');
    expect(app.queue.service.calls[0]?.argument).toMatchObject({ ticket: 't-1', response: '', unreadable: 'encoding' });
  });
});

describe('slow and broken connections', () => {
  test('silence ends the call with a fault', async () => {
    app = await startApp({ limits: { idleMs: 100 } });
    const text = await raw(app.port, (socket) => socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<soap'));
    expect(text).toMatch(/^HTTP\/1.1 500/);
    expect(text).toContain('took too long');
  });

  test('dripping does not keep it open', async () => {
    app = await startApp({ limits: { idleMs: 1000, totalMs: 300 } });
    const text = await raw(app.port, (socket) => {
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect(text).toContain('took too long');
  });

  test('a client that goes away in the middle leaves the server in order', async () => {
    app = await startApp();
    await new Promise<void>((resolve) => {
      const socket = connect(app.port, '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<soap', () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect((await app.call(`<serverVersion ${NS} />`)).status).toBe(200);
    expect(app.queue.service.calls).toHaveLength(1);
  });
});

describe('methods and paths', () => {
  test.each([['PUT'], ['DELETE'], ['PATCH'], ['OPTIONS']])('%s is not allowed', async (method) => {
    app = await startApp();
    const reply = await app.send(method, '/');
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD, POST');
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test.each([
    ['/other'], ['/..%2f..%2fetc/passwd'], ['/../../etc/passwd'], ['/%00'], ['/%'], ['/x/../y'], ['/.env'], ['/index.html'],
  ])('nothing is served at %s', async (path) => {
    app = await startApp();
    for (const method of ['GET', 'POST']) {
      const reply = await app.send(method, path, method === 'POST' ? envelope(`<serverVersion ${NS} />`) : undefined, SOAP_HEADERS);
      expect(reply.status).toBe(404);
      expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(reply.body).toBe('Nothing is served at this address.\n');
    }
    expect(app.queue.service.calls).toEqual([]);
  });
});

/** Everything that the server says on one connection until it closes it. */
function raw(port: number, talk: (socket: ReturnType<typeof connect>) => void): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => talk(socket));
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });
}
