import type { ReadRecord } from './answers';
import type { TaskRequest, UpsertInput } from './inputs';
import type { TaskAction, TaskFailure } from './machine';
import type { Outcome, RequestState } from './requestState';

/** How a record was come by: by its stored id, by its name, or made by a create whose answer was lost. */
export type FoundBy = 'id' | 'name' | 'lost create';

export type UpsertState = {
  input: UpsertInput;
  /**
   * `byId` → `change`; or (`parent` →) `byName` → `change` or `create`. `stale`, `lost` and `recovered` read the record
   * anew after a 3200, after a change without an answer, and for a change of which only the id is known.
   */
  phase: 'byId' | 'parent' | 'byName' | 'create' | 'change' | 'stale' | 'lost' | 'recovered';
  /** The wanted name; a customer in a second currency has another one. */
  name: string;
  /** Name to create the record under: the wanted one, or one with a suffix that sets it apart. */
  createAs?: string;
  /** Names being asked for, in order of choice. */
  candidates: string[];
  /** FullName of the parent, once it was read by its id. */
  parentName?: string;
  /** The stored id is no longer in the company file. */
  idIsGone?: boolean;
  /** A create went out and its answer was lost. */
  createLost?: boolean;
  /** How often QuickBooks said that the name of a new record is in use. */
  nameInUse: number;
  /** How often the write was lost and found not to be there. */
  resent: number;
  /** Why QuickBooks' last answer to a create left the outcome open; a second time it is final. */
  doubt?: { failure: Pick<TaskFailure, keyof TaskFailure>; times: number };
  /** The record that the change is computed from. */
  base?: ReadRecord;
  change?: Change;
  /** How often the change was computed anew after a 3200 (rule R24: once). */
  stale: number;
  /** Id of a record of which only that is known so far. */
  toRead?: string;
  /** What the pending write or reading will have achieved. */
  action: TaskAction;
  warnings: string[];
  /** Set for a transaction that is created: it goes the way of a request. */
  request?: RequestState;
  outcome?: Outcome;
};

/** A Mod and what it touches of the record it was computed from. */
export type Change = {
  request: TaskRequest;
  /** Children of the record. */
  fields: string[];
  /** TxnLineIDs. */
  lines: string[];
  /** New lines. */
  added: TaskRequest['body'][];
};
