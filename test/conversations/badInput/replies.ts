import { expect } from 'vitest';
import { addCustomer, listCustomers, type Conversation } from '../conversation';
import { conversing, type Rows } from './row';

type ReceiveCall = { ticket: string; response: string; hresult: string; message: string };
type Bend = (call: ReceiveCall, xml: string) => ReceiveCall | Buffer;

const megabyte = 1024 * 1024;

/** Puts something before the end of the first answer of a reply. */
function within(response: string, more: string): string {
  return response.replace(/<\/(\w+Rs)>/, `${more}</$1>`);
}

/** As many more customers as make a reply so large. */
function customers(bytes: number): { count: number; xml: string } {
  const one = (number: number) => `<CustomerRet><ListID>8${number}-1</ListID><Name>More ${number}</Name><FullName>More ${number}</FullName><Notes>${'n'.repeat(4000)}</Notes></CustomerRet>`;
  const count = Math.ceil(bytes / one(0).length);
  return { count, xml: Array.from({ length: count }, (_, number) => one(number)).join('') };
}

async function twentyMegabytes(conversation: Conversation): Promise<void> {
  const more = customers(20 * megabyte);
  conversation.bendNext = { when: /CustomerQueryRq/, how: (call) => ({ ...call, response: within(call.response, more.xml) }) };
  const own = conversation.company.data.lists.filter(({ kind }) => kind === 'Customer').length;
  const [task] = await conversation.run(listCustomers());
  expect(task).toMatchObject({ state: 'done' });
  let rows = 0;
  for (let after = 0; ; ) {
    const page = await conversation.queue.rows(task?.id ?? 0, after, 500);
    rows += page.length;
    after = page.at(-1)?.number ?? after;
    if (page.length < 500) break;
  }
  expect(rows).toBe(own + more.count);
}

/**
 * A reply that can't be used, to a question and to a write: both end well, the write once, and the update in which it
 * came is ended with a text that says what was wrong.
 */
async function unusable(conversation: Conversation, bend: Bend, said: RegExp): Promise<void> {
  conversation.bendNext = { when: /CustomerQueryRq/, how: bend };
  const [list] = await conversation.enqueue(listCustomers());
  expect(await conversation.update()).toMatchObject({ end: 'failed', error: expect.stringMatching(said) });
  expect(await conversation.ended(...(list ? [list] : []))).toMatchObject([{ state: 'done' }]);
  conversation.bendNext = { when: /CustomerAddRq/, how: bend };
  const [add] = await conversation.enqueue(addCustomer('Aspen Ltd'));
  expect(await conversation.update()).toMatchObject({ end: 'failed', error: expect.stringMatching(said) });
  expect(conversation.customers('Aspen Ltd')).toBe(1);
  expect((await conversation.events('answer lost'))[0]?.message).toMatch(said);
  const [ended] = await conversation.ended(...(add ? [add] : []));
  expect(ended).toMatchObject({ state: 'done', result: { id: expect.stringMatching(/^8/) } });
  expect(conversation.customers('Aspen Ltd')).toBe(1);
}

const over32Megabytes: Bend = (call) => ({ ...call, response: within(call.response, `<!--${'x'.repeat(33 * megabyte)}-->`) });

/** The reply as Windows-1252 in a message that says UTF-8. */
const invalidUtf8: Bend = ({ ticket, response }) => {
  const text = within(response, '<Note>Müller</Note>').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const call = `<receiveResponseXML xmlns="http://developer.intuit.com/"><ticket>${ticket}</ticket><response>${text}</response><hresult /><message /></receiveResponseXML>`;
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${call}</soap:Body></soap:Envelope>`, 'latin1');
};

const withDtd: Bend = (call) => ({
  ...call, response: `<?xml version="1.0" ?><!DOCTYPE QBXML [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/passwd">]>${call.response.replace(/^<\?xml[^>]*\?>/, '').replace('</Name>', '&file;&lol;</Name>')}`,
});

const cutOff: Bend = (call) => ({ ...call, response: call.response.slice(0, call.response.length / 2) });
const empty: Bend = (call) => ({ ...call, response: '' });

async function unknownElements(conversation: Conversation): Promise<void> {
  const strange = '<FutureThing flavour="new"><Deep><Deeper>1</Deeper></Deep></FutureThing><__proto__><polluted>1</polluted></__proto__><constructor>1</constructor>';
  const how: Bend = (call) => ({ ...call, response: call.response.replace(/<\/CustomerRet>/g, `${strange}</CustomerRet>`).replace('</QBXMLMsgsRs>', '<NewInformationRs statusCode="0" statusSeverity="Info" statusMessage="" /></QBXMLMsgsRs>') });
  conversation.bendNext = { when: /CustomerAddRq/, how };
  const [add] = await conversation.run(addCustomer('Aspen Ltd'));
  expect(add).toMatchObject({ state: 'done', result: { record: { Name: 'Aspen Ltd', FutureThing: { Deep: { Deeper: '1' } } } } });
  conversation.bendNext = { when: /CustomerQueryRq/, how };
  const [list] = await conversation.run(listCustomers());
  const rows = await conversation.queue.rows(list?.id ?? 0, 0, 500);
  expect(rows.map(({ row }) => (row as { Name: string }).Name)).toContain('Aspen Ltd');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

export const replies: Rows = {
  'Reply of 20 MB': () => conversing(twentyMegabytes),
  'Reply larger than 32 MB': () => conversing((conversation) => unusable(conversation, over32Megabytes, /larger than this application accepts/)),
  'Invalid UTF-8 in a reply': () => conversing((conversation) => unusable(conversation, invalidUtf8, /not valid UTF-8/)),
  'Document type in a reply': () => conversing((conversation) => unusable(conversation, withDtd, /document type/)),
  'Reply that is cut off': () => conversing((conversation) => unusable(conversation, cutOff, /[Nn]ot well-formed/)),
  'Empty reply': () => conversing((conversation) => unusable(conversation, empty, /could not be read/)),
  'Unknown elements in a reply': () => conversing(unknownElements),
};
