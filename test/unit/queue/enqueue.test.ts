import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, lookUp, receive, rig, send, wait } from './support';

describe('enqueue', () => {
  it('keeps tasks and their wait together and wakes the execution when all have ended', async () => {
    const { queue, wc, delivered } = await rig();
    const { tasks, waitId } = await queue.enqueue(connection, [invoice('A'), invoice('B')], wait);
    expect(tasks.map((task) => task.status)).toEqual(['queued', 'queued']);

    const ticket = await begin(wc);
    const xml = await send(wc, ticket);
    expect(await receive(wc, ticket, invoicesMade(xml))).toBe(100);

    expect(delivered).toEqual([waitId]);
    const ended = await queue.waitTasks(waitId ?? '');
    expect(ended?.map((task) => [task.state, task.result?.id])).toEqual([['done', 'T-1'], ['done', 'T-2']]);
  });

  it('makes one task of equal ones in a call and tells each entry', async () => {
    const { queue } = await rig();
    const { tasks, waitId } = await queue.enqueue(connection, [lookUp('A'), lookUp('B'), lookUp('A')], wait);
    expect(tasks[0]?.taskId).toBe(tasks[2]?.taskId);
    expect(tasks[1]?.taskId).not.toBe(tasks[0]?.taskId);
    expect(await queue.waitTasks(waitId ?? '')).toHaveLength(3);
  });

  it('joins a key that is under way, and does not let a second execution wait for it', async () => {
    const { queue } = await rig();
    const first = await queue.enqueue(connection, [invoice('A', { key: 'k1' })], wait);
    const second = await queue.enqueue(connection, [invoice('A', { key: 'k1' })], wait);
    expect(second.tasks[0]).toMatchObject({ status: 'already waiting', taskId: first.tasks[0]?.taskId });
    expect(second.waitId).toBeNull();
  });

  it('joins a key whose waiter is gone', async () => {
    const { queue } = await rig();
    await queue.enqueue(connection, [invoice('A', { key: 'k1' })]);
    const second = await queue.enqueue(connection, [invoice('A', { key: 'k1' })], wait);
    expect(second.tasks[0]?.status).toBe('joined');
    expect(second.waitId).not.toBeNull();
  });

  it('returns the outcome of a finished key without sending anything', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [invoice('A', { key: 'k1' })]);
    const ticket = await begin(wc);
    await receive(wc, ticket, invoicesMade(await send(wc, ticket)));
    const again = await queue.enqueue(connection, [invoice('A', { key: 'k1' })], wait);
    expect(again).toMatchObject({ waitId: null, tasks: [{ status: 'finished', task: { result: { id: 'T-1' } } }] });
    expect((await wc.authenticate('clerk', 'secret'))[1]).toBe('none');
  });

  it('refuses the same key with other content', async () => {
    const { queue } = await rig();
    await queue.enqueue(connection, [invoice('A', { key: 'k1' })]);
    const other = await queue.enqueue(connection, [invoice('B', { key: 'k1' }), invoice('C')], wait);
    expect(other.tasks[0]).toMatchObject({ status: 'finished', task: { state: 'failed', failure: { code: 'KEY_CONFLICT' } } });
    expect(other.tasks[1]?.status).toBe('queued');
  });

  it('starts a key again after it was not applied, also with mended content', async () => {
    const { queue } = await rig();
    const first = await queue.enqueue(connection, [invoice('A', { key: 'k1' })]);
    await queue.cancel(first.tasks[0]?.taskId ?? 0);
    const again = await queue.enqueue(connection, [invoice('A mended', { key: 'k1' })], wait);
    expect(again.tasks[0]?.status).toBe('queued');
    expect(again.tasks[0]?.taskId).not.toBe(first.tasks[0]?.taskId);
  });

  it('lets an execution that was started again join its own unkeyed task, but not that of another record', async () => {
    const { queue } = await rig();
    const ofDeal = (deal: string) => ({ ...lookUp('A'), refs: [deal] });
    await queue.enqueue(connection, [ofDeal('006A')], wait);
    expect((await queue.enqueue(connection, [ofDeal('006A')], wait)).tasks[0]?.status).toBe('already waiting');
    expect((await queue.enqueue(connection, [ofDeal('006B')], wait)).tasks[0]?.status).toBe('queued');
  });

  it('lets a new record wait for the task that an older one of the same call leaves to its own execution', async () => {
    const { queue } = await rig();
    const ofDeal = (deal: string) => ({ ...lookUp('A'), refs: [deal] });
    await queue.enqueue(connection, [ofDeal('006A')], wait);
    const { tasks, waitId } = await queue.enqueue(connection, [ofDeal('006A'), ofDeal('006B')], wait);
    expect(tasks.map((task) => task.status)).toEqual(['already waiting', 'joined']);
    expect(waitId).not.toBeNull();
  });

  it('keeps bad input as a failed task and queues the rest', async () => {
    const { queue } = await rig();
    const { tasks, waitId } = await queue.enqueue(connection, [{ kind: 'request', title: 'Bad', input: {} }, invoice('A')], wait);
    expect(tasks[0]).toMatchObject({ status: 'finished', task: { failure: { code: 'BAD_INPUT', written: 'not applied' } } });
    expect(waitId).not.toBeNull();
  });

  it('says what to do when the connection does not exist', async () => {
    const { queue } = await rig();
    await expect(queue.enqueue('Other', [invoice('A')])).rejects.toThrow(/no connection "Other".*Web Connector node/);
  });

  it('expires a task that QuickBooks was never asked for, and wakes its waiter', async () => {
    const { queue, clock, delivered } = await rig();
    const { tasks, waitId } = await queue.enqueue(connection, [invoice('A', { expiresAfter: 60 })], wait);
    clock.advance(61_000);
    await queue.pump();
    expect(await queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'expired', failure: { code: 'EXPIRED' } });
    expect(delivered).toEqual([waitId]);
  });

  it('finds tasks by Salesforce id, and by the QuickBooks id that they led to', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [invoice('A', { refs: ['006XX000001'] }), invoice('B')]);
    const ticket = await begin(wc);
    await receive(wc, ticket, invoicesMade(await send(wc, ticket)));
    expect((await queue.tasks({ ref: '006xx000001' })).map((task) => task.title)).toEqual(['Invoice for A']);
    expect((await queue.tasks({ ref: 't-2' })).map((task) => task.title)).toEqual(['Invoice for B']);
  });
});

