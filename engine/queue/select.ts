import { sql } from 'kysely';
import type { JsonObject } from '../json';
import type { CompanyContext, Step, TaskFailure } from '../tasks/machine';
import type { QbxmlError } from '../qbxml/errors';
import type { QbxmlRequest } from '../qbxml/message';
import { validateRequest } from '../qbxml/validate';
import type { Core } from './core';
import { finishTask } from './finish';
import { type RequestPlan, planRequests } from './plan';
import type { Reader, Trx } from './store';
import { accessOf, isWaiting, pageOfTasks, stepOf, type TaskRow, updateTask, writtenBy } from './taskRows';
import type { ConnectionSettings } from './types';

export type SendStep = Extract<Step, { send: 'read' | 'write' }>;

/** Of a chosen task nothing else is kept: two thousand whole ones are a lot of memory. */
export type ChosenTask = Pick<TaskRow, 'id' | 'group_limit'>;

export interface Selection {
  access: 'read' | 'write';
  tasks: ChosenTask[];
  plan: RequestPlan;
  /** Whether tasks ended on the way, without being sent, and executions are to be woken. */
  woken: boolean;
}

/** What may leave now. */
export interface Lanes {
  writes: boolean;
  /** The company file may be a copy: it must not be asked for traces of what was written to its original. */
  held: boolean;
}

/** Reads are merged by the thousand into few requests; more than this many tasks at a time only cost memory. */
const readCandidates = 2000;

/**
 * Chooses the tasks of the next message set: the oldest ready task decides whether it reads or writes, others of that
 * kind fill it up. A task waits for older unfinished tasks about the same record, which also keeps two of them out of
 * one set. Tasks that need not be sent after all (refused by a rule, nothing left to do) end here. Null: nothing to send.
 */
export async function selectTasks(
  core: Core,
  trx: Trx,
  connection: string,
  context: CompanyContext,
  settings: ConnectionSettings,
  lanes: Lanes,
): Promise<Selection | { woken: boolean }> {
  let woken = false;
  for (;;) {
    const first = await readyTasks(trx, connection, core.clock.now(), lanes.writes ? null : 'read', 1);
    const access = first[0]?.access;
    if (!access) return { woken };
    const limit = access === 'read' ? readCandidates : settings.maxRequests;
    const plan = planRequests(settings);
    const tasks: ChosenTask[] = [];
    let settledSome = false;
    for await (const task of candidates(trx, connection, core.clock.now(), access, limit)) {
      if (tasks.length >= Math.min(groupLimit(tasks), task.group_limit ?? Infinity)) break;
      if (lanes.held && writtenBy(core, task) !== 'not applied') continue;
      const step = await sendable(core, trx, task, context, access);
      if (step === 'woken') woken = true;
      if (typeof step === 'string') {
        settledSome = true;
        continue;
      }
      if (!plan.add(task, step)) break;
      tasks.push({ id: task.id, group_limit: task.group_limit });
      if (step.stopOnError) break;
    }
    if (tasks.length > 0) return { access, tasks, plan, woken };
    // All candidates ended or changed lanes: look again.
    if (!settledSome) return { woken };
  }
}

/** The smallest set that one of the chosen tasks asks for, while a culprit is being searched. */
function groupLimit(tasks: ChosenTask[]): number {
  return Math.min(...tasks.map((task) => task.group_limit ?? Infinity));
}

/** Ready tasks page by page, in their order. */
async function* candidates(
  trx: Trx,
  connection: string,
  now: number,
  access: 'read' | 'write',
  most: number,
): AsyncGenerator<TaskRow> {
  let last: TaskRow | undefined;
  for (let left = most; left > 0; left -= pageOfTasks) {
    const page = await readyTasks(trx, connection, now, access, Math.min(left, pageOfTasks), last);
    yield* page;
    last = page.at(-1);
    if (page.length < pageOfTasks) return;
  }
}

/** Tasks that may go out now, in their order, from the one behind `after` on. One indexed read. */
export async function readyTasks(
  db: Reader,
  connection: string,
  now: number,
  access: 'read' | 'write' | null,
  limit: number,
  after?: TaskRow,
): Promise<TaskRow[]> {
  let query = db
    .selectFrom('qbd_task')
    .selectAll()
    .where('connection', '=', connection)
    .where(isWaiting)
    .where('not_before', '<=', now)
    .where(notOvertaking)
    .orderBy('priority')
    .orderBy('id')
    .limit(limit);
  if (access) query = query.where('access', '=', access);
  if (after) query = query.where(sql<boolean>`(priority, id) > (${after.priority}, ${after.id})`);
  return query.execute();
}

/** True for a task without an older unfinished one about the same record. */
const notOvertaking = sql<boolean>`not exists (
  select 1 from qbd_task_record mine
  join qbd_task_record older
    on older.connection = mine.connection and older.record = mine.record and older.task_id < mine.task_id
  where mine.task_id = qbd_task.id)`;

/** The step if it is to be sent in this lane; otherwise the task is ended or moved to its lane. */
async function sendable(
  core: Core,
  trx: Trx,
  task: TaskRow,
  context: CompanyContext,
  access: 'read' | 'write',
): Promise<SendStep | 'ended' | 'woken' | 'moved'> {
  const step = stepOf(core, task, context);
  if ('done' in step) return ended(await finishTask(core, trx, task, { state: 'done', result: step.done }));
  if ('failed' in step) return ended(await failTask(core, trx, task, step.failed));
  if (accessOf(step) !== access) {
    await updateTask(trx, task.id, { access: accessOf(step) });
    return 'moved';
  }
  const failure = invalidRequest(step.requests, context.version);
  if (failure) return ended(await failTask(core, trx, task, failure));
  return step;
}

function ended(woken: boolean): 'ended' | 'woken' {
  return woken ? 'woken' : 'ended';
}

/** Ends a task by a failure: one whose outcome can't be told is kept apart from those that are known to have failed. */
export async function failTask(core: Core, trx: Trx, task: TaskRow, failure: TaskFailure): Promise<boolean> {
  const state = failure.written === 'unknown' ? 'unknown' : 'failed';
  return finishTask(core, trx, task, { state, failure });
}

/** A request that QuickBooks would refuse to parse never leaves: it would take the whole set with it. */
function invalidRequest(requests: QbxmlRequest[], version: string): TaskFailure | null {
  const errors = requests.flatMap((request) => validateRequest(request, { version }));
  const [first] = errors;
  if (!first) return null;
  const detail = errors.slice(0, 20).map((error): JsonObject => ({ path: error.path, message: `${error.message}${valueOf(error)}`, limit: error.limit }));
  return {
    code: 'INVALID_REQUEST',
    message: `QuickBooks would not accept this request: ${first.path}: ${first.message}${valueOf(first)}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`,
    written: 'not applied',
    remedy: 'Correct the value in the record or in the mapping, then run the item again.',
    who: 'n8n owner',
    detail,
  };
}

/** The value as far as it fits into a sentence. */
function valueOf({ value }: QbxmlError): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const shown = [...String(value)];
  return ` The value is “${shown.slice(0, 60).join('')}${shown.length > 60 ? '…' : ''}”.`;
}
