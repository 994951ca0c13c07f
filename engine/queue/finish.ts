import type { TaskFailure, TaskResult } from '../tasks/machine';
import type { Core } from './core';
import { addEvent } from './events';
import type { KeyTable } from './schema';
import type { Trx } from './store';
import type { TaskRow } from './taskRows';
import type { TaskState } from './types';

export type Outcome =
  | { state: 'done'; result: TaskResult }
  | { state: 'failed' | 'unknown' | 'cancelled' | 'expired'; failure: TaskFailure };

/**
 * Ends a task: its outcome, its key, its place in the order of its records, and the waits that it was counted in,
 * all in the caller's transaction. Returns whether an execution is to be woken.
 */
export async function finishTask(core: Core, trx: Trx, task: TaskRow, outcome: Outcome): Promise<boolean> {
  await storeOutcome(core, trx, task, outcome);
  if (task.key !== null) await settleKey(core, trx, task, outcome);
  // A task whose outcome is unknown goes on blocking its records until a person settles it.
  if (outcome.state !== 'unknown') {
    await trx.deleteFrom('qbd_task_record').where('task_id', '=', task.id).execute();
  }
  await logOutcome(core, trx, task, outcome);
  return countDown(core, trx, task);
}

async function storeOutcome(core: Core, trx: Trx, task: TaskRow, outcome: Outcome): Promise<void> {
  await trx
    .updateTable('qbd_task')
    .set({
      state: outcome.state,
      result: outcome.state === 'done' ? JSON.stringify(outcome.result) : null,
      failure: outcome.state === 'done' ? null : JSON.stringify(outcome.failure),
      set_id: null,
      group_limit: null,
      updated_at: core.clock.now(),
    })
    .where('id', '=', task.id)
    .execute();
  if (outcome.state === 'done') await addRefs(trx, task, outcome.result);
}

/** The QuickBooks id and number that a task led to can be searched for afterwards. */
async function addRefs(trx: Trx, task: TaskRow, result: TaskResult): Promise<void> {
  const refs = [result.id, result.number].flatMap((ref) => (ref ? [ref.toLowerCase()] : []));
  for (const ref of new Set(refs)) {
    await trx
      .insertInto('qbd_task_ref')
      .values({ connection: task.connection, ref, task_id: task.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function settleKey(core: Core, trx: Trx, task: TaskRow, outcome: Outcome): Promise<void> {
  await trx
    .updateTable('qbd_key')
    .set({
      state: keyState(outcome),
      record_id: outcome.state === 'done' ? (outcome.result.id ?? null) : null,
      number: outcome.state === 'done' ? (outcome.result.number ?? null) : null,
      object: outcome.state === 'done' ? (outcome.result.object ?? null) : null,
      updated_at: core.clock.now(),
    })
    .where('connection', '=', task.connection)
    .where('key', '=', task.key)
    .where('task_id', '=', task.id)
    .execute();
}

function keyState(outcome: Outcome): KeyTable['state'] {
  if (outcome.state === 'done') return 'applied';
  if (outcome.failure.written === 'applied') return 'applied';
  return outcome.failure.written === 'unknown' ? 'unknown' : 'not applied';
}

async function logOutcome(core: Core, trx: Trx, task: TaskRow, outcome: Outcome): Promise<void> {
  if (outcome.state === 'done') return;
  const type = outcome.state === 'unknown' ? 'outcome unknown' : `task ${outcome.state}`;
  await addEvent(core, trx, {
    connection: task.connection,
    level: outcome.state === 'cancelled' ? 'info' : 'error',
    type,
    taskId: task.id,
    message: `${task.title}: ${outcome.failure.message}${outcome.state === 'unknown' && task.records !== '[]' ? ' Other tasks about the same record wait until this one is settled.' : ''}`,
    data: { code: outcome.failure.code, written: outcome.failure.written },
  });
}

/** Counts the task off its waits; the one that reaches zero is put into the outbox. */
async function countDown(core: Core, trx: Trx, task: TaskRow): Promise<boolean> {
  const places = await trx
    .selectFrom('qbd_wait_task')
    .innerJoin('qbd_wait', 'qbd_wait.id', 'qbd_wait_task.wait_id')
    .select(['qbd_wait.id', (expression) => expression.fn.countAll<number>().as('places')])
    .where('qbd_wait_task.task_id', '=', task.id)
    .where('qbd_wait_task.counted', '=', 1)
    .where('qbd_wait.state', '=', 'open')
    .groupBy('qbd_wait.id')
    .execute();
  // Once only: a task that ended as unknown ends again when a person settles it.
  await trx.updateTable('qbd_wait_task').set({ counted: 0 }).where('task_id', '=', task.id).execute();
  let woken = false;
  for (const { id, places: count } of places) {
    const { remaining } = await trx
      .updateTable('qbd_wait')
      .set((expression) => ({ remaining: expression('remaining', '-', Number(count)) }))
      .where('id', '=', id)
      .returning('remaining')
      .executeTakeFirstOrThrow();
    if (remaining > 0) continue;
    await trx.updateTable('qbd_wait').set({ state: 'due' }).where('id', '=', id).execute();
    await trx
      .insertInto('qbd_outbox')
      .values({ connection: task.connection, wait_id: id, attempts: 0, next_at: core.clock.now(), leased_until: 0 })
      .execute();
    woken = true;
  }
  return woken;
}

/** States that a task can't leave by itself. */
export const endStates: TaskState[] = ['done', 'failed', 'unknown', 'cancelled', 'expired'];
