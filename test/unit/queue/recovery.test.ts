import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, lookUp, receive, reply, requestsIn, rig, type Rig, send, wait } from './support';

const minute = 60_000;

/** Queues invoices, hands them out, and loses the answer. Returns the id of the lost set and the tasks' ids. */
async function loseAnswer({ queue, wc }: Rig, names: string[]): Promise<{ xml: string; setId: string; ids: number[]; ticket: string }> {
  const { tasks } = await queue.enqueue(connection, names.map((name) => invoice(name)), wait);
  const ticket = await begin(wc);
  const xml = await send(wc, ticket);
  return { xml, ticket, setId: /newMessageSetID="([^"]+)"/.exec(xml)?.[1] ?? '', ids: tasks.map((task) => task.taskId) };
}

async function states({ queue }: Rig, ids: number[]): Promise<(string | undefined)[]> {
  return Promise.all(ids.map(async (id) => (await queue.task(id))?.state));
}

function checked(setId: string, code: number, answers: { id: string; code: number; inner?: string }[] = []): string {
  return reply(answers.map(({ id, code: status, inner = '' }) => ({ id, type: 'InvoiceAddRs', code: status, inner })), ` newMessageSetID="${setId}" messageSetStatusCode="${code}"`);
}

const recovered = (id: string, txnId: string) => ({ id, code: 0, inner: `<ErrorRecovery><TxnID>${txnId}</TxnID><EditSequence>1</EditSequence></ErrorRecovery>` });

