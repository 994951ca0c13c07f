import { expect } from 'vitest';
import { soapEndpoint } from '../../../simulators/quickbooks';
import { addCustomer, connection, login, type Conversation, type HttpReply } from '../conversation';
import { conversing, type Rows } from './row';

const intuit = 'xmlns="http://developer.intuit.com/"';

function envelope(content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${content}</soap:Body></soap:Envelope>`;
}

/** Whatever is wrong with a call, the answer is a SOAP fault that says nothing of the inside. */
function expectFault({ status, type, body }: HttpReply): void {
  expect(status).toBe(500);
  expect(type).toBe('text/xml; charset=utf-8');
  expect(body).toMatch(/<faultcode>soap:Client<\/faultcode><faultstring>[^<]+<\/faultstring>/);
  expect(body).not.toMatch(/<html|Error:|node_modules|\.ts:/i);
}

async function malformed(conversation: Conversation): Promise<void> {
  const [task] = await conversation.enqueue(addCustomer('Aspen Ltd'));
  const bodies = [
    '', 'hello', '{"method":"authenticate"}', envelope(`<authenticate ${intuit}><strUserName>`).slice(0, 250), envelope('<a></b>'),
    envelope(`<deleteEverything ${intuit} />`), envelope(''), envelope(`<authenticate ${intuit}>&xxe;</authenticate>`),
    `<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>${envelope(`<serverVersion ${intuit} />`).slice(38)}`,
    `${'<a>'.repeat(100_000)}`,
  ];
  for (const body of bodies) expectFault(await conversation.post(body));
  expect(await conversation.queue.task(task?.id ?? 0)).toMatchObject({ state: 'waiting', attempts: 0 });
  expect((await conversation.queue.connection(connection))?.lastSessionAt).toBeNull();
}

async function wrongPassword(conversation: Conversation): Promise<void> {
  const [task] = await conversation.enqueue(addCustomer('Aspen Ltd'));
  const endpoint = soapEndpoint(conversation.url, { expectContinue: false });
  const attempts: [string, string][] = [[login.userName, 'wrong'], [login.userName, ''], ['other', login.password], [login.userName, `${login.password} `], ['', '']];
  for (const [user, password] of attempts) expect((await endpoint.authenticate(user, password))[1]).toBe('nvu');
  // Five in a row: for a minute the right one is not heard either.
  expect((await endpoint.authenticate(login.userName, login.password))[1]).toBe('nvu');
  expect((await conversation.events('login refused')).length).toBe(5);
  expect(JSON.stringify(await conversation.queue.events({ connection }))).not.toContain(login.password);
  expect(await conversation.queue.task(task?.id ?? 0)).toMatchObject({ state: 'waiting' });
  expect(conversation.quickbooks.opened).toBe(0);
  await conversation.clock.sleep(61_000);
  expect((await endpoint.authenticate(login.userName, login.password))[1]).toBe('');
}

async function foreignTicket(conversation: Conversation): Promise<void> {
  const [task] = await conversation.enqueue(addCustomer('Aspen Ltd'));
  const endpoint = soapEndpoint(conversation.url, { expectContinue: false });
  const [ticket = ''] = await endpoint.authenticate(login.userName, login.password);
  for (const foreign of ['', 'guess', '11111111-2222-4333-8444-555555555555', `${ticket}x`, ticket.slice(0, -1)]) {
    const call = { hcpResponse: '', companyFileName: conversation.company.data.path, country: 'US', majorVersion: 13, minorVersion: 0 };
    expect(await endpoint.sendRequestXML({ ticket: foreign, ...call })).toBe('');
    expect(await endpoint.receiveResponseXML({ ticket: foreign, response: '<QBXML />', hresult: '', message: '' })).toBe(-1);
    expect(await endpoint.getLastError(foreign)).toMatch(/not known/);
    expect(await endpoint.connectionError({ ticket: foreign, hresult: '0x80040408', message: '' })).toBe('done');
    expect(await endpoint.closeConnection(foreign)).toBe('OK');
  }
  expect((await conversation.queue.connection(connection))?.openSession).toBe(true);
  expect(await endpoint.closeConnection(ticket)).toBe('OK');
  expect(await conversation.ended(...(task ? [task] : []))).toMatchObject([{ state: 'done' }]);
  expect(conversation.customers('Aspen Ltd')).toBe(1);
}

/** Every call that could come next is tried where it doesn't belong; the customer must be there once in the end. */
async function wrongOrder(conversation: Conversation): Promise<void> {
  const [task] = await conversation.enqueue(addCustomer('Aspen Ltd'));
  const endpoint = soapEndpoint(conversation.url, { expectContinue: false });
  const session = await conversation.quickbooks.beginSession(connection);
  const [ticket = ''] = await endpoint.authenticate(login.userName, login.password);
  const answer = (response: string) => endpoint.receiveResponseXML({ ticket, response, hresult: '', message: '' });
  const ask = () => endpoint.sendRequestXML({ ticket, hcpResponse: '', companyFileName: conversation.company.data.path, country: 'US', majorVersion: 13, minorVersion: 0 });
  expect(await answer('<QBXML><QBXMLMsgsRs /></QBXML>')).toBe(-1);
  const first = await ask();
  const response = first === '' ? '' : await conversation.quickbooks.processRequest(session, first);
  // Asking again instead of answering, answering twice, answering after the end, asking after the end.
  await ask();
  await answer(response);
  await answer(response);
  expect(await endpoint.closeConnection(ticket)).toBe('OK');
  expect(await answer(response)).toBe(-1);
  expect(await ask()).toBe('');
  expect(await endpoint.closeConnection(ticket)).toBe('OK');
  expect(await conversation.ended(...(task ? [task] : []))).toMatchObject([{ state: 'done' }]);
  expect(conversation.customers('Aspen Ltd')).toBe(1);
}

export const calls: Rows = {
  'Malformed SOAP': () => conversing(malformed),
  'Wrong password': () => conversing(wrongPassword),
  'Foreign ticket': () => conversing(foreignTicket),
  'Calls in the wrong order': () => conversing(wrongOrder),
};
