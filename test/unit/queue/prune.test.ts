import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, receive, rig, send, wait } from './support';

const days = (count: number) => count * 24 * 3600_000;

describe('pruning', () => {
  it('takes what ended long ago, and keeps keys with the ids that they led to', async () => {
    const r = await rig();
    const { tasks, waitId } = await r.queue.enqueue(connection, [invoice('A', { key: 'k', refs: ['006'] })], wait);
    const ticket = await begin(r.wc);
    await receive(r.wc, ticket, invoicesMade(await send(r.wc, ticket)));
    await r.wc.closeConnection(ticket);
    const { db } = r.core.store;
    await r.queue.pump();
    r.clock.advance(days(20));
    await r.queue.pump();
    expect(await db.selectFrom('qbd_message_set').selectAll().execute()).toEqual([]);
    expect((await r.queue.waitTasks(waitId ?? ''))?.[0]?.result?.id).toBe('T-1');
    r.clock.advance(days(91));
    await r.queue.pump();
    expect(await r.queue.task(tasks[0]?.taskId ?? 0)).toBeNull();
    for (const table of ['qbd_task_ref', 'qbd_wait', 'qbd_wait_task', 'qbd_event', 'qbd_session'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
    const again = await r.queue.enqueue(connection, [invoice('A', { key: 'k', refs: ['006'] })], wait);
    expect(again).toMatchObject({ waitId: null, tasks: [{ status: 'finished', task: { state: 'done', result: { id: 'T-1' } } }] });
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('none');
  });

  it('keeps what somebody still waits for or has to settle', async () => {
    const r = await rig();
    const { tasks } = await r.queue.enqueue(connection, [invoice('waits'), invoice('unknown', { key: 'k' }), invoice('not fetched')], undefined);
    const { db } = r.core.store;
    await db.updateTable('qbd_task').set({ state: 'unknown' }).where('id', '=', tasks[1]?.taskId ?? 0).execute();
    await r.queue.enqueue(connection, [invoice('told')], wait);
    const told = await r.queue.tasks({ limit: 1 });
    r.core.deliver = async () => ({ status: 503, body: '' });
    await r.queue.cancel(told[0]?.id ?? 0);
    r.clock.advance(days(200));
    await r.queue.pump();
    expect((await r.queue.tasks({})).map((task) => task.state).sort()).toEqual(['cancelled', 'unknown', 'waiting', 'waiting']);
  });
});
