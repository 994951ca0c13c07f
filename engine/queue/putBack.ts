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
    not_before: how.notBefore ?? (how.lostRead ? core.clock.now() + pauseAfter(lostReads) : 0),
    attempts: how.attempts ?? task.attempts,
    group_limit: how.groupLimit ?? (how.lostRead ? null : task.group_limit),
    alone: how.alone ?? task.alone,
    lost_reads: lostReads,
    machine_state: how.lostRead ? afterLostRead(core, task, lostReads) : task.machine_state,
    updated_at: core.clock.now(),
  });
}

/** What goes unanswered again and again lets others go first, in ms: QuickBooks may break down over it each time. */
function pauseAfter(lostReads: number): number {
  return lostReads < 3 ? 0 : Math.min(1000 * 2 ** (lostReads - 3), 600_000);
}

function afterLostRead(core: Core, task: TaskRow, lostReads: number): string {
  const { interrupted, shrink } = core.machines[task.kind];
  let state = JSON.parse(task.machine_state) as JsonObject;
  if (interrupted) state = interrupted(state);
  if (lostReads >= 2 && shrink) state = shrink(state);
  return JSON.stringify(state);
}

/** Whether the task can still ask for less at a time. */
export function canShrink(core: Core, task: TaskRow): boolean {
  const state = JSON.parse(task.machine_state) as JsonObject;
  const { interrupted = (same: JsonObject) => same, shrink } = core.machines[task.kind];
  return shrink !== undefined && JSON.stringify(shrink(interrupted(state))) !== JSON.stringify(interrupted(state));
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
  await waitWith(core, trx, task.id, { machine_state: moved.machine_state, access: accessOf(step) });
  return null;
}

/** Keeps a task's new state until its next message set. */
export async function waitWith(core: Core, trx: Trx, id: number, next: Pick<TaskRow, 'machine_state' | 'access'>): Promise<void> {
  await updateTask(trx, id, {
    ...next,
    state: 'waiting',
    set_id: null,
    not_before: 0,
    attempts: 0,
    lost_reads: 0,
    group_limit: null,
    updated_at: core.clock.now(),
  });
}
