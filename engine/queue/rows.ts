import type { JsonObject, JsonValue } from '../json';
import type { Reader } from './store';

/** A machine puts this row first when its list had to begin again: what was gathered before is dropped. */
export const restartMark = '@restart';

/** Appends the rows that a list task has gathered. */
export async function addRows(db: Reader, taskId: number, rows: JsonValue[]): Promise<void> {
  const restarted = isRestart(rows[0]);
  if (restarted) await db.deleteFrom('qbd_row').where('task_id', '=', taskId).execute();
  const fresh = restarted ? rows.slice(1) : rows;
  if (fresh.length === 0) return;
  const last = await db
    .selectFrom('qbd_row')
    .select((expression) => expression.fn.max('number').as('number'))
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  const base = Number(last?.number ?? 0);
  const values = fresh.map((row, index) => ({ task_id: taskId, number: base + index + 1, row: JSON.stringify(row) }));
  for (let start = 0; start < values.length; start += 1000) {
    await db.insertInto('qbd_row').values(values.slice(start, start + 1000)).execute();
  }
}

function isRestart(row: JsonValue | undefined): boolean {
  return typeof row === 'object' && row !== null && !Array.isArray(row) && (row as JsonObject)[restartMark] === true;
}

export async function readRows(
  db: Reader,
  taskId: number,
  after: number,
  limit: number,
): Promise<{ number: number; row: JsonValue }[]> {
  const rows = await db
    .selectFrom('qbd_row')
    .select(['number', 'row'])
    .where('task_id', '=', taskId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ number, row }) => ({ number, row: JSON.parse(row) as JsonValue }));
}
