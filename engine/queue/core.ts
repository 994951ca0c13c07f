import type { Clock } from '../clock';
import type { TaskKind, TaskMachine } from '../tasks/machine';
import type { Store } from './store';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, data?: Record<string, unknown>) => void;

/** POSTs a wait's id to a resume URL. */
export type Deliver = (resumeUrl: string, waitId: string) => Promise<{ status: number; body: string }>;

/** What the queue's functions work with. */
export interface Core {
  store: Store;
  clock: Clock;
  machines: Record<TaskKind, TaskMachine>;
  deliver: Deliver;
  log: Log;
}
