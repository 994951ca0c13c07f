import { expect } from 'vitest';
import { classifyHresult, knownHresults, knownStatuses, type StatusFacts } from '../../../engine/qbxml/status';
import { addCustomer, listCustomers, type Conversation } from '../conversation';
import { conversing, type Rows } from './row';

const known = knownHresults();
const unread = known.filter(({ afterWrite, session }) => afterWrite === 'notExecuted' && session === 'end');
const doubtful = known.filter(({ afterWrite }) => afterWrite === 'inDoubt');

let customers = 0;
const newName = () => `Customer ${(customers += 1)}`;

/** The Web Connector can't open QuickBooks: told by connectionError. */
async function notOpened(conversation: Conversation): Promise<void> {
  for (const { code, meaning, remedy } of [...known, classifyHresult('0x8004FFFF')]) {
    const name = newName();
    const [task] = await conversation.enqueue(addCustomer(name));
    conversation.strikeNext('QuickBooks: not opened', { hresult: code, message: 'As the Web Connector says it.' });
    expect(await conversation.update(), code).toMatchObject({ end: 'failed', messageSets: 0 });
    expect((await conversation.events('QuickBooks not reached'))[0]).toMatchObject({ message: `The Web Connector could not open QuickBooks: ${meaning}. ${remedy}`, data: { hresult: code } });
    expect(conversation.customers(name)).toBe(0);
    expect(await conversation.ended(...(task ? [task] : [])), code).toMatchObject([{ state: 'done' }]);
    expect(conversation.customers(name)).toBe(1);
  }
}

/** QuickBooks can't parse a set: all but the culprit are carried out. */
async function notUnderstood(conversation: Conversation): Promise<void> {
  const names = Array.from({ length: 7 }, newName);
  // The simulated QuickBooks refuses every set that holds the culprit, as the real one does over a byte that it can't read.
  const carryOut = conversation.quickbooks.processRequest.bind(conversation.quickbooks);
  conversation.quickbooks.processRequest = async (session, xml, faults) => carryOut(session, xml.includes(names[3] as string) ? '<not qbXML' : xml, faults);
  const tasks = await conversation.run(...names.map((name) => addCustomer(name)));
  expect(tasks.map(({ state }) => state)).toEqual(names.map((_, index) => (index === 3 ? 'failed' : 'done')));
  expect(tasks[3]?.failure).toMatchObject({ code: '0x80040400', written: 'not applied', who: 'n8n owner' });
  expect(names.map((name) => conversation.customers(name))).toEqual([1, 1, 1, 0, 1, 1, 1]);
}

/** Codes that tell that nothing of the set was carried out: the tasks go out again, without any question. */
async function refusedUnread(conversation: Conversation): Promise<void> {
  for (const { code } of unread) {
    const name = newName();
    const [task] = await conversation.enqueue(addCustomer(name));
    conversation.strikeNext('QuickBooks: hresult instead', { hresult: code });
    expect(await conversation.update(), code).toMatchObject({ end: 'failed' });
    expect(await conversation.queue.task(task?.id ?? 0)).toMatchObject({ state: 'waiting' });
    expect(await conversation.update(), code).toMatchObject({ end: 'done', messageSets: 1 });
    expect(conversation.customers(name)).toBe(1);
  }
}

/** Codes after which a write may or may not be in the company file: it is there once in the end, either way. */
async function inDoubt(conversation: Conversation, codes: string[]): Promise<void> {
  for (const code of codes) {
    conversation.pause = 301_000;
    for (const point of ['QuickBooks: hresult instead', 'QuickBooks: hresult after commit'] as const) {
      const name = newName();
      const [task] = await conversation.enqueue(addCustomer(name));
      conversation.strikeNext(point, { hresult: code });
      expect(await conversation.update(), code).toMatchObject({ end: 'failed', error: expect.stringContaining(classifyHresult(code).meaning) });
      expect(await conversation.ended(...(task ? [task] : [])), `${point} ${code}`).toMatchObject([{ state: 'done' }]);
      expect(conversation.customers(name), `${point} ${code}`).toBe(1);
    }
    const [list] = await conversation.enqueue(listCustomers());
    conversation.strikeNext('QuickBooks: hresult instead', { hresult: code });
    expect(await conversation.ended(...(list ? [list] : [])), code).toMatchObject([{ state: 'done' }]);
  }
}

/** What becomes of an Add that QuickBooks answers with a code of a class, having written nothing. */
function expected({ class: kind, code }: StatusFacts): { state: string; failure?: string } {
  if (['ok', 'warning', 'transient', 'notProcessed', 'internal', 'recovery'].includes(kind)) return { state: 'done' };
  return { state: 'failed', failure: String(code) };
}

async function statuses(conversation: Conversation): Promise<void> {
  for (const facts of knownStatuses()) {
    const { code, class: kind, written } = facts;
    const name = newName();
    const before = conversation.company.snapshot();
    const how = (call: { ticket: string; response: string; hresult: string; message: string }) => {
      const answer = /<CustomerAddRs[^>]*>/.exec(call.response)?.[0].replace(/ status\w+="[^"]*"/g, '').replace(/\/?>$/, '') ?? '';
      if (kind === 'ok' || kind === 'warning') return { ...call, response: call.response.replace('statusCode="0"', `statusCode="${code}"`) };
      conversation.company.restore(before);
      return { ...call, response: call.response.replace(/<CustomerAddRs[\s\S]*(?=<\/QBXMLMsgsRs>)/, `${answer} statusCode="${code}" statusSeverity="Error" statusMessage="as QuickBooks says it" />`) };
    };
    conversation.bendNext = { when: new RegExp(`CustomerAddRq[\\s\\S]*${name}<`), how };
    const [task] = await conversation.run(addCustomer(name));
    const { state, failure } = expected(facts);
    expect([code, task?.state, task?.failure?.code]).toEqual([code, state, failure]);
    expect([code, conversation.customers(name)]).toEqual([code, state === 'done' ? 1 : 0]);
    if (!task?.failure) continue;
    expect(task.failure).toMatchObject({ written, who: facts.who });
    // What is said of a code while the task goes on would be wrong once it has ended.
    if (['stale', 'iterator', 'empty'].includes(kind)) expect(task.failure.remedy).not.toMatch(/^Nothing to do/);
    else expect(task.failure.remedy).toBe(facts.remedy);
  }
}

export const hresults: Rows = {
  'Web Connector error: QuickBooks cannot be opened': () => conversing(notOpened),
  'hresult: QuickBooks could not read the message': () => conversing(notUnderstood),
  'hresult: refused before anything was carried out': () => conversing(refusedUnread),
  'hresult: QuickBooks failed, a write may be in the books': () => conversing((conversation) => inDoubt(conversation, doubtful.map(({ code }) => code))),
  'hresult: a code that is not in our table': () => conversing((conversation) => inDoubt(conversation, ['0x8004FFFF', '-2147418113', 'E_FAIL'])),
  'Status code: refusal, warning or lock': () => conversing(statuses),
};

/** So that no code of the table is left out by these rows. */
export const everyHresultIsInARow = known.every(({ code }) => code === '0x80040400' || unread.some((one) => one.code === code) || doubtful.some((one) => one.code === code));
