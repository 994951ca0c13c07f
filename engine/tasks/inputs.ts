import type { JsonObject } from '../json';

/*
 * What a caller hands to the queue for each kind of task. They are type aliases, not interfaces, because only those
 * are assignable to JsonObject.
 */

/** One qbXML request as JSON, see engine/qbxml/message.ts. */
export type TaskRequest = {
  /** Element name with its `Rq`, such as `InvoiceAddRq`. */
  type: string;
  body: JsonObject;
  attributes?: Record<string, string>;
};

/** What we write on a record to know it again. */
export type Mark = {
  /** ExternalGUID in braces: lists from qbXML 8.0, transactions from 9.0. */
  guid: string;
  /** Appended to the memo of a transaction where the version has no ExternalGUID. */
  text: string;
};

/** Checks around the add of one transaction: the first `*Add` of the task's requests. */
export type TransactionRules = {
  mark?: Mark;
  /** Decimal string. Compared with the Subtotal that QuickBooks answers; the difference is a warning and is flagged in the result. */
  expectedSubtotal?: string;
  /** Decimal string, `0.00` when left out. */
  allowedDifference?: string;
  /**
   * An unmarked transaction of the same customer, type and subtotal within 30 days is there already: `report` (default)
   * fails with the candidates, `link` takes it when there is exactly one, `send` doesn't look.
   */
  maybeEntered?: 'report' | 'send' | 'link';
  /** The date is on or before the company's closing date: fail (default), or date it on the first open day. */
  closingDate?: 'refuse' | 'firstOpenDay';
  /** The number is used by another transaction of the type: fail (default), or send it nevertheless. */
  refNumberTaken?: 'refuse' | 'send';
  /** Code or name of the currency that the customer must have, such as `EUR`. */
  currency?: string;
};

export type RequestInput = {
  requests: TaskRequest[];
  /** The requests depend on each other: after a failure the rest is not executed. */
  stopOnError?: boolean;
  transaction?: TransactionRules;
};

export type FindInput = {
  /** Element name without suffix, such as `Customer`, `Item` (any item type) or `Invoice`. */
  object: string;
  /** Exactly one of them; several values give several rows. Names and numbers ignore case. */
  by: { ListID?: string[]; FullName?: string[]; TxnID?: string[]; RefNumber?: string[] };
  includeLines?: boolean;
  /** Custom fields come back as DataExtRet. */
  customFields?: boolean;
};

/** Changes to the lines of a transaction; every other line stays as it is, in its order. */
export type LineChanges = {
  change?: { TxnLineID: string; fields: JsonObject }[];
  /** Lines (or, with `ItemGroupRef`, groups) that are put after the existing ones. */
  add?: JsonObject[];
  /** TxnLineIDs of lines or whole groups. */
  remove?: string[];
};

export type UpsertOptions = {
  /** The record is there but inactive: fail (default) or make it active again. */
  onInactive?: 'report' | 'reactivate';
  /** A record of the name is there without our mark: fail (default) or take it. */
  onUnmarked?: 'report' | 'link';
  /** A record of the name carries another record's mark: fail (default) or create `Name (2)`. */
  onForeignMark?: 'report' | 'suffix';
  /** The name belongs to another kind of record or item type: always reported. */
  onOtherType?: 'report';
  /** Currency that a customer must have, such as `EUR`. */
  currency?: string;
  /** The customer has another currency: fail (default) or use a second customer `Name (EUR)`. */
  onOtherCurrency?: 'refuse' | 'second';
  /** A record that is there already gets the given fields (default), or stays as it is and is only linked. */
  onFound?: 'update' | 'keep';
  /** A record found by id keeps its name in QuickBooks. */
  keepName?: boolean;
};

export type UpsertInput = {
  /** Element name without suffix, such as `Customer`, `ItemService` or `Invoice`. */
  object: string;
  /** Children of the object's Add, in any order. A transaction's lines are in `InvoiceLineAdd: [...]` and the like. */
  fields: JsonObject;
  /** ListID or TxnID stored for the record. */
  id?: string;
  mark?: Mark;
  mode: 'upsert' | 'create' | 'update';
  options?: UpsertOptions;
  lineChanges?: LineChanges;
};

export type ListInput = {
  /** Such as `InvoiceQueryRq`. */
  query: string;
  /** The query's filters and switches as its body. */
  filters: JsonObject;
  /** Records a request; 100 when left out. */
  pageSize?: number;
  /** Stop after so many rows. */
  limit?: number;
};
