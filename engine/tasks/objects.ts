import type { TaskRequest } from './inputs';
import { responseType } from '../qbxml/catalogue';
import { isObject, text } from '../sync/json';

/** Objects with a TxnID in qbXML 13.0; every other object is a list object with a ListID. */
const transactions = new Set([
  'ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check',
  'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice',
  'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt',
  'SalesTaxPaymentCheck', 'TimeTracking', 'Transfer', 'TransferInventory', 'VehicleMileage', 'VendorCredit',
]);

/** Customers, vendors, employees and other names share one name space (facts: code 3100), so they are looked up together. */
const entities = new Set(['Customer', 'Vendor', 'Employee', 'OtherName']);

export function isTransaction(object: string): boolean {
  return transactions.has(object);
}

export function isItem(object: string): boolean {
  return object.startsWith('Item') && !isTransaction(object);
}

export function isEntity(object: string): boolean {
  return entities.has(object);
}

export function idElement(object: string): 'TxnID' | 'ListID' {
  return isTransaction(object) ? 'TxnID' : 'ListID';
}

/** The query that sees every record that could hold the same name. */
export function nameSpaceQuery(object: string): string {
  if (isEntity(object)) return 'EntityQueryRq';
  return isItem(object) ? 'ItemQueryRq' : `${object}QueryRq`;
}

/**
 * How a query by FullName may be merged. Records of flat lists, such as vendors and item groups, have only a Name, so
 * their rows are told apart by it; where a query mixes both, rows without a FullName go by their Name.
 */
export function nameMerge(query: string): { element: string; row?: string } {
  const rets = [...(responseType(query.replace(/Rq$/, 'Rs'))?.elements.values() ?? [])].filter(({ name }) => name.endsWith('Ret'));
  const isFlat = rets.length > 0 && rets.every(({ type }) => type.kind === 'complex' && !type.elements.has('FullName'));
  return isFlat ? { element: 'FullName', row: 'Name' } : { element: 'FullName' };
}

/** `InvoiceLine` for Invoice; null for objects without item lines. */
export function lineStem(object: string): string | null {
  const withLines = ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo', 'PurchaseOrder'];
  return withLines.includes(object) ? `${object}Line` : null;
}

/** Transactions that belong to a customer and carry a Subtotal: those that can be looked up after a lost answer by what they are. */
export function isSale(object: string): boolean {
  return ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo'].includes(object);
}

/** What a bookkeeper calls the object: `sales order`, `service item`. */
export function inWords(object: string): string {
  if (isItem(object) && object !== 'Item') return `${spaced(object.slice('Item'.length))} item`;
  return spaced(object);
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

export type Verb = 'Add' | 'Mod' | 'Del' | 'Void' | 'Query' | 'Other';

/** What a request does, to which object. */
export function verbOf(request: TaskRequest): { verb: Verb; object: string } {
  const name = request.type.slice(0, -'Rq'.length);
  if (name === 'TxnDel' || name === 'ListDel') return { verb: 'Del', object: text(request.body, `${name}Type`) };
  if (name === 'TxnVoid') return { verb: 'Void', object: text(request.body, 'TxnVoidType') };
  const match = /^(.*)(Add|Mod|Query)$/.exec(name);
  if (!match) return { verb: 'Other', object: name };
  return { verb: match[2] as Verb, object: match[1] ?? name };
}

/** The `XAdd` or `XMod` aggregate of a request. */
export function aggregateOf(request: TaskRequest): TaskRequest['body'] {
  const inner = request.body[request.type.slice(0, -'Rq'.length)];
  return isObject(inner) ? inner : {};
}
