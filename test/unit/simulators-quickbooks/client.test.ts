import { describe, expect, it } from 'vitest';
import { cutPoints, JumpingClock, newCompany, QuickBooks, WebConnectorClient, type CutContext, type CutPoint, type FaultPlan, type Strike } from '../../../simulators/quickbooks';
import { envelope } from './helpers';
import { application, ScriptedServer } from './scriptedServer';

const add = (name: string) => `<CustomerAddRq requestID="1"><CustomerAdd><Name>${name}</Name></CustomerAdd></CustomerAddRq>`;
const set = (name: string, id = name) => envelope(add(name) + add(`${name} 2`), `onError="continueOnError" newMessageSetID="${id}"`);

function strikeOnce(point: CutPoint, strike: Strike = {}): FaultPlan & { seen: CutContext[] } {
  let open = true;
  const seen: CutContext[] = [];
  return {
    seen,
    at: (at, context) => {
      if (at !== point || !open) return undefined;
      open = false;
      seen.push(context);
      return strike;
    },
  };
}

function makeClient(sets: string[], plan?: FaultPlan, companyFaults?: { restore?: () => void; switchFile?: () => void; edit?: (xml: string) => void }) {
  const clock = new JumpingClock();
  const company = newCompany(clock, 'demo');
  const quickbooks = new QuickBooks({ clock, company, requestCost: 500 });
  const server = new ScriptedServer(sets);
  const client = new WebConnectorClient({
    endpoint: server, quickbooks, application, clock, recordMessages: true, ...(plan ? { plan } : {}), ...(companyFaults ? { companyFaults } : {}),
  });
  const has = (name: string) => company.named(['Customer'], name) !== undefined;
  return { clock, company, quickbooks, server, client, has };
}

describe('one update', () => {
  it('calls in the order of the real client, with the host, company and preferences on the first call', async () => {
    const { client, server, has, clock } = makeClient([set('A'), set('B')]);
    const start = clock.now();
    expect(await client.update()).toMatchObject({ end: 'done', messageSets: 2 });
    expect(server.calls).toEqual(['serverVersion', 'clientVersion', 'authenticate', 'sendRequestXML', 'receiveResponseXML', 'sendRequestXML', 'receiveResponseXML', 'closeConnection']);
    expect(['HostQueryRs', 'CompanyQueryRs', 'PreferencesQueryRs'].every((name) => server.hcp.includes(`<${name} requestID=`))).toBe(true);
    expect(server.hcp).toContain(`<DataExtName>FileID</DataExtName><DataExtType>STR255TYPE</DataExtType><DataExtValue>${application.fileId}</DataExtValue>`);
    expect(has('A 2') && has('B')).toBe(true);
    expect(clock.now() - start).toBe((4 + 3) * 500);
    expect(client.statistics.messages.length).toBe(2);
  });

  it('does not open QuickBooks for none', async () => {
    const { client, server, quickbooks } = makeClient([]);
    expect((await client.update()).end).toBe('none');
    expect([server.calls, quickbooks.opened]).toEqual([['serverVersion', 'clientVersion', 'authenticate', 'closeConnection'], 0]);
  });

  it('waits five seconds for NoOp and asks again', async () => {
    const { client, server, clock, quickbooks } = makeClient(['', set('A')]);
    quickbooks.requestCost = 0;
    server.lastErrors = ['NoOp'];
    const start = clock.now();
    expect((await client.update()).end).toBe('done');
    expect(clock.now() - start).toBe(5000);
  });

  it('ends with the text of getLastError after an empty request', async () => {
    const { client } = makeClient(['']);
    expect(await client.update()).toMatchObject({ end: 'failed', error: 'nothing to do' });
  });

  it('tells the server by connectionError when QuickBooks is not to be had, and tries the path it names', async () => {
    const { client, server, company } = makeClient([set('A')]);
    server.authenticateAnswer = ['t', 'C:\\other.qbw'];
    server.connectionAnswers = [company.data.path];
    expect((await client.update()).end).toBe('done');
    expect(server.calls).toContain('connectionError 0x8004040A');
  });

  it('reports an answer of authenticate that it cannot read', async () => {
    const { client, server } = makeClient([]);
    server.authenticateAnswer = ['only one'];
    expect((await client.update()).error).toMatch(/^QBWC1012/);
  });

  it('hands the parser’s refusal on as hresult with empty response', async () => {
    const { client, server, quickbooks } = makeClient([envelope('<CustomerAddRq></CustomerAddRq>')]);
    await client.update();
    expect(server.answers[0]).toMatchObject({ response: '', hresult: '0x80040400' });
    expect(quickbooks.lastRefusal).toContain('CustomerAddRq');
  });
});

