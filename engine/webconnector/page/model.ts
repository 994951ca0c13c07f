import type { QueueApi } from '../../queue/api';
import type { ConnectionView, EventView, TaskState, TaskView } from '../../queue/types';
import { addressProblem } from '../qwc';

/** Everything the status page shows. Nothing in it is secret; what names people or money is there only with `details`. */
export interface Status {
  connection: string;
  now: number;
  url: string;
  userName: string;
  /** Why the Web Connector will refuse the address, or null. */
  addressProblem: string | null;
  details: boolean;
  /** Seconds between two updates as the .qwc file asks for them. */
  everySeconds: number;
  /** Null until the connection has been used for the first time. */
  view: ConnectionView | null;
  /** Newest first. */
  troubles: TaskView[];
  /** Newest first. */
  events: EventView[];
}

export interface StatusOptions {
  now: number;
  url: string;
  userName: string;
  details: boolean;
  everySeconds?: number;
}

const TROUBLED: TaskState[] = ['failed', 'unknown', 'held', 'expired'];
const SHOWN_TROUBLES = 20;
const SHOWN_EVENTS = 10;

/** Reads what the page shows: three indexed reads. */
export async function loadStatus(queue: QueueApi, connection: string, options: StatusOptions): Promise<Status> {
  const [view, troubles, events] = await Promise.all([
    queue.connection(connection),
    queue.tasks({ connection, states: TROUBLED, limit: SHOWN_TROUBLES }),
    queue.events({ connection, limit: SHOWN_EVENTS }),
  ]);
  return {
    connection,
    ...options,
    everySeconds: options.everySeconds ?? 15,
    addressProblem: addressProblem(options.url),
    view,
    troubles,
    events,
  };
}

/** Whether the Web Connector comes by itself: seen within the last few of its rounds, or at work now. */
export function comesByItself(status: Status): boolean {
  const { view, now, everySeconds } = status;
  if (view === null || view.lastSeenAt === null) return false;
  return view.openSession || now - view.lastSeenAt < Math.max(4 * everySeconds, 180) * 1000;
}
