import type { JsonObject } from '../json';
import type { TaskResult } from '../tasks/machine';
import type { Settlement, TaskFilter } from './api';
import { contextOf, requireConnection } from './connections';
import type { Core } from './core';
import { addRecords } from './enqueue';
import { addEvent } from './events';
import { finishTask } from './finish';
import { keyHolder, rememberKey } from './join';
import { changing, type Trx } from './store';
import { accessOf, taskRow, type TaskRow, updateTask, viewTask, writtenBy } from './taskRows';
import type { TaskState, TaskView } from './types';

/** What a person does to tasks, from the page, a node or the command. */

export class TaskStateError extends Error {
  constructor(task: TaskRow, what: string, allowed: string) {
    super(`Task ${task.id} (${task.title}) is ${task.state}; it can't be ${what}. ${allowed}`);
    this.name = 'TaskStateError';
  }
}

const retryable: TaskState[] = ['failed', 'cancelled', 'expired'];

/** Starts a task that was not applied once more, from its first step. */
export async function retryTask(core: Core, id: number): Promise<TaskView> {
  return withTask(core, id, async (trx, task) => {
    const failure = viewTask(task).failure;
    if (!retryable.includes(task.state) || failure?.written === 'applied') {
      throw new TaskStateError(task, 'sent again', 'Only tasks that failed, expired or were cancelled, and wrote nothing, can.');
    }
    await needFreeKey(trx, task);
    const machine = core.machines[task.kind];
    const state = machine.start(JSON.parse(task.input) as JsonObject);
    const connection = await requireConnection(trx, task.connection);
    const context = contextOf(connection, core.clock.now(), '');
    await updateTask(trx, id, {
      ...fresh(core),
      machine_state: JSON.stringify(state),
      access: accessOf(machine.step(state, context)),
    });
    await addRecords(trx, task);
    if (task.key !== null) await rememberKey(core, trx, task.connection, task.key, task.content_hash, id);
    await note(core, trx, task, 'task retried', 'was sent to the queue again by an operator');
  });
}

/** A key is one business fact: while another task stands for it, this one would write it twice. */
async function needFreeKey(trx: Trx, task: TaskRow): Promise<void> {
  const holder = task.key === null ? null : await keyHolder(trx, task.connection, task.key);
  if (holder === null || holder === task.id) return;
  throw new TaskStateError(task, 'sent again', `Task ${holder} stands for the same thing (key ${task.key}). Look at that one instead.`);
}

function fresh(core: Core): Partial<TaskRow> {
  return {
    state: 'waiting',
    result: null,
    failure: null,
    set_id: null,
    not_before: 0,
    attempts: 0,
    lost_reads: 0,
    group_limit: null,
    alone: 0,
    expires_at: null,
    updated_at: core.clock.now(),
  };
}

/** Takes back a task that is not under way. */
export async function cancelTask(core: Core, id: number): Promise<TaskView> {
  return withTask(core, id, async (trx, task) => {
    if (task.state !== 'waiting' && task.state !== 'held') {
      throw new TaskStateError(task, 'cancelled', 'Only tasks that wait can; one that is under way may already be in QuickBooks.');
    }
    const written = writtenBy(core, task);
    if (written !== 'not applied') {
      throw new TaskStateError(
        task,
        'cancelled',
        written === 'applied'
          ? 'It has written to QuickBooks; only what is left to do waits.'
          : 'It may already be in QuickBooks, which is asked at the next update.',
      );
    }
    await finishTask(core, trx, task, {
      state: 'cancelled',
      failure: {
        code: 'CANCELLED',
        message: 'The task was cancelled by an operator.',
        written: 'not applied',
        remedy: 'Retry it if it is wanted after all.',
        who: 'n8n owner',
      },
    });
  });
}

/** Ends a task whose outcome could not be told by what a person found in QuickBooks. */
export async function settleTask(core: Core, id: number, settlement: Settlement): Promise<TaskView> {
  return withTask(core, id, async (trx, task) => {
    if (task.state !== 'unknown') throw new TaskStateError(task, 'settled', 'Only tasks whose outcome is unknown can.');
    await note(core, trx, task, 'outcome settled', settlement.applied ? `is in QuickBooks as ${settlement.id}, said an operator` : 'is not in QuickBooks, said an operator');
    await finishTask(core, trx, task, settlement.applied ? { state: 'done', result: foundByPerson(settlement) } : {
      state: 'failed',
      failure: {
        code: 'SETTLED_NOT_APPLIED',
        message: 'An operator found that QuickBooks does not have it.',
        written: 'not applied',
        remedy: 'Retry the task, or choose Retry on the Salesforce record.',
        who: 'bookkeeper',
      },
    });
  });
}

function foundByPerson(settlement: Extract<Settlement, { applied: true }>): TaskResult {
  return {
    action: 'linked',
    id: settlement.id,
    ...(settlement.number === undefined ? {} : { number: settlement.number }),
    warnings: ['An operator found it in QuickBooks.'],
  };
}

async function note(core: Core, trx: Trx, task: TaskRow, type: string, what: string): Promise<void> {
  await addEvent(core, trx, {
    connection: task.connection,
    level: 'info',
    type,
    taskId: task.id,
    message: `${task.title} ${what}.`,
  });
}

async function withTask(core: Core, id: number, work: (trx: Trx, task: TaskRow) => Promise<void>): Promise<TaskView> {
  const found = await taskRow(core.store.db, id);
  if (!found) throw new Error(`There is no task ${id}.`);
  return changing(core.store, found.connection, async (trx) => {
    const task = await taskRow(trx, id);
    if (!task) throw new Error(`There is no task ${id}.`);
    await work(trx, task);
    return viewTask((await taskRow(trx, id)) ?? task);
  });
}

/** Tasks from new to old. */
export async function findTasks(core: Core, filter: TaskFilter): Promise<TaskView[]> {
  let query = core.store.db.selectFrom('qbd_task').selectAll().orderBy('id', 'desc').limit(filter.limit ?? 50);
  if (filter.connection !== undefined) query = query.where('connection', '=', filter.connection);
  if (filter.states !== undefined) query = query.where('state', 'in', filter.states);
  if (filter.beforeId !== undefined) query = query.where('id', '<', filter.beforeId);
  const { ref } = filter;
  if (ref !== undefined) {
    query = query.where('id', 'in', (from) => {
      const ids = from.selectFrom('qbd_task_ref').select('task_id').where('ref', '=', ref.toLowerCase());
      return filter.connection === undefined ? ids : ids.where('connection', '=', filter.connection);
    });
  }
  return (await query.execute()).map(viewTask);
}
