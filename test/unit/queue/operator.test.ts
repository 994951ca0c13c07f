import { describe, expect, it } from 'vitest';
import { machines } from '../../../engine/tasks';
import type { NewTask } from '../../../engine/queue/types';
import { begin, connection, invoice, invoicesMade, receive, reply, requestsIn, rig, type Rig, send, wait } from './support';

async function idOf(r: Rig, task: NewTask): Promise<number> {
  return (await r.queue.enqueue(connection, [task])).tasks[0]?.taskId ?? 0;
}

describe('retry by a person', () => {
  it('refuses a task whose key another task has taken over: both would be written', async () => {
    const r = await rig();
    const first = await idOf(r, invoice('A', { key: 'k' }));
    await r.queue.cancel(first);
    const second = await idOf(r, invoice('A', { key: 'k' }));
    await expect(r.queue.retry(first)).rejects.toThrow(new RegExp(`Task ${second} stands`));
    const ticket = await begin(r.wc);
    expect(requestsIn(await send(r.wc, ticket))).toHaveLength(1);
  });

  it('takes the key back once the other task was not applied either', async () => {
    const r = await rig();
    const first = await idOf(r, invoice('A', { key: 'k' }));
    await r.queue.cancel(first);
    await r.queue.cancel(await idOf(r, invoice('A', { key: 'k' })));
    expect((await r.queue.retry(first)).state).toBe('waiting');
    expect((await r.queue.enqueue(connection, [invoice('A', { key: 'k' })])).tasks[0]).toMatchObject({ taskId: first, status: 'joined' });
  });

  it('does not send a refused second content of a key, which would go out without its key', async () => {
    const r = await rig();
    await idOf(r, invoice('A', { key: 'k' }));
    const refused = await idOf(r, invoice('A changed', { key: 'k' }));
    expect((await r.queue.task(refused))?.failure?.code).toBe('KEY_CONFLICT');
    await expect(r.queue.retry(refused)).rejects.toThrow(/key k/);
    expect(requestsIn(await send(r.wc, await begin(r.wc)))).toHaveLength(1);
  });

  it('keeps its place in the order of its records', async () => {
    const r = await rig();
    const failed = await idOf(r, { kind: 'request', title: 'Bad', input: {}, records: ['Deal:1'] });
    expect((await r.core.store.db.selectFrom('qbd_task').select('records').where('id', '=', failed).executeTakeFirst())?.records).toBe('["Deal:1"]');
    expect(await r.core.store.db.selectFrom('qbd_task_record').selectAll().execute()).toEqual([]);
  });
});

describe('a second content for a key', () => {
  it('is told truly: the first one is still in the queue', async () => {
    const r = await rig();
    const first = await idOf(r, invoice('A', { key: 'k' }));
    const second = (await r.queue.enqueue(connection, [invoice('B', { key: 'k' })])).tasks[0]?.task.failure;
    expect(second?.message).not.toMatch(/was sent before/);
    expect(second?.remedy).toContain(String(first));
  });
});

describe('cancelling', () => {
  const mark = { guid: '{11111111-2222-3333-4444-555555555555}', text: '[deal 1]' };
  const real: NewTask = {
    kind: 'request',
    title: 'Invoice for Acme',
    key: 'k',
    input: {
      requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { ListID: '1-1' }, TxnDate: '2026-01-05' } } }],
      transaction: { mark, maybeEntered: 'send' },
    },
  };

  async function inDoubt(code: number, answers: { id: string; inner: string }[]): Promise<{ r: Rig; id: number; ticket: string }> {
    const r = await rig();
    r.core.machines.request = machines.request;
    const id = (await r.queue.enqueue(connection, [real], wait)).tasks[0]?.taskId ?? 0;
    const lost = await send(r.wc, await begin(r.wc));
    const setId = /newMessageSetID="([^"]+)"/.exec(lost)?.[1] ?? '';
    r.clock.advance(6 * 60_000);
    const ticket = await begin(r.wc);
    await send(r.wc, ticket);
    const said = answers.map(({ id: requestID, inner }) => ({ id: requestID, type: 'InvoiceAddRs', inner }));
    await receive(r.wc, ticket, reply(said, ` newMessageSetID="${setId}" messageSetStatusCode="${code}"`));
    return { r, id, ticket };
  }

  it('is refused while a write of the task is looked for in QuickBooks', async () => {
    const { r, id } = await inDoubt(9005, []);
    expect((await r.queue.task(id))?.state).toBe('waiting');
    await expect(r.queue.cancel(id)).rejects.toThrow(/may already be in QuickBooks/);
  });

  it('is refused when the write was carried out and only its record is still to be read', async () => {
    const { r, id } = await inDoubt(0, [{ id: '1', inner: '<ErrorRecovery><TxnID>T-1</TxnID><EditSequence>1</EditSequence></ErrorRecovery>' }]);
    expect((await r.queue.task(id))?.state).toBe('waiting');
    await expect(r.queue.cancel(id)).rejects.toThrow(/QuickBooks/);
  });

  it('is allowed once the look-up found that nothing was written', async () => {
    const { r, id, ticket } = await inDoubt(9005, []);
    await send(r.wc, ticket);
    await receive(r.wc, ticket, reply([{ id: '1', type: 'InvoiceQueryRs', code: 1 }]));
    expect((await r.queue.cancel(id)).failure?.written).toBe('not applied');
  });

  it('of a task in a wait wakes its execution once', async () => {
    const r = await rig();
    const { tasks, waitId } = await r.queue.enqueue(connection, [invoice('A'), invoice('A'), invoice('B')], wait);
    await r.queue.cancel(tasks[0]?.taskId ?? 0);
    await r.queue.pump();
    expect(r.delivered).toEqual([]);
    const ticket = await begin(r.wc);
    await receive(r.wc, ticket, invoicesMade(await send(r.wc, ticket)));
    expect(r.delivered).toEqual([waitId]);
  });
});
