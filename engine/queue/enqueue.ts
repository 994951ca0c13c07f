import { createHash, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { JsonObject, JsonValue } from '../json';
import { type CompanyContext, type TaskFailure, TaskInputError } from '../tasks/machine';
import { type ConnectionRow, contextOf, requireConnection } from './connections';
import type { Core } from './core';
import { finishTask } from './finish';
import { type JoinTarget, earlierUse, hasLiveWait, rememberKey } from './join';
import type { TaskTable } from './schema';
import { changing, type Trx } from './store';
import { accessOf, isUnfinished, taskRow, type TaskRow, viewTask } from './taskRows';
import type { Enqueued, EnqueueResult, NewTask, NewWait } from './types';

/**
 * Adds tasks and their wait in one transaction; see QueueApi.enqueue. What is accepted here is kept until it has an
 * outcome, whatever process dies.
 */
export async function enqueue(
  core: Core,
  connection: string,
  tasks: NewTask[],
  wait?: NewWait,
): Promise<EnqueueResult> {
  return changing(core.store, connection, async (trx) => {
    const row = await requireConnection(trx, connection);
    const context = contextOf(row, core.clock.now(), '');
    const batch = new Map<string, Enqueued>();
    const results: Enqueued[] = [];
    for (const task of tasks) results.push(await enqueueOne(core, trx, row, context, task, batch));
    const waitId = wait ? await addWait(core, trx, connection, results, wait) : null;
    return { tasks: results, waitId };
  });
}

async function enqueueOne(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  context: CompanyContext,
  task: NewTask,
  batch: Map<string, Enqueued>,
): Promise<Enqueued> {
  const hash = contentHash(task);
  // Equal tasks of one call are one task: a thousand deals of five hundred accounts upsert each account once.
  const twin = batch.get(twinKey(task, hash));
  if (twin) {
    await addRefs(trx, connection.name, twin.taskId, task.refs ?? []);
    return forSource(twin, task);
  }
  const earlier = await earlierUse(trx, connection.name, task, hash);
  const result =
    earlier === null
      ? await addTask(core, trx, connection, context, task, hash)
      : await joinEarlier(core, trx, connection, context, task, hash, earlier);
  batch.set(twinKey(task, hash), result);
  return result;
}

/** That another execution waits for the twin's source record says nothing about this one's: it waits as well. */
function forSource(twin: Enqueued, task: NewTask): Enqueued {
  const otherSource = task.key === undefined && task.refs?.[0] !== twin.task.refs[0];
  return twin.status === 'already waiting' && otherSource ? { ...twin, status: 'joined' } : twin;
}

function twinKey(task: NewTask, hash: string): string {
  return JSON.stringify([task.kind, hash, task.key ?? null]);
}

async function joinEarlier(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  context: CompanyContext,
  task: NewTask,
  hash: string,
  earlier: JoinTarget,
): Promise<Enqueued> {
  if ('conflict' in earlier) return addFailed(core, trx, connection, task, hash, earlier.conflict);
  if ('recorded' in earlier) return { taskId: earlier.recorded.id, status: 'finished', task: earlier.recorded };
  const row = earlier.task;
  if (!isUnfinished(row.state)) return { taskId: row.id, status: 'finished', task: viewTask(row) };
  const status = (await hasLiveWait(trx, row.id)) ? 'already waiting' : 'joined';
  return { taskId: row.id, status, task: viewTask(row) };
}

async function addTask(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  context: CompanyContext,
  task: NewTask,
  hash: string,
): Promise<Enqueued> {
  const machine = core.machines[task.kind];
  let state: JsonObject;
  let access: 'read' | 'write';
  try {
    state = machine.start(task.input);
    access = accessOf(machine.step(state, context));
  } catch (error) {
    if (!(error instanceof TaskInputError)) throw error;
    return addFailed(core, trx, connection, task, hash, badInput(error));
  }
  const row = await insertTask(core, trx, connection, task, hash, { machine_state: JSON.stringify(state), access });
  if (task.key !== undefined) await rememberKey(core, trx, connection.name, task.key, hash, row.id);
  return { taskId: row.id, status: 'queued', task: viewTask(row) };
}

/**
 * A task that can't be done is kept all the same: its item gets the failure, and the page shows it. It keeps its key
 * too, without owning it, so that a retry meets whoever does.
 */
async function addFailed(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  task: NewTask,
  hash: string,
  failure: TaskFailure,
): Promise<Enqueued> {
  const row = await insertTask(core, trx, connection, task, hash, { machine_state: '{}', access: 'read' });
  await finishTask(core, trx, row, { state: 'failed', failure });
  const ended = (await taskRow(trx, row.id)) as TaskRow;
  return { taskId: row.id, status: 'finished', task: viewTask(ended) };
}

function badInput(error: TaskInputError): TaskFailure {
  return {
    code: 'BAD_INPUT',
    message: error.message,
    written: 'not applied',
    remedy: 'Correct this value in the node or in the record that it comes from, and run the item again.',
    who: 'n8n owner',
    detail: { path: error.path },
  };
}

async function insertTask(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  task: NewTask,
  hash: string,
  step: { machine_state: string; access: 'read' | 'write' },
): Promise<TaskRow> {
  const row = await trx
    .insertInto('qbd_task')
    .values(newTaskValues(core.clock.now(), connection.name, task, hash, step))
    .returningAll()
    .executeTakeFirstOrThrow();
  await addRecords(trx, row);
  await addRefs(trx, connection.name, row.id, task.refs ?? []);
  return row;
}

function newTaskValues(
  now: number,
  connection: string,
  task: NewTask,
  hash: string,
  step: { machine_state: string; access: 'read' | 'write' },
): Insertable<TaskTable> {
  return {
    ...step,
    connection,
    kind: task.kind,
    title: task.title,
    state: 'waiting',
    input: JSON.stringify(task.input),
    key: task.key ?? null,
    content_hash: hash,
    source: task.refs?.[0]?.toLowerCase() ?? null,
    refs: JSON.stringify(task.refs ?? []),
    records: JSON.stringify(task.records ?? []),
    priority: task.priority ?? 100,
    not_before: 0,
    expires_at: task.expiresAfter === undefined ? null : now + task.expiresAfter * 1000,
    attempts: 0,
    sends: 0,
    lost_reads: 0,
    alone: 0,
    created_at: now,
    updated_at: now,
  };
}

/** Takes the task's place in the order of each record that it may write. */
export async function addRecords(trx: Trx, row: TaskRow): Promise<void> {
  const records = [...new Set((JSON.parse(row.records) as string[]).map((record) => record.toLowerCase()))];
  if (records.length === 0) return;
  await trx
    .insertInto('qbd_task_record')
    .values(records.map((record) => ({ connection: row.connection, record, task_id: row.id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function addRefs(trx: Trx, connection: string, taskId: number, refs: string[]): Promise<void> {
  const distinct = [...new Set(refs.filter((ref) => ref !== '').map((ref) => ref.toLowerCase()))];
  if (distinct.length === 0) return;
  await trx
    .insertInto('qbd_task_ref')
    .values(distinct.map((ref) => ({ connection, ref, task_id: taskId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * One wait for all tasks of the call. Tasks that ended already, and those that another execution waits for, are not
 * counted; when none is left there is nothing to wait for.
 */
async function addWait(
  core: Core,
  trx: Trx,
  connection: string,
  results: Enqueued[],
  wait: NewWait,
): Promise<string | null> {
  const counted = results.map((result) => result.status === 'queued' || result.status === 'joined');
  const remaining = counted.filter(Boolean).length;
  if (remaining === 0) return null;
  const id = randomUUID();
  await trx
    .insertInto('qbd_wait')
    .values({
      id,
      connection,
      execution_id: wait.executionId,
      resume_url: wait.resumeUrl,
      remaining,
      state: 'open',
      created_at: core.clock.now(),
    })
    .execute();
  const places = results.map((result, position) => ({
    wait_id: id,
    position,
    task_id: result.taskId,
    counted: counted[position] ? 1 : 0,
  }));
  for (let start = 0; start < places.length; start += 1000) {
    await trx.insertInto('qbd_wait_task').values(places.slice(start, start + 1000)).execute();
  }
  return id;
}

/** SHA-256 of what the task would do, blind to the order of keys. */
export function contentHash(task: NewTask): string {
  const records = (task.records ?? []).map((record) => record.toLowerCase()).sort();
  return createHash('sha256')
    .update(canonical({ kind: task.kind, input: task.input, records }))
    .digest('hex');
}

function canonical(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.keys(value)
    .sort()
    .filter((name) => value[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${entries.join(',')}}`;
}

