import type { IDataObject } from 'n8n-workflow';
import type { QueueApi } from '../../engine/queue/api';
import type { EventView } from '../../engine/queue/types';

const pumpEveryMs = 1_000;
const eventsEveryMs = 5_000;

export interface Watch {
  queue: QueueApi;
  connection: string;
  /** Types of events that start the workflow. */
  events: string[];
  /** 0 for never. */
  silentAfterMinutes: number;
  /** Keeps the last event seen between restarts of n8n. */
  memory: IDataObject;
  emit(events: IDataObject[]): void;
  failed(error: unknown): void;
  now(): number;
}

/** Delivers results, expires tasks and raises events until the returned function is called. */
export function startWatch(watch: Watch): () => void {
  const stopPump = repeat(pumpEveryMs, async () => void (await watch.queue.pump()), watch.failed);
  const stopEvents = repeat(eventsEveryMs, () => raise(watch), watch.failed);
  return () => {
    stopPump();
    stopEvents();
  };
}

/** Runs `work` again and again, never twice at the same time. */
function repeat(everyMs: number, work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch(failed)
      .finally(() => (busy = false));
  }, everyMs);
  return () => clearInterval(timer);
}

/** Emits what has happened since the last call; the first call ever only notes where the log stands. */
export async function raise(watch: Watch): Promise<void> {
  const { queue, connection, memory } = watch;
  const raised: IDataObject[] = [];
  if (typeof memory.lastEventId !== 'number') {
    const [newest] = await queue.events({ connection, limit: 1 });
    memory.lastEventId = newest?.id ?? 0;
  } else {
    const news = await queue.events({ connection, afterId: memory.lastEventId, limit: 100 });
    memory.lastEventId = news.at(-1)?.id ?? memory.lastEventId;
    for (const event of news) if (watch.events.includes(event.type)) raised.push(await eventJson(queue, event));
  }
  const silence = await silent(watch);
  if (silence) raised.push(silence);
  if (raised.length > 0) watch.emit(raised);
}

export async function eventJson(queue: QueueApi, event: EventView): Promise<IDataObject> {
  const task = event.taskId === null ? null : await queue.task(event.taskId);
  return {
    event: event.type,
    level: event.level,
    connection: event.connection,
    at: new Date(event.at).toISOString(),
    message: event.message,
    data: event.data as IDataObject,
    task: task ? { id: task.id, title: task.title, state: task.state, refs: task.refs, failure: task.failure as unknown as IDataObject } : null,
  };
}

/** One event for each silence: the note is taken away when the Web Connector calls again. */
async function silent(watch: Watch): Promise<IDataObject | null> {
  if (watch.silentAfterMinutes <= 0 || !watch.events.includes('connection silent')) return null;
  const view = await watch.queue.connection(watch.connection);
  const lastSeen = view?.lastSeenAt ?? null;
  const isSilent = lastSeen !== null && watch.now() - lastSeen > watch.silentAfterMinutes * 60_000;
  const reported = watch.memory.reportedSilentSince === lastSeen;
  if (!isSilent || reported) return null;
  watch.memory.reportedSilentSince = lastSeen;
  return {
    event: 'connection silent',
    level: 'warning',
    connection: watch.connection,
    at: new Date(watch.now()).toISOString(),
    message: `The Web Connector of ${watch.connection} was last seen ${new Date(lastSeen).toISOString()}.`,
    data: { remedy: 'See that the Windows machine is on, the user is signed in and Auto-Run is ticked in the Web Connector.', who: 'bookkeeper' },
    task: null,
  };
}
