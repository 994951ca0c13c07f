import type { JsonObject } from '../json';
import { contextOf, requireConnection } from './connections';
import type { Core } from './core';
import { addEvent } from './events';
import { openSets, type SetRow, sentRequests, updateSet } from './messageSets';
import { failTask } from './select';
import type { Trx } from './store';
import { accessOf, stepOf, type TaskRow, taskRows, updateTask } from './taskRows';

/** How a task goes back to waiting without an answer. */
export interface PutBack {
  attempts?: number;
  notBefore?: number;
  groupLimit?: number;
  alone?: 1;
  /** The read went unanswered; after the second time in a row the task asks for less at a time. */
  lostRead?: boolean;
}

/** Returns a task to the queue with the step that it had: nothing of it ran, or it only reads. */
export async function putBack(core: Core, trx: Trx, task: TaskRow, how: PutBack): Promise<void> {
  const lostReads = how.lostRead ? task.lost_reads + 1 : task.lost_reads;
  await updateTask(trx, task.id, {
    state: 'waiting',
    set_id: null,
    not_before: how.notBefore ?? 0,
    attempts: how.attempts ?? task.attempts,
    group_limit: how.groupLimit ?? (how.lostRead ? null : task.group_limit),
    alone: how.alone ?? task.alone,
    lost_reads: lostReads,
    machine_state: lostReads >= 2 ? shrunk(core, task) : task.machine_state,
    updated_at: core.clock.now(),
  });
}

function shrunk(core: Core, task: TaskRow): string {
  const shrink = core.machines[task.kind].shrink;
  return shrink ? JSON.stringify(shrink(JSON.parse(task.machine_state) as JsonObject)) : task.machine_state;
}

/** The tasks that a set still holds. */
export async function tasksOfSet(trx: Trx, set: SetRow): Promise<TaskRow[]> {
  const ids = new Set(sentRequests(set).flatMap((request) => request.parts.map((part) => part.taskId)));
  const rows = await taskRows(trx, [...ids]);
  return rows.filter((task) => task.set_id === set.id && task.state === 'inFlight');
}

/** Puts every task of a set back, none of which ran. */
export async function putBackSet(core: Core, trx: Trx, set: SetRow, how: PutBack): Promise<void> {
  for (const task of await tasksOfSet(trx, set)) await putBack(core, trx, task, how);
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
}

/** The answer to a set will not come. Reads are asked again; what became of a write, QuickBooks has to be asked. */
export async function loseSet(core: Core, trx: Trx, set: SetRow, why: string): Promise<void> {
  if (set.state !== 'sent') return;
  if (set.access === 'read') return putBackSet(core, trx, set, { lostRead: true });
  await updateSet(trx, set.id, { state: 'lost' });
  await addEvent(core, trx, {
    connection: set.connection,
    level: 'warning',
    type: 'answer lost',
    message: `The answer to a message set that writes was lost (${why}). QuickBooks will be asked what became of it before anything else is written.`,
    data: { set: set.id },
  });
}

/** Loses every set of the connection that an earlier session left unanswered. */
export async function loseOpenSets(core: Core, trx: Trx, connection: string, why: string): Promise<void> {
  for (const set of await openSets(trx, connection)) await loseSet(core, trx, set, why);
}

/** Sends a task to look for its own traces. Returns null when it goes on, else whether its end wakes an execution. */
export async function giveToLookup(core: Core, trx: Trx, task: TaskRow): Promise<boolean | null> {
  const state = core.machines[task.kind].lost(JSON.parse(task.machine_state) as JsonObject);
  const connection = await requireConnection(trx, task.connection);
  const moved = { ...task, machine_state: JSON.stringify(state) };
  const step = stepOf(core, moved, contextOf(connection, core.clock.now(), ''));
  if ('failed' in step) return failTask(core, trx, task, step.failed);
  await updateTask(trx, task.id, {
    state: 'waiting',
    machine_state: moved.machine_state,
    access: accessOf(step),
    set_id: null,
    not_before: 0,
    attempts: 0,
    updated_at: core.clock.now(),
  });
  return null;
}
