import type { Clock } from '../clock';
import type { JsonValue } from '../json';
import type { WebConnectorService } from '../webconnector/service';
import type { ConnectionSettings, ConnectionView, EnqueueResult, EventView, NewTask, NewWait, TaskState, TaskView } from './types';

/** Where the queue is kept. */
export type Storage =
  /** Embedded: one SQLite file; refused for n8n in queue mode. */
  | { kind: 'sqlite'; file: string }
  | { kind: 'postgres'; url: string; schema?: string };

export interface TaskFilter {
  connection?: string;
  states?: TaskState[];
  /** A Salesforce id, QuickBooks id, number or name in the task's refs; exact, ignoring case. */
  ref?: string;
  /** Only tasks older than this id: pages go from new to old. */
  beforeId?: number;
  /** 50 when left out. */
  limit?: number;
}

/** What an operator says about a write whose outcome could not be told. */
export type Settlement =
  | { applied: true; id: string; number?: string }
  | { applied: false };

/** The queue as nodes, the page and the command see it. Every call may come from any process. */
export interface QueueApi {
  /**
   * Adds the tasks and, when `wait` is given and some of them are not finished, one wait for all of them, in one
   * transaction. Nothing is sent before it commits. One bad task does not spoil the others: bad input and a key that was
   * used for other content come back as finished tasks with a failure (`BAD_INPUT`, `KEY_CONFLICT`).
   */
  enqueue(connection: string, tasks: NewTask[], wait?: NewWait): Promise<EnqueueResult>;
  task(id: number): Promise<TaskView | null>;
  tasks(filter: TaskFilter): Promise<TaskView[]>;
  /** Rows that a list task has gathered, in order; `after` is the last row number seen, 0 to begin. */
  rows(taskId: number, after: number, limit: number): Promise<{ number: number; row: JsonValue }[]>;
  /** The tasks of a wait in the order in which they were enqueued (a task that two entries share appears twice); null when the wait is unknown. */
  waitTasks(waitId: string): Promise<TaskView[] | null>;

  /** Sends a failed, cancelled or expired task again. A keyed task starts a new attempt only through its new key, so this refuses one that was applied. */
  retry(id: number): Promise<TaskView>;
  /** Takes back a task that has not been sent. */
  cancel(id: number): Promise<TaskView>;
  /** Ends a task in state `unknown` by what a person found in QuickBooks. */
  settle(id: number, settlement: Settlement): Promise<TaskView>;

  connection(name: string): Promise<ConnectionView | null>;
  connections(): Promise<ConnectionView[]>;
  /** Makes the connection if it is new (with stable OwnerID and FileID) and keeps its settings. */
  ensureConnection(name: string, settings?: Partial<ConnectionSettings>): Promise<ConnectionView>;
  /** Rule R32: binds to the org on first use; throws when another org is bound. */
  bindOrg(connection: string, orgId: string): Promise<void>;
  /** Rule R33: an operator's word on a company file found under a new path. */
  confirmCompanyFile(connection: string, word: 'moved' | 'copy'): Promise<void>;
  events(filter: { connection?: string; afterId?: number; limit?: number; taskId?: number }): Promise<EventView[]>;

  /** The Web Connector's eight methods for one connection. `login` answers whether name and password are right. */
  webConnector(connection: string, login: (userName: string, password: string) => boolean): WebConnectorService;

  /** Delivers due outbox rows, expires tasks, prunes; called on a timer by the leader and after each answer. Returns how many executions were woken. */
  pump(): Promise<number>;
  close(): Promise<void>;
}

export interface QueueOptions {
  storage: Storage;
  clock?: Clock;
  /** POSTs `{ waitId }` to a resume URL; answers status and body. The default uses fetch. Tests pass their own. */
  deliver?: (resumeUrl: string, waitId: string) => Promise<{ status: number; body: string }>;
  /** Replaces the origin of resume URLs, for n8n behind a public address it can't reach itself. */
  internalUrl?: string;
  log?: (level: 'debug' | 'info' | 'warn' | 'error', message: string, data?: Record<string, unknown>) => void;
}
