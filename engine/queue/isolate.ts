import type { TaskFailure } from '../tasks/machine';
import type { Applied } from './answers';
import type { Core } from './core';
import { type SetRow, updateSet } from './messageSets';
import { canShrink, putBack, type PutBack, tasksOfSet } from './putBack';
import { failTask } from './select';
import type { Trx } from './store';

/**
 * Something in the set can't be dealt with, and nothing of it was written: it is halved until the culprit stands
 * alone, and only that one fails.
 */
export async function splitOrFail(core: Core, trx: Trx, set: SetRow, failure: TaskFailure, how: PutBack = {}): Promise<Applied> {
  const tasks = await tasksOfSet(trx, set);
  const applied: Applied = { ended: 0, woken: false };
  const [only] = tasks;
  if (tasks.length === 1 && only) {
    applied.woken = await failTask(core, trx, only, failure);
    applied.ended = 1;
  } else {
    for (const task of tasks) await putBack(core, trx, task, { ...how, groupLimit: Math.ceil(tasks.length / 2) });
  }
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
  return applied;
}

/** The answer to a read came, but can't be read: asked for again by fewer tasks, for fewer records, at last given up. */
export async function dropUnreadable(core: Core, trx: Trx, set: SetRow, why: string): Promise<Applied> {
  const [only, ...others] = await tasksOfSet(trx, set);
  if (only && others.length === 0 && (only.lost_reads === 0 || canShrink(core, only))) {
    await putBack(core, trx, only, { lostRead: true });
    await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
    return { ended: 0, woken: false };
  }
  return splitOrFail(core, trx, set, unreadable(why), { lostRead: true });
}

function unreadable(why: string): TaskFailure {
  return {
    code: 'UNREADABLE_ANSWER',
    message: `The answer of QuickBooks could not be read, also when this was asked by itself: ${why}`,
    written: 'not applied',
    remedy: 'Ask for fewer records or fields, or look at the record in QuickBooks; report it with the task number if it stays.',
    who: 'n8n owner',
  };
}

/** QuickBooks broke down over a read, by itself or by what was asked: fewer tasks share its fate the next time. */
export async function putBackHalved(core: Core, trx: Trx, set: SetRow): Promise<void> {
  const tasks = await tasksOfSet(trx, set);
  const groupLimit = Math.max(1, Math.ceil(tasks.length / 2));
  for (const task of tasks) await putBack(core, trx, task, { lostRead: true, groupLimit });
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
}
