import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, lookUp, receive, reply, requestsIn, rig, send, wait } from './support';

const minute = 60_000;
const setOf = (xml: string) => /newMessageSetID="([^"]+)"/.exec(xml)?.[1] ?? '';

describe('answers that are not what was asked last', () => {
  it('takes the ids from a status check whose session has died meanwhile', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, [invoice('A', { key: 'k' })], wait);
    const xml = await send(r.wc, await begin(r.wc));
    r.clock.advance(6 * minute);
    const second = await begin(r.wc);
    await send(r.wc, second);
    r.clock.advance(minute);
    await begin(r.wc);
    const checked = reply([{ id: '1', type: 'InvoiceAddRs', inner: '<ErrorRecovery><TxnID>T-1</TxnID><EditSequence>1</EditSequence></ErrorRecovery>' }], ` newMessageSetID="${setOf(xml)}" messageSetStatusCode="0"`);
    expect(await receive(r.wc, second, checked)).toBe(-1);
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'done', result: { id: 'T-1' } });
  });

  it('never gives the answers of one set to the tasks of another', async () => {
    const r = await rig();
    const first = await r.queue.enqueue(connection, [invoice('A')], wait);
    const lost = await send(r.wc, await begin(r.wc));
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, reply([], ` newMessageSetID="${setOf(lost)}" messageSetStatusCode="600"`));
    const read = await r.queue.enqueue(connection, [lookUp('X')]);
    await send(r.wc, ticket);
    expect(requestsIn(await send(r.wc, ticket))).toEqual([]);
    await receive(r.wc, ticket, reply([], ` newMessageSetID="${setOf(lost)}" messageSetStatusCode="600"`));
    const question = await send(r.wc, ticket);
    expect(requestsIn(question).map(({ type }) => type)).toEqual(['CustomerQueryRq', 'CustomerQueryRq']);
    expect(await receive(r.wc, ticket, invoicesMade(lost))).toBe(-1);
    const states = await Promise.all([first, read].map(async ({ tasks }) => (await r.queue.task(tasks[0]?.taskId ?? 0))?.state));
    expect(states).not.toContain('done');
  });

  it('takes the answer to a lost set on the ticket of the session that has gone on, and says so', async () => {
    const r = await rig({ lingerSeconds: 0 });
    const { tasks } = await r.queue.enqueue(connection, [invoice('A')], wait);
    const ticket = await begin(r.wc);
    const lost = await send(r.wc, ticket);
    await send(r.wc, ticket);
    const read = await r.queue.enqueue(connection, [lookUp('X')]);
    await receive(r.wc, ticket, reply([], ` newMessageSetID="${setOf(lost)}" messageSetStatusCode="600"`));
    expect(await send(r.wc, ticket)).toContain('CustomerQueryRq');
    expect(await receive(r.wc, ticket, invoicesMade(lost))).toBe(-1);
    expect((await r.queue.task(tasks[0]?.taskId ?? 0))?.state).toBe('done');
    expect(await r.wc.getLastError(ticket)).not.toBe('');
    await r.wc.closeConnection(ticket);
    expect((await r.queue.task(read.tasks[0]?.taskId ?? 0))?.state).toBe('waiting');
  });
});

describe('a status check', () => {
  it('with fewer answers than requests looks the others up; surplus answers are ignored', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, [invoice('A'), invoice('B')], wait);
    const xml = await send(r.wc, await begin(r.wc));
    r.clock.advance(6 * minute);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    const said = ['1', '7'].map((id) => ({ id, type: 'InvoiceAddRs', inner: `<ErrorRecovery><TxnID>T-${id}</TxnID></ErrorRecovery>` }));
    await receive(r.wc, ticket, reply(said, ` newMessageSetID="${setOf(xml)}" messageSetStatusCode="0"`));
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'done', result: { id: 'T-1' } });
    expect(await send(r.wc, ticket)).toContain('looked up');
  });

  it('is not trusted from a company file under a new path, and nothing is looked up there', async () => {
    const r = await rig();
    await r.queue.enqueue(connection, [invoice('A')], wait);
    const at = (ticket: string, companyFileName: string) => r.wc.sendRequestXML({ ticket, hcpResponse: hcp, companyFileName, country: 'US', majorVersion: 13, minorVersion: 0 });
    const known = await r.queue.connection(connection);
    const stamp = `<DataExtRet><OwnerID>${known?.ownerId}</OwnerID><DataExtName>FileID</DataExtName><DataExtType>STR255TYPE</DataExtType><DataExtValue>${known?.fileId}</DataExtValue></DataExtRet>`;
    const hcp = reply([{ id: '1', type: 'CompanyQueryRs', inner: `<CompanyRet><CompanyName>Acme</CompanyName>${stamp}</CompanyRet>` }]);
    const xml = await at(await begin(r.wc), 'C:\\a.qbw');
    expect(xml).toContain('InvoiceAdd');
    r.clock.advance(6 * minute);
    expect(await at(await begin(r.wc), 'D:\\copy.qbw')).toBe('');
  });

  it('that is never answered does not hold all writes for ever', async () => {
    const r = await rig();
    await r.queue.enqueue(connection, [invoice('A'), invoice('B')], wait);
    await send(r.wc, await begin(r.wc));
    r.clock.advance(6 * minute);
    let xml = '';
    for (let round = 0; round < 25 && !xml.includes('looked up'); round += 1) {
      const ticket = await begin(r.wc);
      xml = await send(r.wc, ticket);
      if (requestsIn(xml).length === 0) await receive(r.wc, ticket, '', '0x80040402', 'Unexpected error');
      await r.wc.closeConnection(ticket);
      r.clock.advance(minute);
    }
    expect(xml).toContain('looked up');
  });
});
