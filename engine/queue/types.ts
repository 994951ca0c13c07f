import type { JsonObject, JsonValue } from '../json';
import type { TaskFailure, TaskKind, TaskResult } from '../tasks/machine';

/** A task to be queued. */
export interface NewTask {
  kind: TaskKind;
  /** The kind's own input, see engine/tasks. */
  input: JsonObject;
  /** Short words for the page and the log, such as `Invoice for Acme Corp`. */
  title: string;
  /** For transaction adds only: names the business fact and is never pruned, such as `00D…/006…/Invoice/1`. */
  key?: string;
  /** The records that the task may write, such as `Customer:001…`: tasks of one record run one after the other, never in one set. */
  records?: string[];
  /** Ids to find the task by: the Salesforce record that it serves and whatever else a person would search for. The first one is the task's source. */
  refs?: string[];
  /** Lower goes first; 100 when left out. */
  priority?: number;
  /** Seconds until the task is given up if QuickBooks has not been asked yet. */
  expiresAfter?: number;
}

/** Where n8n is to be woken when the tasks of a wait have ended. */
export interface NewWait {
  resumeUrl: string;
  executionId: string;
}

export type TaskState =
  | 'waiting' | 'inFlight' | 'done' | 'failed' | 'unknown' | 'cancelled' | 'expired' | 'held';

export interface TaskView {
  id: number;
  connection: string;
  kind: TaskKind;
  title: string;
  state: TaskState;
  key: string | null;
  refs: string[];
  attempts: number;
  createdAt: number;
  updatedAt: number;
  /** When the task may be sent again after a lock or error, ms. */
  notBefore: number | null;
  result: TaskResult | null;
  failure: TaskFailure | null;
}

/** What became of one NewTask of an enqueue call. */
export interface Enqueued {
  taskId: number;
  /** `queued`: new. `joined`: an equal task exists and is under way. `finished`: its outcome is in `task`. `already waiting`: another execution waits for it; this one need not go on. */
  status: 'queued' | 'joined' | 'finished' | 'already waiting';
  task: TaskView;
}

export interface EnqueueResult {
  tasks: Enqueued[];
  /** Set when at least one task is still to be waited for: the execution goes to sleep and is woken with this id. */
  waitId: string | null;
}

export interface ConnectionSettings {
  /** Seconds an unanswered write set is left alone before its fate is asked for; a full set gets twice as long. */
  quarantineSeconds: number;
  /** Seconds that sendRequestXML is held open while workflows may add follow-up tasks; 0 switches it off. */
  lingerSeconds: number;
  /** NoOp rounds of 5 s after that. */
  noOpRounds: number;
  /** Seconds after which a session is ended so that other applications get their turn; 0 for no cap. */
  sessionCapSeconds: number;
  /** Most requests in a message set. */
  maxRequests: number;
  /** Most values in one merged look-up. */
  maxLookupValues: number;
  /** Highest qbXML version we use. */
  maxVersion: string;
  /** What to do with a company file without our stamp: it is taken for another company's, unless the Web Connector turns out not to show the stamp. */
  unstampedFile: 'refuse' | 'accept';
}

export const defaultConnectionSettings: ConnectionSettings = {
  quarantineSeconds: 300,
  lingerSeconds: 3,
  noOpRounds: 2,
  sessionCapSeconds: 600,
  maxRequests: 50,
  maxLookupValues: 100,
  maxVersion: '13.0',
  unstampedFile: 'refuse',
};

export interface EventView {
  id: number;
  at: number;
  connection: string;
  level: 'info' | 'warning' | 'error';
  /** Such as `task failed`, `session started`, `outcome unknown`, `company file moved`. */
  type: string;
  taskId: number | null;
  message: string;
  data: JsonValue;
}

/** Tasks of a state are counted up to this number: whoever looks at the page must not make the store count millions. */
export const countedAtMost = 10_000;

export interface ConnectionView {
  name: string;
  ownerId: string;
  fileId: string;
  orgId: string | null;
  lastSeenAt: number | null;
  lastSessionAt: number | null;
  openSession: boolean;
  productName: string | null;
  qbxmlVersion: string | null;
  country: string | null;
  companyName: string | null;
  companyFile: string | null;
  /** Why writes are held, or null. */
  held: string | null;
  /** Tasks by state; `countedAtMost` stands for that many or more. */
  counts: Record<TaskState, number>;
}