describe('a lost answer to a write', () => {
  it('is asked for by old = new id and no requests, only after the quarantine, before anything else is written', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A', 'B']);
    await r.queue.enqueue(connection, [invoice('C')]);
    r.clock.advance(4 * minute);
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('busy');
    r.clock.advance(2 * minute);

    const ticket = await begin(r.wc);
    const check = await send(r.wc, ticket);
    expect(check).toContain(`newMessageSetID="${lost.setId}"`);
    expect(check).toContain(`oldMessageSetID="${lost.setId}"`);
    expect(requestsIn(check)).toEqual([]);
    await receive(r.wc, ticket, checked(lost.setId, 0, [recovered('1', 'T-A'), recovered('2', 'T-B')]));
    expect(await states(r, lost.ids)).toEqual(['done', 'done']);
    expect((await r.queue.task(lost.ids[0] ?? 0))?.result?.id).toBe('T-A');
    const next = await send(r.wc, ticket);
    expect(next).toContain('>C<');
    expect(next).not.toContain('>A<');
  });

  it('puts back what was not processed (3231) and takes a refusal as the answer', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A', 'B', 'C']);
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, checked(lost.setId, 0, [recovered('1', 'T-A'), { id: '2', code: 3140 }, { id: '3', code: 3231 }]));
    expect(await states(r, lost.ids)).toEqual(['done', 'failed', 'waiting']);
    const again = await send(r.wc, ticket);
    expect(again).toContain('>C<');
    expect(again).not.toContain(lost.setId + '" oldMessageSetID');
  });

  it.each([600, 9002])('takes %i for "not executed" only the second time, and looks every record up first', async (code) => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    expect(await send(r.wc, ticket)).toContain(lost.setId);
    await receive(r.wc, ticket, checked(lost.setId, code));
    expect(await send(r.wc, ticket)).toContain(lost.setId);
    await receive(r.wc, ticket, checked(lost.setId, code));
    const question = await send(r.wc, ticket);
    expect(question).toContain('looked up');
    expect(question).not.toContain(lost.setId);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]));
    const again = await send(r.wc, ticket);
    expect(again).toContain('>A<');
    expect(again).not.toContain(lost.setId);
    await receive(r.wc, ticket, invoicesMade(again));
    expect(await states(r, lost.ids)).toEqual(['done']);
  });

  it('does not write again what the look-up finds', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, checked(lost.setId, 9005));
    await send(r.wc, ticket);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', inner: '<CustomerRet><ListID>found</ListID></CustomerRet>' }]));
    expect(await states(r, lost.ids)).toEqual(['done']);
  });

  it.each([9001, 9004, 9005])('trusts no record after %i', async (code) => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, checked(lost.setId, code));
    expect(await send(r.wc, ticket)).toContain('looked up');
  });

  it('does not count "no record" before the quarantine is over, while another Web Connector may still be executing', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    await r.wc.closeConnection(lost.ticket);
    r.clock.advance(1000);
    const early = await begin(r.wc);
    expect(await send(r.wc, early)).toContain(lost.setId);
    expect(await receive(r.wc, early, checked(lost.setId, 600))).toBe(100);
    await r.wc.closeConnection(early);
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('none');
    expect(await states(r, lost.ids)).toEqual(['inFlight']);
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, checked(lost.setId, 600));
    expect(await send(r.wc, ticket)).toContain(lost.setId);
  });

  it('gives a full set twice the time, for it takes longer to carry out', async () => {
    const r = await rig({ maxRequests: 2 });
    await loseAnswer(r, ['A', 'B']);
    r.clock.advance(9 * minute);
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('busy');
    r.clock.advance(2 * minute);
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('');
  });

  it('takes an answer that comes late, once', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    r.clock.advance(6 * minute);
    const other = await begin(r.wc);
    await send(r.wc, other);
    const late = invoicesMade(lost.xml);
    expect(await receive(r.wc, lost.ticket, late)).toBe(-1);
    expect(await states(r, lost.ids)).toEqual(['done']);
    expect(await receive(r.wc, lost.ticket, late)).toBe(-1);
    expect(await receive(r.wc, other, checked(lost.setId, 0, [recovered('1', 'T-other')]))).toBe(100);
    expect((await r.queue.task(lost.ids[0] ?? 0))?.result?.id).toBe('T-1');
    expect(r.delivered).toHaveLength(1);
  });

  it('reads go on meanwhile', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    await r.wc.closeConnection(lost.ticket);
    await r.queue.enqueue(connection, [lookUp('X'), invoice('B')]);
    r.clock.advance(1000);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, checked(lost.setId, 600));
    expect(requestsIn(await send(r.wc, ticket)).map(({ type }) => type)).toEqual(['CustomerQueryRq']);
    expect(await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]))).toBe(100);
  });

  it.each([['0x80040402', 'Unexpected error'], ['0x800706BA', 'The RPC server is unavailable']])('is in doubt after %s', async (hresult, message) => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    expect(await receive(r.wc, lost.ticket, '', hresult, message)).toBe(-1);
    await r.wc.closeConnection(lost.ticket);
    expect(await states(r, lost.ids)).toEqual(['inFlight']);
    r.clock.advance(6 * minute);
    expect(await send(r.wc, await begin(r.wc))).toContain(`oldMessageSetID="${lost.setId}"`);
  });

  it('is in doubt when the reply can not be read', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    expect(await receive(r.wc, lost.ticket, '<QBXML><QBXMLMsgsRs><Invo')).toBe(-1);
    expect(await states(r, lost.ids)).toEqual(['inFlight']);
  });

  it('looks up a task that the reply does not mention', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A', 'B']);
    const reply1 = checked(lost.setId, 0, [{ id: '1', code: 0, inner: '<InvoiceRet><TxnID>T-A</TxnID></InvoiceRet>' }]);
    await receive(r.wc, lost.ticket, reply1);
    expect(await states(r, lost.ids)).toEqual(['done', 'waiting']);
    expect(await send(r.wc, lost.ticket)).toContain('looked up');
  });

  it('is asked for when the client asks for the next request instead of answering', async () => {
    const r = await rig();
    const lost = await loseAnswer(r, ['A']);
    expect(await send(r.wc, lost.ticket)).toContain(`oldMessageSetID="${lost.setId}"`);
  });
});

