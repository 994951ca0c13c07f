import type { JsonObject, JsonValue } from '../json';
import type { QbxmlErrorRecovery, QbxmlRequest, QbxmlRet } from '../qbxml/message';

/**
 * A task is what a node asks QuickBooks for. Each kind is a machine of pure functions over JSON state:
 * the queue keeps the state in the store, asks `step` what to send, and feeds the answers back by `answer`.
 * No machine reads a clock, a store or the network, so a task survives any restart.
 */
export type TaskKind = 'request' | 'find' | 'upsert' | 'list';

/** What the connection is known to be, taken from the HCP answer at the start of a session (null before the first one). */
export interface CompanyContext {
  /** Negotiated qbXML version, such as `13.0`; before the first session our own highest. */
  version: string;
  country: string;
  /** Product name from HostRet, such as `QuickBooks Pro 2014`. */
  productName: string | null;
  /** Whether sales orders can be created (Premier, Enterprise); null when not known. */
  salesOrders: boolean | null;
  /** PreferencesRet as JSON; null when not known. */
  preferences: JsonObject | null;
  /** The date at the QuickBooks machine, `YYYY-MM-DD`. */
  today: string;
  /** Ticket of the update session that is asking: iterators live only inside one. */
  session: string;
}

/** A request of a step. */
export interface StepRequest extends QbxmlRequest {
  /**
   * Set on a query whose values may be asked together with those of other tasks in one request, such as
   * `{ element: 'FullName' }` for an EntityQueryRq whose body is otherwise equal. `element` is a path in the body to the
   * list of values, such as `EntityFilter/ListID`. The queue merges them and gives each task the rows in which the
   * path `row` (the same as `element` when left out, such as `CustomerRef/ListID`) equals one of its own values,
   * ignoring case; status 1 and 500 become an empty answer.
   */
  merge?: { element: string; row?: string };
}

export type Step =
  /** Requests to send. More than one: they depend on each other, stay together and in order, and go out by themselves with stopOnError when `stopOnError` is set. */
  | { send: 'read' | 'write'; requests: StepRequest[]; stopOnError?: boolean }
  | { done: TaskResult }
  | { failed: TaskFailure };

/** What QuickBooks answered to one request of a step. */
export interface Answer {
  statusCode: number;
  statusSeverity: string;
  statusMessage: string;
  rets: QbxmlRet[];
  body: JsonObject;
  iteratorID?: string;
  iteratorRemainingCount?: number;
  /** Set when the answer comes from a status check after a lost reply: the write was carried out, only its ids are known. */
  recovered?: QbxmlErrorRecovery;
}

export type TaskAction =
  | 'created' | 'updated' | 'unchanged' | 'linked' | 'found' | 'notFound' | 'deleted' | 'voided' | 'listed' | 'answered';

export interface TaskResult {
  action: TaskAction;
  /** Element name without Ret, such as `Invoice` or `ItemService`; absent for raw requests and lists. */
  object?: string;
  record?: JsonObject;
  /** ListID or TxnID of the record. */
  id?: string;
  /** RefNumber of a transaction or FullName of a list record. */
  number?: string;
  /** Rows of a find or the responses of a raw request; rows of a list are in pages. */
  rows?: JsonValue[];
  /** Set when the subtotal that QuickBooks answered is not the one expected by more than was allowed: the transaction is there and a person should look at it. */
  difference?: { expected: string; answered: string };
  /** Plain sentences: what QuickBooks changed, left out or warned of. */
  warnings: string[];
}

/** Whether anything reached the company file: the first thing a bookkeeper asks. */
export type Written = 'not applied' | 'applied' | 'unknown';

export interface TaskFailure {
  /** QuickBooks' status code (`3100`), an hresult (`0x80040400`) or a rule of ours (`CLOSING_DATE`). */
  code: string;
  /** What happened, in plain words. */
  message: string;
  written: Written;
  /** What to do. */
  remedy: string;
  who: 'bookkeeper' | 'Salesforce admin' | 'n8n owner';
  /** Records to choose from, differences found, and the like. */
  detail?: JsonValue;
}

/** A kind of task. `Input` is validated by `start`, which throws TaskInputError with a path for bad input. */
export interface TaskMachine<Input extends JsonObject = JsonObject, State extends JsonObject = JsonObject> {
  kind: TaskKind;
  /** State of a new task. */
  start(input: Input): State;
  /** What to send next, or the outcome. Called anew for each message set, so it may depend on the context. */
  step(state: State, context: CompanyContext): Step;
  /** Takes the answers to the requests of the last step, in order. Rows for the caller's pages go into `rows`. */
  answer(state: State, answers: Answer[], context: CompanyContext): { state: State; rows?: JsonValue[] };
  /**
   * A write step went out and neither an answer nor QuickBooks' record of the set exists. The next steps look the
   * record up by natural key and mark and end in the write step again (not applied), `done`, or `failed` with
   * `written: 'unknown'` where that can't be told.
   */
  lost(state: State): State;
  /**
   * What a task that waits for its next message set has written so far: `unknown` while it looks for the traces of a
   * write. A machine without it writes nothing before its last step.
   */
  written?(state: State): Written;
  /** A read of this task went unanswered: what it had going in the session, such as an iterator, can't be gone on with. */
  interrupted?(state: State): State;
  /** A read of this task went unanswered twice: ask for less at a time. */
  shrink?(state: State): State;
}

/** Bad input to a task: nothing was queued. */
export class TaskInputError extends Error {
  constructor(
    /** Where in the input, such as `fields/Name`. */
    readonly path: string,
    message: string,
  ) {
    super(path ? `${path}: ${message}` : message);
    this.name = 'TaskInputError';
  }
}
