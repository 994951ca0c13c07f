import type { Reader } from './store';
import { taskRows, viewTask } from './taskRows';
import type { TaskView } from './types';

/** The tasks of a wait in the order of the enqueue call; null when the wait is unknown. */
export async function waitTasks(db: Reader, waitId: string): Promise<TaskView[] | null> {
  const places = await db
    .selectFrom('qbd_wait_task')
    .select('task_id')
    .where('wait_id', '=', waitId)
    .orderBy('position')
    .execute();
  if (places.length === 0) return null;
  const rows = await taskRows(db, [...new Set(places.map((place) => place.task_id))]);
  const byId = new Map(rows.map((row) => [row.id, viewTask(row)]));
  return places.flatMap((place) => byId.get(place.task_id) ?? []);
}
