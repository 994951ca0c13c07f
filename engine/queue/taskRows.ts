import { type Selectable, sql } from 'kysely';
import type { JsonObject } from '../json';
import type { CompanyContext, Step, TaskFailure, TaskResult, Written } from '../tasks/machine';
import type { Core } from './core';
import type { TaskTable } from './schema';
import type { Reader } from './store';
import type { TaskState, TaskView } from './types';

export type TaskRow = Selectable<TaskTable>;

/**
 * Written out, not bound: both databases use a partial index only for a condition that is in the statement's text.
 */
export const isWaiting = sql<boolean>`state = 'waiting'`;

/** States in which a task still wants something from QuickBooks or from a person. */
export const unfinishedStates: TaskState[] = ['waiting', 'inFlight', 'held'];

export function isUnfinished(state: TaskState): boolean {
  return unfinishedStates.includes(state);
}

export async function taskRow(db: Reader, id: number): Promise<TaskRow | undefined> {
  return db.selectFrom('qbd_task').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Most values in one IN list: SQLite allows 32,766 parameters, and long lists cost both databases planning time. */
const inListSize = 1000;

/** Most whole tasks in memory at a time: each holds its input and its state, which may be hundreds of lines. */
export const pageOfTasks = 200;

/** How many tasks of a state there are; counting a long queue to its end would cost more than the number is worth. */
export async function countTasks(db: Reader, connection: string, state: TaskState, most: number): Promise<number> {
  const { count } = await db
    .selectFrom((from) =>
      from.selectFrom('qbd_task').select('id').where('connection', '=', connection).where('state', '=', state).limit(most).as('some'),
    )
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Reads tasks by id, in the order of `ids`. */
export async function taskRows(db: Reader, ids: number[]): Promise<TaskRow[]> {
  const found = new Map<number, TaskRow>();
  for (let start = 0; start < ids.length; start += inListSize) {
    const part = ids.slice(start, start + inListSize);
    const rows = await db.selectFrom('qbd_task').selectAll().where('id', 'in', part).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function updateTask(db: Reader, id: number, values: Partial<TaskRow>): Promise<void> {
  await db.updateTable('qbd_task').set(values).where('id', '=', id).execute();
}

/** What the task's machine wants to do next. */
export function stepOf(core: Core, row: Pick<TaskRow, 'kind' | 'machine_state'>, context: CompanyContext): Step {
  return core.machines[row.kind].step(JSON.parse(row.machine_state) as JsonObject, context);
}

/** What a task that waits has written so far, as far as its machine knows. */
export function writtenBy(core: Core, row: Pick<TaskRow, 'kind' | 'machine_state'>): Written {
  return core.machines[row.kind].written?.(JSON.parse(row.machine_state) as JsonObject) ?? 'not applied';
}

/** The lane that a step belongs to; a task that only has to be concluded rides with the reads. */
export function accessOf(step: Step): 'read' | 'write' {
  return 'send' in step ? step.send : 'read';
}

export function viewTask(row: TaskRow): TaskView {
  return {
    id: row.id,
    connection: row.connection,
    kind: row.kind,
    title: row.title,
    state: row.state,
    key: row.key,
    refs: JSON.parse(row.refs) as string[],
    attempts: row.attempts,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    notBefore: row.not_before > 0 && row.state === 'waiting' ? row.not_before : null,
    result: row.result === null ? null : (JSON.parse(row.result) as TaskResult),
    failure: row.failure === null ? null : (JSON.parse(row.failure) as TaskFailure),
  };
}
