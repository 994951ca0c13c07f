import type { JsonValue } from '../json';
import type { Core } from './core';
import type { EventTable } from './schema';
import type { Reader } from './store';
import type { EventView } from './types';

export interface NewEvent {
  connection: string;
  level: EventView['level'];
  type: string;
  message: string;
  taskId?: number;
  data?: JsonValue;
}

/** Writes a line of the connection's log, in the caller's transaction: what did not happen leaves no trace. */
export async function addEvent(core: Core, db: Reader, event: NewEvent): Promise<void> {
  await db
    .insertInto('qbd_event')
    .values({
      connection: event.connection,
      at: core.clock.now(),
      level: event.level,
      type: event.type,
      task_id: event.taskId ?? null,
      message: event.message,
      data: event.data === undefined ? null : JSON.stringify(event.data),
    })
    .execute();
  core.log(event.level === 'warning' ? 'warn' : event.level, `${event.connection}: ${event.message}`, { type: event.type });
}

export async function listEvents(
  db: Reader,
  filter: { connection?: string; afterId?: number; limit?: number; taskId?: number },
): Promise<EventView[]> {
  let query = db.selectFrom('qbd_event').selectAll().orderBy('id', filter.afterId === undefined ? 'desc' : 'asc');
  if (filter.connection !== undefined) query = query.where('connection', '=', filter.connection);
  if (filter.afterId !== undefined) query = query.where('id', '>', filter.afterId);
  if (filter.taskId !== undefined) query = query.where('task_id', '=', filter.taskId);
  const rows = await query.limit(filter.limit ?? 50).execute();
  return rows.map((row) => viewEvent(row as EventTable & { id: number }));
}

function viewEvent(row: Omit<EventTable, 'id'> & { id: number }): EventView {
  return {
    id: row.id,
    at: row.at,
    connection: row.connection,
    level: row.level,
    type: row.type,
    taskId: row.task_id,
    message: row.message,
    data: row.data === null ? null : (JSON.parse(row.data) as JsonValue),
  };
}
