import { describe, expect, it } from 'vitest';
import { machines } from '../../../engine/tasks';
import { begin, connection, invoice, lookUp, receive, reply, requestsIn, rig, type Rig, send, wait } from './support';

/** Runs updates in which the answer to every read that asks for `poison` breaks down, until nothing is left or `most` updates are over. */
async function updates(r: Rig, most: number, fate: (ticket: string) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < most; round += 1) {
    const [ticket = '', word] = await r.wc.authenticate('clerk', 'secret');
    r.clock.advance(60_000);
    if (word !== '') continue;
    for (let xml = await send(r.wc, ticket); xml !== ''; xml = await send(r.wc, ticket)) {
      const progress = xml.includes('poison')
        ? await fate(ticket)
        : await receive(r.wc, ticket, reply(requestsIn(xml).map(({ id }) => ({ id, type: 'CustomerQueryRs', code: 1 }))));
      if (progress === -1 || progress === 100) break;
    }
    await r.wc.closeConnection(ticket);
  }
}

const alone = (name: string) => ({ ...lookUp(name), input: { steps: [{ send: 'read', requests: [{ type: 'CustomerQueryRq', body: { FullName: [name] } }] }] } });

describe('a read whose answer can never be used', () => {
  it('fails alone when the answer is unreadable; the others get theirs', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, ['A', 'B', 'poison', 'D', 'E'].map(alone), wait);
    await updates(r, 12, (ticket) => receive(r.wc, ticket, '<QBXML><QBXMLMsgsRs><Cust'));
    const ended = await Promise.all(tasks.map(async ({ taskId }) => r.queue.task(taskId)));
    expect(ended.map((task) => task?.state)).toEqual(['done', 'done', 'failed', 'done', 'done']);
    expect(ended[2]?.failure).toMatchObject({ code: 'UNREADABLE_ANSWER', written: 'not applied' });
    expect(r.delivered).toHaveLength(1);
  });

  it('makes room for the others when QuickBooks breaks down over it', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, ['poison', 'B', 'C', 'D'].map(alone), wait);
    await r.queue.enqueue(connection, [alone('last')]);
    await updates(r, 20, (ticket) => receive(r.wc, ticket, '', '0x80040402', 'Unexpected error'));
    const states = await Promise.all(tasks.map(async ({ taskId }) => (await r.queue.task(taskId))?.state));
    expect(states).toEqual(['waiting', 'done', 'done', 'done']);
  });

  it('asks a list for fewer and fewer records before it gives up', async () => {
    const r = await rig();
    r.core.machines.list = machines.list;
    const { tasks } = await r.queue.enqueue(connection, [{ kind: 'list', title: 'Customers', input: { query: 'CustomerQueryRq', filters: {}, pageSize: 4 } }]);
    const sizes: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const [ticket = '', word] = await r.wc.authenticate('clerk', 'secret');
      r.clock.advance(word === '' ? 1000 : 600_000);
      if (word !== '') continue;
      sizes.push(/<MaxReturned>(\d+)/.exec(await send(r.wc, ticket))?.[1] ?? '');
      await r.wc.receiveResponseXML({ ticket, response: '', hresult: '', message: 'larger than 64 MB', unreadable: 'oversized' });
      await r.wc.closeConnection(ticket);
    }
    expect(sizes[0]).toBe('4');
    expect(sizes).toContain('1');
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'failed', failure: { code: 'UNREADABLE_ANSWER' } });
  });
});

describe('an internal error of QuickBooks (1000)', () => {
  it('over a write is looked up and the write repeated once, then told', async () => {
    const r = await rig();
    r.core.machines.request = machines.request;
    const mark = { guid: '{11111111-2222-3333-4444-555555555555}', text: '[deal 1]' };
    const add = { type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { ListID: '1-1' } } } };
    const { tasks } = await r.queue.enqueue(connection, [{ ...invoice('A'), input: { requests: [add], transaction: { mark, maybeEntered: 'send' } } }]);
    const ticket = await begin(r.wc);
    let writes = 0;
    for (let xml = await send(r.wc, ticket); xml !== ''; xml = await send(r.wc, ticket)) {
      const isWrite = xml.includes('InvoiceAddRq');
      writes += isWrite ? 1 : 0;
      const set = /newMessageSetID="([^"]+)"/.exec(xml)?.[1];
      const progress = await receive(r.wc, ticket, isWrite
        ? reply([{ id: '1', type: 'InvoiceAddRs', code: 1000, message: 'There has been an internal error.' }], ` newMessageSetID="${set}" messageSetStatusCode="0"`)
        : reply([{ id: '1', type: 'InvoiceQueryRs', code: 1 }]));
      if (progress === 100) break;
    }
    expect(writes).toBe(2);
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'failed', failure: { code: '1000', written: 'not applied' } });
  });
});
