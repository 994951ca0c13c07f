/** What can be done with records. */
export type OperationName = 'create' | 'delete' | 'find' | 'getMany' | 'update' | 'upsert' | 'void';

/** A kind of record as a bookkeeper knows it. Everything that differs between them is here; the operations are shared. */
export interface Resource {
  value: string;
  name: string;
  /** In the middle of a sentence. */
  noun: string;
  plural: string;
  kind: 'list' | 'transaction';
  /** qbXML object; for items the one that look-ups and lists use, since the type is a parameter of its own. */
  object: string;
  operations: OperationName[];
}

const listOperations: OperationName[] = ['create', 'delete', 'find', 'getMany', 'update', 'upsert'];
// QuickBooks voids what has been posted; estimates and sales orders never are.
const orderOperations = listOperations;
const saleOperations: OperationName[] = [...listOperations, 'void'];

export const resources: Resource[] = [
  { value: 'customer', name: 'Customer', noun: 'customer', plural: 'customers', kind: 'list', object: 'Customer', operations: listOperations },
  { value: 'estimate', name: 'Estimate', noun: 'estimate', plural: 'estimates', kind: 'transaction', object: 'Estimate', operations: orderOperations },
  { value: 'invoice', name: 'Invoice', noun: 'invoice', plural: 'invoices', kind: 'transaction', object: 'Invoice', operations: saleOperations },
  { value: 'item', name: 'Item', noun: 'item', plural: 'items', kind: 'list', object: 'Item', operations: listOperations },
  { value: 'job', name: 'Job', noun: 'job', plural: 'jobs', kind: 'list', object: 'Customer', operations: listOperations },
  { value: 'salesOrder', name: 'Sales Order', noun: 'sales order', plural: 'sales orders', kind: 'transaction', object: 'SalesOrder', operations: orderOperations },
  { value: 'salesReceipt', name: 'Sales Receipt', noun: 'sales receipt', plural: 'sales receipts', kind: 'transaction', object: 'SalesReceipt', operations: saleOperations },
];

/** Item types that can be written, with the name of their qbXML object and as Salesforce's item type picklist calls them. */
export const itemTypes = [
  { name: 'Discount', value: 'ItemDiscount' },
  { name: 'Group', value: 'ItemGroup', description: 'A bundle: several items that are sold together' },
  { name: 'Inventory', value: 'ItemInventory' },
  { name: 'Non-Inventory', value: 'ItemNonInventory' },
  { name: 'Other Charge', value: 'ItemOtherCharge' },
  { name: 'Service', value: 'ItemService' },
];

export function resourceOf(value: string): Resource {
  const resource = resources.find((each) => each.value === value);
  if (!resource) throw new Error(`There is no resource "${value}".`);
  return resource;
}

/** The qbXML object to write: for items by the type, which may also be given in Salesforce's words (`Non-inventory`). */
export function objectOf(resource: Resource, itemType: string): string {
  if (resource.value !== 'item') return resource.object;
  const wanted = itemType.replace(/[^a-z]/gi, '').replace(/^item/i, '').toLowerCase();
  const found = itemTypes.find(({ value }) => value.slice('Item'.length).toLowerCase() === wanted);
  if (!found) throw new Error(`"${itemType}" is not an item type. Choose one of ${itemTypes.map(({ name }) => name).join(', ')}.`);
  return found.value;
}
