import type { RequestInput, TaskRequest } from './inputs';
import type { ReadRecord } from './answers';
import type { Answer, TaskFailure, TaskResult } from './machine';

/** TaskResult and TaskFailure as aliases, which may be part of a task's state. */
export type Outcome =
  | { done: Pick<TaskResult, keyof TaskResult> }
  | { failed: Pick<TaskFailure, keyof TaskFailure> };

/** What a write was answered, kept while the records behind it are read. */
export type KeptAnswer = {
  statusCode: number;
  statusSeverity: string;
  statusMessage: string;
  records: ReadRecord[];
  body: TaskRequest['body'];
  /** Id of the record of a recovered answer, still to be read. */
  toRead?: string;
};

export type RequestState = {
  input: RequestInput;
  /**
   * `check`: the looks before a transaction is sent, then `send`; `reread`: the records behind recovered answers;
   * `lookUp`: what became of a write without an answer.
   */
  phase: 'check' | 'send' | 'reread' | 'lookUp';
  answers: KeptAnswer[];
  /** Requests from the start that a look-up found carried out, with their answers in `answers`: only the rest is sent. */
  settled: number;
  warnings: string[];
  /** How often the write's answer was lost. */
  lost: number;
  /** Why the last answer left the outcome open, as QuickBooks' internal error does; a second time in a row it is final. */
  doubt?: { failure: Pick<TaskFailure, keyof TaskFailure>; times: number };
  outcome?: Outcome;
};

export function keep(answer: Answer): KeptAnswer {
  const { statusCode, statusSeverity, statusMessage, body } = answer;
  const records = answer.rets.map((ret) => ({ object: ret.type.replace(/Ret$/, ''), fields: ret.fields }));
  const toRead = records.length === 0 ? answer.recovered?.TxnID ?? answer.recovered?.ListID : undefined;
  return { statusCode, statusSeverity, statusMessage, body, records, ...(toRead ? { toRead } : {}) };
}

export function ended<State extends { outcome?: Outcome }>(state: State, outcome: Outcome): State {
  return { ...state, outcome };
}