describe('a lost answer to a read', () => {
  it('is asked again, and for less after the second time', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, [lookUp('X')]);
    const shrinks: number[] = [];
    r.core.machines.find.shrink = (state) => (shrinks.push(1), state);
    for (let round = 0; round < 2; round += 1) {
      const ticket = await begin(r.wc);
      await send(r.wc, ticket);
      await r.wc.closeConnection(ticket);
    }
    expect(shrinks).toHaveLength(1);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]));
    expect(await states(r, tasks.map((task) => task.taskId))).toEqual(['done']);
  });
});

describe('an outcome that can not be told', () => {
  it('tells its waiter at once, blocks only its own record, and is settled by a person', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, [invoice('A', { key: 'k', records: ['Deal:1'] })], wait);
    r.core.machines.request.lost = (state) => state;
    const step = r.core.machines.request.step;
    let gaveUp = false;
    r.core.machines.request.step = (state, context) =>
      gaveUp && JSON.stringify(state).includes('"A"')
        ? { failed: { code: 'OUTCOME_UNKNOWN', message: 'Two look alike.', written: 'unknown', remedy: 'Look.', who: 'bookkeeper' } }
        : step(state, context);
    const ticket = await begin(r.wc);
    const xml = await send(r.wc, ticket);
    gaveUp = true;
    const setId = /newMessageSetID="([^"]+)"/.exec(xml)?.[1] ?? '';
    await receive(r.wc, ticket, reply([], ` newMessageSetID="${setId}" messageSetStatusCode="0"`));
    const id = tasks[0]?.taskId ?? 0;
    expect(await r.queue.task(id)).toMatchObject({ state: 'unknown', failure: { written: 'unknown' } });
    expect(r.delivered).toHaveLength(1);

    await r.queue.enqueue(connection, [invoice('same record', { records: ['Deal:1'] }), invoice('other record')]);
    await r.wc.closeConnection(ticket);
    r.clock.advance(6 * minute);
    const next = await send(r.wc, await begin(r.wc));
    expect(next).toContain('other record');
    expect(next).not.toContain('same record');

    await r.queue.settle(id, { applied: true, id: 'T-9', number: '1009' });
    const again = await r.queue.enqueue(connection, [invoice('A', { key: 'k', records: ['Deal:1'] })], wait);
    expect(again.tasks[0]).toMatchObject({ status: 'finished', task: { result: { id: 'T-9', number: '1009' } } });
    expect(r.delivered).toHaveLength(1);
  });
});

describe('a restored backup', () => {
  it('is noticed within a day: what is missing is listed, and not written again', async () => {
    const r = await rig();
    await r.queue.enqueue(connection, [invoice('A', { key: 'kA' }), invoice('B', { key: 'kB' })]);
    const first = await begin(r.wc);
    await receive(r.wc, first, invoicesMade(await send(r.wc, first)));
    await r.wc.closeConnection(first);
    r.clock.advance(25 * 60 * minute);

    await r.queue.enqueue(connection, [invoice('C')]);
    const ticket = await begin(r.wc);
    const all = await send(r.wc, ticket);
    expect(requestsIn(all)).toEqual([{ id: '1', type: 'TransactionQueryRq' }]);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'TransactionQueryRs', code: 500, inner: '<TransactionRet><TxnID>T-1</TxnID></TransactionRet>' }]));
    const one = await send(r.wc, ticket);
    expect(one).toContain('<TxnID>T-2</TxnID>');
    expect(one).not.toContain('<TxnID>T-1</TxnID>');
    await receive(r.wc, ticket, reply([{ id: '1', type: 'TransactionQueryRs', code: 500 }]));
    const events = await r.queue.events({ connection });
    expect(events.find((event) => event.type === 'records missing')?.data).toEqual([{ key: 'kB', id: 'T-2', number: null }]);
    expect(await send(r.wc, ticket)).toContain('>C<');
  });
});
