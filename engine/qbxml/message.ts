import type { JsonObject } from '../json';

/**
 * One qbXML request. `type` is the element's name with its `Rq`, such as `CustomerAddRq`.
 * `body` holds the element's children by name, in any order; the builder puts them in the schema's order:
 * `{ CustomerAdd: { Name: 'Acme', BillAddress: { Addr1: '1 Main St' } }, IncludeRetElement: ['ListID'] }`.
 * A repeated element is an array. An XML attribute of an element (defMacro, useMacro) is a key with `@` in front;
 * text beside attributes is the key `#text`: `{ TxnID: { '@useMacro': 'TxnID:inv1' } }`. Where elements of several names
 * may stand in any order, such as lines and group lines, they go out in the schema's order unless the key `#order` lists
 * the names: `{ InvoiceLineAdd: [a, b], InvoiceLineGroupAdd: g, '#order': ['InvoiceLineAdd', 'InvoiceLineGroupAdd', 'InvoiceLineAdd'] }`.
 */
export interface QbxmlRequest {
  type: string;
  body: JsonObject;
  /** Attributes of the request element other than requestID: iterator, iteratorID, metaData. */
  attributes?: Record<string, string>;
}

/** One `QBXMLMsgsRq`. */
export interface QbxmlMessageSet {
  /** qbXML version of the processing instruction, such as `13.0`. Elements newer than it are refused. */
  version: string;
  onError: 'stopOnError' | 'continueOnError';
  /** At most 23 characters; QuickBooks remembers the set's statuses under it. */
  newMessageSetID?: string;
  oldMessageSetID?: string;
  /** `includeNone` leaves the records out of the answer. */
  responseData?: 'includeAll' | 'includeNone';
  requests: (QbxmlRequest & { requestID: string })[];
}

/** The recovery record that a status check returns for a write that was carried out. */
export interface QbxmlErrorRecovery {
  ListID?: string;
  TxnID?: string;
  OwnerID?: string;
  TxnNumber?: string;
  EditSequence?: string;
  ExternalGUID?: string;
}

/** One `*Rs` element. Amounts, quantities and numbers stay decimal strings; booleans are `true`/`false` strings as QuickBooks wrote them. */
export interface QbxmlResponse {
  /** Element name, such as `CustomerAddRs`. */
  type: string;
  requestID: string | undefined;
  statusCode: number;
  statusSeverity: string;
  statusMessage: string;
  iteratorID?: string;
  iteratorRemainingCount?: number;
  retCount?: number;
  /** The children by name; arrays wherever the schema lets the element repeat. */
  body: JsonObject;
  /** The `*Ret` children flattened to a list, each with its element name: an ItemQuery mixes several kinds. */
  rets: QbxmlRet[];
  errorRecovery?: QbxmlErrorRecovery;
}

export interface QbxmlRet {
  /** Element name, such as `ItemServiceRet`. */
  type: string;
  fields: JsonObject;
}

/** A parsed `QBXMLMsgsRs`. */
export interface QbxmlReply {
  newMessageSetID?: string;
  /** Only present when the message set used recovery attributes. */
  messageSetStatusCode?: number;
  responses: QbxmlResponse[];
}
