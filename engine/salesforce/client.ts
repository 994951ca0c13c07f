import type { JsonObject, JsonValue } from '../json';
import type { Written } from '../tasks/machine';
import type { RowError } from './errors';

/** A record as the REST API gives it; `attributes` and nested records included. */
export interface SalesforceRecord extends JsonObject {
  Id?: string;
}

export interface FieldDescribe {
  name: string;
  label: string;
  /** Salesforce's field type, such as `string`, `currency`, `multipicklist`, `reference`. */
  type: string;
  length: number;
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  filterable: boolean;
  sortable: boolean;
  externalId: boolean;
  /** Name to reach the related record by, such as `Account` for AccountId. */
  relationshipName: string | null;
  referenceTo: string[];
  picklistValues: { value: string; label: string; active: boolean }[];
}

export interface ChildRelationship {
  childSObject: string;
  field: string;
  relationshipName: string | null;
}

export interface ObjectDescribe {
  name: string;
  label: string;
  createable: boolean;
  updateable: boolean;
  queryable: boolean;
  fields: FieldDescribe[];
  childRelationships: ChildRelationship[];
}

export interface ObjectSummary {
  name: string;
  label: string;
  custom: boolean;
  queryable: boolean;
  createable: boolean;
}

export interface Organization {
  /** 18 characters. */
  id: string;
  name: string;
  isSandbox: boolean;
  /** Edition, such as `Enterprise Edition`. */
  organizationType: string;
  instanceName: string;
}

export interface ApiUsage {
  used: number;
  limit: number;
}

/** What became of one row of a write, at the row's place in the input. */
export interface RowResult {
  success: boolean;
  /** 18 characters; null when the row was refused on insert. */
  id: string | null;
  /** Set by upserts. */
  created?: boolean;
  errors: RowError[];
}

/** Rows of one object, all written the same way. */
export type WriteBatch =
  /** Each row has an `Id`. */
  | { operation: 'update'; object: string; rows: SalesforceRecord[] }
  /** Each row has a value in the external id field and no `Id`. */
  | { operation: 'upsert'; object: string; externalIdField: string; rows: SalesforceRecord[] };

export interface WriteOptions {
  /**
   * Id of the record that row `index` locks besides itself, such as the account of an opportunity: rows of one parent then
   * travel side by side, so that two collections don't fight for its lock. Results still come in the order of the input.
   */
  parentOf?: (index: number) => string;
}

export interface CompositeRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the version root, such as `/sobjects/Account/describe`; values already encoded. */
  url: string;
  body?: JsonValue;
}

export interface CompositeResponse {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  body: JsonValue;
  /** `unknown` when a write was sent and its answer lost. */
  written?: Written;
}

/** Salesforce as the rest of the engine sees it. Errors are SalesforceError. */
export interface SalesforceClient {
  /** All rows of a query, child rows included; throws rather than leave any out. `all` includes deleted and archived rows. */
  query<T extends SalesforceRecord = SalesforceRecord>(soql: string, options?: { all?: boolean }): Promise<T[]>;
  /** The same page by page, for sets too large to hold. */
  pages<T extends SalesforceRecord = SalesforceRecord>(soql: string, options?: { all?: boolean }): AsyncIterable<T[]>;
  /** Several queries, five a counted API call; the answers in order. */
  queryMany<T extends SalesforceRecord = SalesforceRecord>(soqls: string[]): Promise<T[][]>;
  /** Result of a `SELECT COUNT() FROM …`. */
  count(soql: string): Promise<number>;

  /** What the org says of an object, cached; null when it does not exist or the user may not see it. */
  describe(object: string): Promise<ObjectDescribe | null>;
  /** The same for many objects in one counted API call. */
  describeMany(objects: string[]): Promise<Map<string, ObjectDescribe | null>>;
  describeGlobal(): Promise<ObjectSummary[]>;

  /** Up to 25 requests in one counted API call. `idempotent` allows to repeat it after a lost answer. */
  composite(requests: CompositeRequest[], options: { idempotent: boolean }): Promise<CompositeResponse[]>;

  /** Updates by Id. Repeated after a lost answer. */
  updateRows(object: string, rows: SalesforceRecord[], options?: WriteOptions): Promise<RowResult[]>;
  /** Updates or inserts by an external id. Repeated after a lost answer. */
  upsertRows(object: string, rows: SalesforceRecord[], options: WriteOptions & { externalIdField: string }): Promise<RowResult[]>;
  /** Inserts; **never** repeated after a lost answer: such rows say `written: 'unknown'`. Prefer upsertRows. */
  insertRows(object: string, rows: SalesforceRecord[], options?: WriteOptions): Promise<RowResult[]>;
  /** Updates and upserts of several objects together, 1,000 rows a counted API call; results by batch and row. */
  writeMany(batches: (WriteBatch & WriteOptions)[]): Promise<RowResult[][]>;

  /** The org that the credential belongs to, cached. */
  organization(): Promise<Organization>;
  /** Allowance used in the last 24 hours, from the last answer; null before the first. */
  usage(): ApiUsage | null;
  /** The server's time now, ms, from the Date header of its answers. */
  serverTime(): Promise<number>;
  /** Forgets what describe has cached, after fields were installed. */
  forgetDescribes(): void;
}
