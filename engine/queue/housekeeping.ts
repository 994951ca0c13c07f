import type { Core } from './core';
import { finishTask } from './finish';
import { changing } from './store';
import { isWaiting, taskRow } from './taskRows';

/** Ends tasks whose time is over and that QuickBooks has not been asked for; their waiters hear of it like of any other end. */
export async function expireTasks(core: Core): Promise<number> {
  const due = await core.store.db
    .selectFrom('qbd_task')
    .select(['id', 'connection'])
    .where(isWaiting)
    .where('expires_at', 'is not', null)
    .where('expires_at', '<=', core.clock.now())
    .where('sends', '=', 0)
    .limit(500)
    .execute();
  for (const { id, connection } of due) {
    await changing(core.store, connection, async (trx) => {
      const task = await taskRow(trx, id);
      if (!task || task.state !== 'waiting' || task.sends > 0) return;
      await finishTask(core, trx, task, {
        state: 'expired',
        failure: {
          code: 'EXPIRED',
          message: 'QuickBooks was not reached in the time that this task was given.',
          written: 'not applied',
          remedy: 'See on the status page when the Web Connector was last seen; start it on the Windows machine, then retry.',
          who: 'bookkeeper',
        },
      });
    });
  }
  return due.length;
}