describe('outbox', () => {
  it('tries again until n8n has saved the execution, and takes a finished or unknown one as delivered', async () => {
    const { queue, wc, clock, delivered, deliveryAnswers } = await rig();
    const { waitId } = await queue.enqueue(connection, [invoice('A')], wait);
    deliveryAnswers.push({ status: 409, body: 'The execution "1" is running already.' });
    const ticket = await begin(wc);
    await receive(wc, ticket, invoicesMade(await send(wc, ticket)));
    expect(delivered).toEqual([waitId]);
    expect(await queue.pump()).toBe(0);
    clock.advance(300);
    expect(await queue.pump()).toBe(1);
    clock.advance(3_600_000);
    await queue.pump();
    expect(delivered).toEqual([waitId, waitId]);
  });

  it.each([
    { status: 404, body: 'not found' },
    { status: 409, body: 'The execution "1" has finished with error.' },
    { status: 200, body: '{"status":"stale"}' },
  ])('gives up on an execution that is gone: $status $body', async (answer) => {
    const { queue, wc, clock, delivered, deliveryAnswers } = await rig();
    await queue.enqueue(connection, [invoice('A')], wait);
    deliveryAnswers.push(answer);
    const ticket = await begin(wc);
    await receive(wc, ticket, invoicesMade(await send(wc, ticket)));
    clock.advance(3_600_000);
    await queue.pump();
    expect(delivered).toHaveLength(1);
  });
});
