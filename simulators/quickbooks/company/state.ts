import type { Fields } from '../qbxml/fields';

/** A record of a list. `fields` holds the Ret's children but for those that are computed (names, times, balances). */
export interface ListRecord {
  /** Element name without Ret: `Customer`, `ItemService`, `StandardTerms`. */
  kind: string;
  id: string;
  /** Unix seconds. */
  created: number;
  modified: number;
  /** EditSequence. */
  edit: number;
  name: string;
  active: boolean;
  parent?: string;
  fields: Fields;
  dataExt: DataExt[];
  /** Unix seconds of the last stock movement: FromModifiedDate sees it, TimeModified doesn't. */
  stockMoved?: number;
}

/** Private data (owner a GUID) or a custom field (owner `0`). */
export interface DataExt {
  owner: string;
  name: string;
  value: string;
}

export interface TxnLine {
  /** TxnLineID. */
  id: string;
  /** Fields of the Ret line, references as `{ ListID }`. */
  fields: Fields;
  /** Present on a group line: its member lines. */
  members?: TxnLine[];
  /** Links to a sales order's line that this line invoices. */
  from?: { txn: string; line: string };
}

export interface Txn {
  /** `Invoice`, `SalesOrder`, `Estimate`, `SalesReceipt`, `CreditMemo`, `ReceivePayment`. */
  kind: string;
  id: string;
  /** TxnNumber. */
  number: number;
  created: number;
  modified: number;
  edit: number;
  /** ListID; a sales receipt may have none. */
  customer?: string;
  /** `YYYY-MM-DD`. */
  date: string;
  refNumber?: string;
  fields: Fields;
  lines: TxnLine[];
  /** Cents as decimal text, so that the state is plain JSON. */
  subtotal: string;
  tax: string;
  total: string;
  voided: boolean;
  dataExt: DataExt[];
}

/** Money of a payment or credit memo applied to an invoice. */
export interface Application {
  payer: string;
  invoice: string;
  amount: string;
  discount?: string;
  discountAccount?: string;
}

export interface DeletedRecord {
  kind: string;
  id: string;
  created: number;
  deleted: number;
  /** FullName of a list record, RefNumber of a transaction. */
  label?: string;
}

/** What QuickBooks remembers of one message set of one application. */
export interface MessageSetRecord {
  id: string;
  /** The requests as text, to tell the same ones from others. */
  checksum: string;
  /** Status and recovery data of each request; no Ret. */
  responses: { name: string; requestID?: string; code: number; message: string; recovery?: Fields }[];
}

export interface DataExtDef {
  owner: string;
  name: string;
  type: string;
  objects: string[];
}

export interface Preferences {
  salesTax: boolean;
  multiCurrency: boolean;
  estimates: boolean;
  classTracking: boolean;
  inventory: boolean;
  priceLevels: boolean;
  /** `YYYY-MM-DD`; nothing on or before it may be changed. */
  closingDate?: string;
  /** ListID. */
  defaultSalesTaxItem?: string;
  autoApplyPayments: boolean;
}

/** Everything in the company file: plain JSON, so that it can be backed up, restored, copied and kept on disk. */
export interface CompanyState {
  name: string;
  /** Path on the Windows machine. */
  path: string;
  timeZone: string;
  nextList: number;
  nextTxn: number;
  nextTxnNumber: number;
  lastRefNumber: Record<string, string>;
  preferences: Preferences;
  lists: ListRecord[];
  txns: Txn[];
  applications: Application[];
  deletedLists: DeletedRecord[];
  deletedTxns: DeletedRecord[];
  dataExtDefs: DataExtDef[];
  companyDataExt: DataExt[];
  /** By application name. */
  messageSets: Record<string, MessageSetRecord[]>;
}

export function emptyState(name: string, path: string, timeZone: string): CompanyState {
  return {
    name, path, timeZone, nextList: 1, nextTxn: 1, nextTxnNumber: 1, lastRefNumber: {},
    preferences: {
      salesTax: true, multiCurrency: false, estimates: true, classTracking: false, inventory: true,
      priceLevels: true, autoApplyPayments: true,
    },
    lists: [], txns: [], applications: [], deletedLists: [], deletedTxns: [],
    dataExtDefs: [], companyDataExt: [], messageSets: {},
  };
}
