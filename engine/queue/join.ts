import { sql } from 'kysely';
import type { TaskFailure } from '../tasks/machine';
import type { Core } from './core';
import type { KeyTable } from './schema';
import type { Trx } from './store';
import { taskRow, type TaskRow } from './taskRows';
import type { NewTask, TaskView } from './types';

export type JoinTarget =
  /** The task that does, or did, this very thing. */
  | { task: TaskRow }
  /** Its task was pruned; this is what the key remembers. */
  | { recorded: TaskView }
  | { conflict: TaskFailure };

/** Looks for an earlier task that the new one repeats; null when it is new, or may start again. */
export async function earlierUse(trx: Trx, connection: string, task: NewTask, hash: string): Promise<JoinTarget | null> {
  return task.key === undefined
    ? equalTask(trx, connection, task, hash)
    : keyUse(trx, connection, task.key, hash);
}

/** An unkeyed task repeats one that is under way with the same content for the same source record: an n8n run that was started again. */
async function equalTask(trx: Trx, connection: string, task: NewTask, hash: string): Promise<JoinTarget | null> {
  const source = task.refs?.[0]?.toLowerCase();
  if (source === undefined) return null;
  const row = await trx
    .selectFrom('qbd_task')
    .selectAll()
    .where('connection', '=', connection)
    .where('content_hash', '=', hash)
    .where(sql<boolean>`state in ('waiting', 'inFlight')`)
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? { task: row } : null;
}

async function keyUse(trx: Trx, connection: string, key: string, hash: string): Promise<JoinTarget | null> {
  const known = await keyRow(trx, connection, key);
  if (!known || known.state === 'not applied') return null;
  if (known.content_hash !== hash) return { conflict: keyConflict(known) };
  const row = await taskRow(trx, known.task_id);
  return row ? { task: row } : { recorded: fromKey(known) };
}

function keyConflict(known: KeyTable): TaskFailure {
  const isOpen = known.state === 'open';
  const number = known.number === null ? '' : `, QuickBooks number ${known.number}`;
  return {
    code: 'KEY_CONFLICT',
    message:
      `This record ${isOpen ? 'is in the queue already' : 'was sent before'} with other content (key ${known.key}, task ${known.task_id}${number}). ` +
      'This content was not sent.',
    written: known.state === 'applied' ? 'applied' : 'unknown',
    remedy: isOpen
      ? `Wait for task ${known.task_id}, then change the transaction in QuickBooks by hand; or cancel that task and run the record again.`
      : 'If QuickBooks is to get a new transaction, choose Retry on the record, which raises the attempt; otherwise change the transaction in QuickBooks by hand.',
    who: 'bookkeeper',
    detail: { key: known.key, taskId: known.task_id, id: known.record_id, number: known.number },
  };
}

/** The task that a key belongs to, unless that one is known to have written nothing: then the key is free. */
export async function keyHolder(trx: Trx, connection: string, key: string): Promise<number | null> {
  const known = await keyRow(trx, connection, key);
  return !known || known.state === 'not applied' ? null : known.task_id;
}

async function keyRow(trx: Trx, connection: string, key: string): Promise<KeyTable | undefined> {
  return trx
    .selectFrom('qbd_key')
    .selectAll()
    .where('connection', '=', connection)
    .where('key', '=', key)
    .executeTakeFirst();
}

function fromKey(known: KeyTable): TaskView {
  const applied = known.state === 'applied';
  return {
    id: known.task_id,
    connection: known.connection,
    kind: 'request',
    title: known.key,
    state: applied ? 'done' : 'unknown',
    key: known.key,
    refs: [],
    attempts: 0,
    createdAt: known.created_at,
    updatedAt: known.updated_at,
    notBefore: null,
    result: applied
      ? {
          action: 'created',
          ...(known.record_id === null ? {} : { id: known.record_id }),
          ...(known.number === null ? {} : { number: known.number }),
          warnings: ['This was done some time ago; only its id and number are kept.'],
        }
      : null,
    failure: applied ? null : unknownOutcome(known),
  };
}

function unknownOutcome(known: KeyTable): TaskFailure {
  return {
    code: 'OUTCOME_UNKNOWN',
    message: `Whether ${known.key} reached QuickBooks could not be told, and nobody has settled it yet.`,
    written: 'unknown',
    remedy: 'Look for the transaction in QuickBooks and settle the task (n8n: QuickBooks Desktop node, Queue, Settle; shell: qbd queue settle).',
    who: 'bookkeeper',
  };
}

/** Takes the key for a new task, or hands it over from one that was not applied. */
export async function rememberKey(
  core: Core,
  trx: Trx,
  connection: string,
  key: string,
  hash: string,
  taskId: number,
): Promise<void> {
  const now = core.clock.now();
  await trx
    .insertInto('qbd_key')
    .values({ connection, key, content_hash: hash, task_id: taskId, state: 'open', created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(['connection', 'key']).doUpdateSet({
        content_hash: hash,
        task_id: taskId,
        state: 'open',
        record_id: null,
        number: null,
        object: null,
        missing_at: null,
        updated_at: now,
      }),
    )
    .execute();
}

/** Whether an execution sleeps until this task ends. */
export async function hasLiveWait(trx: Trx, taskId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('qbd_wait_task')
    .innerJoin('qbd_wait', 'qbd_wait.id', 'qbd_wait_task.wait_id')
    .select('qbd_wait.id')
    .where('qbd_wait_task.task_id', '=', taskId)
    .where('qbd_wait_task.counted', '=', 1)
    .where('qbd_wait.state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}
