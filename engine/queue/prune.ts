import { sql } from 'kysely';
import { connectionNames } from './connections';
import type { Core } from './core';
import { changing, type Trx } from './store';
import type { TaskState } from './types';

/*
 * What has ended is kept long enough to be looked up, then goes. Keys, and the ids that they led to, stay for ever, and
 * so does whatever still waits for somebody: tasks of unknown outcome, results that n8n has not fetched.
 */

const day = 24 * 3600_000;
const keepTasksMs = 90 * day;
/** Messages are the bulk of the store and matter only while a conversation is being traced. */
const keepMessagesMs = 14 * day;
const everyMs = 3600_000;
/** Rows of one transaction, and transactions of one round: the Web Connector's calls get their turn in between. */
const batch = 500;
const mostBatches = 20;

/** Prunes at most once an hour, however often it is called. */
export function pruner(core: Core): () => Promise<void> {
  let prunedAt: number | null = null;
  return async () => {
    const now = core.clock.now();
    if (prunedAt !== null && now - prunedAt < everyMs) return;
    prunedAt = now;
    if (await hasOldTasks(core, now)) {
      for (const connection of await connectionNames(core.store.db)) await pruneConnection(core, connection, now);
    }
    await pruneLogs(core, now);
  };
}

/** One read of the oldest task spares a young store the look into each connection. */
async function hasOldTasks(core: Core, now: number): Promise<boolean> {
  const oldest = await core.store.db
    .selectFrom('qbd_task')
    .select('created_at')
    .where('id', '=', (from) => from.selectFrom('qbd_task').select((expression) => expression.fn.min('id').as('id')))
    .executeTakeFirst();
  return oldest !== undefined && oldest.created_at < now - keepTasksMs;
}

const prunable: TaskState[] = ['done', 'failed', 'cancelled', 'expired'];

async function pruneConnection(core: Core, connection: string, now: number): Promise<void> {
  for (const state of prunable) {
    let after = 0;
    for (let round = 0; round < mostBatches; round += 1) {
      const last = await changing(core.store, connection, (trx) => pruneTasks(trx, connection, state, after, now - keepTasksMs));
      if (last === null) break;
      after = last;
    }
  }
}

/** Looks at the oldest tasks of a state. Returns the last one's id, or null when there is nothing more that is old. */
async function pruneTasks(trx: Trx, connection: string, state: TaskState, after: number, before: number): Promise<number | null> {
  const oldest = await trx
    .selectFrom('qbd_task')
    .select(['id', 'created_at', 'updated_at'])
    .where('connection', '=', connection)
    .where('state', '=', state)
    .where('id', '>', after)
    .orderBy('id')
    .limit(batch)
    .execute();
  const old = oldest.filter((task) => task.updated_at < before).map((task) => task.id);
  const ids = old.length === 0 ? [] : await unneeded(trx, old);
  if (ids.length > 0) {
    for (const table of ['qbd_row', 'qbd_task_ref', 'qbd_wait_task'] as const) {
      await trx.deleteFrom(table).where('task_id', 'in', ids).execute();
    }
    await trx.deleteFrom('qbd_task').where('id', 'in', ids).execute();
  }
  const last = oldest.at(-1);
  return !last || oldest.length < batch || last.created_at >= before ? null : last.id;
}

/** Those that no execution is still to be told of, and whose key can answer for them alone. */
async function unneeded(trx: Trx, ids: number[]): Promise<number[]> {
  const rows = await trx
    .selectFrom('qbd_task')
    .select('id')
    .where('id', 'in', ids)
    .where(sql<boolean>`not exists (select 1 from qbd_wait_task join qbd_wait on qbd_wait.id = qbd_wait_task.wait_id
      where qbd_wait_task.task_id = qbd_task.id and qbd_wait.state <> 'delivered')`)
    // A task that failed half done: its key knows no record, only the task can tell what is there.
    .where(sql<boolean>`not exists (select 1 from qbd_key where qbd_key.connection = qbd_task.connection and qbd_key.key = qbd_task.key
      and qbd_key.task_id = qbd_task.id and qbd_key.state in ('applied', 'unknown') and qbd_key.record_id is null)`)
    .execute();
  return rows.map((row) => row.id);
}

async function pruneLogs(core: Core, now: number): Promise<void> {
  const { db } = core.store;
  await db.deleteFrom('qbd_message_set').where(sql<boolean>`state = 'settled'`).where('answered_at', '<', now - keepMessagesMs).execute();
  await db.deleteFrom('qbd_session').where('ended_at', 'is not', null).where('ended_at', '<', now - keepTasksMs).execute();
  await db.deleteFrom('qbd_wait').where(sql<boolean>`state = 'delivered'`).where('created_at', '<', now - keepTasksMs).where(sql<boolean>`not exists (select 1 from qbd_wait_task where qbd_wait_task.wait_id = qbd_wait.id)`).execute();
  await db.deleteFrom('qbd_event').where('at', '<', now - keepTasksMs).execute();
}
