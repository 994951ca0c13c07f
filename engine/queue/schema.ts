import type { Generated } from 'kysely';
import type { TaskKind } from '../tasks/machine';
import type { TaskState } from './types';

/** The tables. Times are milliseconds since 1970 UTC; columns named in a comment as JSON are text. */
export interface Database {
  qbd_meta: { name: string; value: string };
  qbd_connection: ConnectionTable;
  qbd_task: TaskTable;
  /** The records that unfinished tasks may write; rows go when the task ends. */
  qbd_task_record: { connection: string; record: string; task_id: number };
  /** What a task can be found by, in lower case. */
  qbd_task_ref: { connection: string; ref: string; task_id: number };
  qbd_key: KeyTable;
  qbd_message_set: MessageSetTable;
  qbd_session: SessionTable;
  qbd_wait: WaitTable;
  /** `position` is the task's place in the enqueue call. `counted` is 0 where another execution already waits. */
  qbd_wait_task: { wait_id: string; position: number; task_id: number; counted: number };
  qbd_outbox: OutboxTable;
  qbd_row: { task_id: number; number: number; row: string };
  qbd_event: EventTable;
}

export interface ConnectionTable {
  name: string;
  owner_id: string;
  file_id: string;
  org_id: string | null;
  /** JSON: Partial<ConnectionSettings>. */
  settings: string;
  /** Negotiated qbXML version. */
  version: string | null;
  country: string | null;
  product_name: string | null;
  /** 1, 0, or null when not known. */
  sales_orders: number | null;
  /** JSON: PreferencesRet. */
  preferences: string | null;
  company_name: string | null;
  /** Path of the bound company file. */
  company_file: string | null;
  /** Path that was met instead of the bound one and waits for an operator's word. */
  found_file: string | null;
  /** Why writes are held. */
  held: string | null;
  last_seen_at: number | null;
  last_session_at: number | null;
  failed_logins: number;
  locked_until: number | null;
  /** When QuickBooks was last asked whether it still has what we wrote. */
  presence_at: number | null;
  /** JSON: TxnIDs that it did not find when asked for many, to be asked for one by one. */
  presence_missing: string | null;
  /** Id of the last write set that was fully settled: the next one names it as old, which frees QuickBooks' record of it. */
  settled_set: string | null;
  created_at: number;
}

export interface TaskTable {
  id: Generated<number>;
  connection: string;
  kind: TaskKind;
  title: string;
  state: TaskState;
  /** Whether the next step reads or writes. */
  access: 'read' | 'write';
  /** JSON: the machine's input. */
  input: string;
  /** JSON: the machine's state. */
  machine_state: string;
  /** JSON: TaskResult. */
  result: string | null;
  /** JSON: TaskFailure. */
  failure: string | null;
  key: string | null;
  content_hash: string;
  source: string | null;
  /** JSON: string[] as the caller wrote them. */
  refs: string;
  /** JSON: string[]. */
  records: string;
  priority: number;
  not_before: number;
  expires_at: number | null;
  /** How often the current step was put back because of a lock or the like. */
  attempts: number;
  /** How many message sets have carried it. */
  sends: number;
  /** Reads that went unanswered in a row. */
  lost_reads: number;
  /** Most tasks that its next set may hold: halves while a refused set is searched for its culprit. */
  group_limit: number | null;
  /** 1 when its look-ups must not be asked together with those of other tasks. */
  alone: number;
  set_id: string | null;
  created_at: number;
  updated_at: number;
}

export interface KeyTable {
  connection: string;
  key: string;
  content_hash: string;
  task_id: number;
  state: 'open' | 'applied' | 'not applied' | 'unknown';
  /** ListID or TxnID that it led to. */
  record_id: string | null;
  number: string | null;
  /** Element name of that record, such as `Invoice`; null when a person told the id. */
  object: string | null;
  /** When QuickBooks was found to have it no longer, which is told once. */
  missing_at: number | null;
  created_at: number;
  updated_at: number;
}

export type SetState =
  /** Handed out; no answer yet. */
  | 'sent'
  /** Its answer will not come: QuickBooks has to be asked. Only write sets. */
  | 'lost'
  /** Every task of it has its answer, or was put back. */
  | 'settled';

export interface MessageSetTable {
  id: string;
  connection: string;
  ticket: string;
  access: 'read' | 'write';
  state: SetState;
  /** The exact bytes that were handed out. */
  xml: string;
  /** JSON: SentRequest[]. */
  requests: string;
  reply: string | null;
  sent_at: number;
  answered_at: number | null;
  /** Status checks that were sent. */
  checks: number;
  /** Status checks that found no record after the quarantine. */
  no_record: number;
  /** Status checks whose answer could not be used. */
  failed_checks: number;
}

export interface SessionTable {
  ticket: string;
  connection: string;
  opened_at: number;
  last_call_at: number;
  /** The next call that the protocol allows. */
  expects: 'sendRequestXML' | 'receiveResponseXML' | 'closeConnection';
  /** Set that was handed out and not answered. */
  set_id: string | null;
  /** 1 when what was handed out is a status check of `set_id`. */
  checking: number;
  /** What getLastError will say. */
  last_error: string;
  noop_rounds: number;
  /** When this session last woke an execution, whose follow-up tasks are worth waiting for. */
  woke_at: number | null;
  /** 1 once the company file was checked. */
  verified: number;
  tasks_done: number;
  ended_at: number | null;
}

export interface WaitTable {
  id: string;
  connection: string;
  execution_id: string;
  resume_url: string;
  remaining: number;
  state: 'open' | 'due' | 'delivered';
  created_at: number;
}

export interface OutboxTable {
  id: Generated<number>;
  connection: string;
  wait_id: string;
  attempts: number;
  next_at: number;
  leased_until: number;
}

export interface EventTable {
  id: Generated<number>;
  connection: string;
  at: number;
  level: 'info' | 'warning' | 'error';
  type: string;
  task_id: number | null;
  message: string;
  /** JSON. */
  data: string | null;
}