describe('two Web Connectors on one company file', () => {
  it('carry their message sets out one after the other, while one waits for a slow QuickBooks', async () => {
    const slow = strikeOnce('QuickBooks: slow', { delay: 60_000 });
    const first = makeClient([set('A')], slow);
    const server = new ScriptedServer([set('B')]);
    const second = new WebConnectorClient({ endpoint: server, quickbooks: first.quickbooks, application: { ...application, appName: 'Second' }, clock: first.clock });
    const ends = await Promise.all([first.client.update(), second.update()]);
    expect(ends.map((result) => result.end)).toEqual(['done', 'done']);
    expect([first.has('A 2'), first.has('B 2'), first.quickbooks.opened]).toEqual([true, true, 2]);
  });
});

describe('cut points', () => {
  /** What is in the company file and what the server heard, for each cut of a set that adds two customers. */
  const outcomes: [CutPoint, { committed: boolean; heard: 'answer' | 'hresult' | 'nothing' | 'twice' }][] = [
    ['authenticate: request lost', { committed: false, heard: 'nothing' }],
    ['authenticate: answer lost', { committed: false, heard: 'nothing' }],
    ['sendRequestXML: request lost', { committed: false, heard: 'nothing' }],
    ['sendRequestXML: answer lost', { committed: false, heard: 'nothing' }],
    ['update: stops before QuickBooks', { committed: false, heard: 'nothing' }],
    ['update: stops after QuickBooks', { committed: true, heard: 'nothing' }],
    ['receiveResponseXML: request lost', { committed: true, heard: 'nothing' }],
    ['receiveResponseXML: answer lost', { committed: true, heard: 'answer' }],
    ['receiveResponseXML: late', { committed: true, heard: 'answer' }],
    ['receiveResponseXML: repeated', { committed: true, heard: 'twice' }],
    ['closeConnection: request lost', { committed: true, heard: 'answer' }],
    ['closeConnection: answer lost', { committed: true, heard: 'answer' }],
    ['QuickBooks: not opened', { committed: false, heard: 'nothing' }],
    ['QuickBooks: crash before commit', { committed: false, heard: 'hresult' }],
    ['QuickBooks: crash after commit', { committed: true, heard: 'hresult' }],
    ['QuickBooks: hresult instead', { committed: false, heard: 'hresult' }],
    ['QuickBooks: hresult after commit', { committed: true, heard: 'hresult' }],
    ['QuickBooks: restarts in session', { committed: false, heard: 'hresult' }],
    ['QuickBooks: slow', { committed: true, heard: 'answer' }],
    ['recovery: 9005', { committed: true, heard: 'answer' }],
  ];

  it.each(outcomes)('%s', async (point, expected) => {
    const plan = strikeOnce(point);
    const { client, server, has } = makeClient([set('A')], plan);
    await client.update();
    await client.settleLate();
    expect(plan.seen.length).toBe(1);
    expect(client.statistics.struck.get(point)).toBe(1);
    expect(has('A 2')).toBe(expected.committed);
    const heard = server.answers.map((answer) => (answer.hresult === '' ? 'answer' : 'hresult'));
    expect(heard).toEqual(expected.heard === 'nothing' ? [] : expected.heard === 'twice' ? ['answer', 'answer'] : [expected.heard]);
  });

  it('QuickBooks: crash half way', async () => {
    const { client, server, has } = makeClient([set('A')], strikeOnce('QuickBooks: crash half way'));
    await client.update();
    expect([has('A'), has('A 2'), server.answers[0]?.hresult]).toEqual([true, false, '0x800706BA']);
  });

  it.each([['recovery: 600', '600'], ['recovery: 9002', '9002']] as const)('%s', async (point, code) => {
    const probe = envelope('', 'onError="stopOnError" newMessageSetID="A" oldMessageSetID="A"');
    const { client, server } = makeClient([set('A'), probe], strikeOnce(point));
    await client.update();
    expect(server.answers[1]?.response).toContain(`messageSetStatusCode="${code}"`);
  });

  it.each(['getLastError: request lost', 'getLastError: answer lost'] as const)('%s', async (point) => {
    const { client } = makeClient([''], strikeOnce(point));
    expect((await client.update()).error).toMatch(/^QBWC1043/);
  });

  it('company and record faults do what the test gave them', async () => {
    const done: string[] = [];
    const faults = { restore: () => done.push('restore'), switchFile: () => done.push('switch'), edit: () => done.push('edit') };
    const plan: FaultPlan = { at: (point) => (point.startsWith('company:') || point === 'record: edited meanwhile' ? {} : undefined) };
    const { client } = makeClient([set('A')], plan, {
      restore: () => void faults.restore(), switchFile: () => void faults.switchFile(), edit: () => void faults.edit(),
    });
    await client.update();
    expect(done).toEqual(['switch', 'restore', 'edit']);
  });

  it('record: locked', async () => {
    const { client, company, server } = makeClient([], strikeOnce('record: locked'));
    const record = company.named(['Customer'], 'Cooper & Sons');
    server.sets.push(envelope(`<CustomerModRq requestID="1"><CustomerMod><ListID>${record?.id}</ListID><EditSequence>${record?.edit}</EditSequence><Phone>1</Phone></CustomerMod></CustomerModRq>`));
    await client.update();
    expect(server.answers[0]?.response).toContain('statusCode="3175"');
  });

  it('QuickBooks: iterator lost', async () => {
    const { client, server } = makeClient([], strikeOnce('QuickBooks: iterator lost'));
    const page = (attributes: string) => envelope(`<CustomerQueryRq requestID="1" ${attributes}><MaxReturned>2</MaxReturned></CustomerQueryRq>`);
    server.sets.push(page('iterator="Start"'), '');
    server.lastErrors = ['NoOp'];
    server.onAnswer = (response) => {
      const id = /iteratorID="([^"]+)"/.exec(response)?.[1];
      if (id && server.answers.length === 1) server.sets.push(page(`iterator="Continue" iteratorID="${id}"`));
    };
    await client.update();
    expect(server.answers[1]?.response).toContain('statusCode="3391"');
  });

  it('tells the plan where the conversation is', async () => {
    const plan = strikeOnce('update: stops after QuickBooks');
    const { client } = makeClient([set('A')], plan);
    await client.update();
    expect(plan.seen[0]).toMatchObject({ update: 1, messageSet: 1, writes: true });
  });

  it('are all known to these tests', () => {
    const elsewhere: CutPoint[] = ['QuickBooks: crash half way', 'QuickBooks: iterator lost', 'recovery: 600', 'recovery: 9002', 'getLastError: request lost', 'getLastError: answer lost',
      'company: restored from backup', 'company: other file open', 'record: edited meanwhile', 'record: locked'];
    expect([...outcomes.map(([point]) => point), ...elsewhere].sort()).toEqual([...cutPoints].sort());
  });
});
