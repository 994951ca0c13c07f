/** The qbXML version that brought an element, where a parent has elements newer than 8.0. `parent/child`, parent's Add and Mod alike. */
const SINCE: Record<string, number> = {};

function from(version: number, parents: string[], children: string[]): void {
  for (const parent of parents) for (const child of children) SINCE[`${parent}/${child}`] = version;
}

const ITEMS = ['ItemService', 'ItemNonInventory', 'ItemOtherCharge', 'ItemInventory', 'ItemDiscount', 'ItemFixedAsset', 'ItemSalesTax'];
const TXNS = ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo', 'ReceivePayment'];
const LINES = ['InvoiceLine', 'SalesOrderLine', 'EstimateLine', 'SalesReceiptLine', 'CreditMemoLine'];

from(12, ['Customer'], ['ClassRef', 'JobTitle', 'ShipToAddress', 'Cc', 'AdditionalContactRef', 'Contacts', 'ContactsMod', 'AdditionalNotes', 'AdditionalNotesMod', 'PreferredDeliveryMethod']);
from(12, ITEMS, ['BarCode', 'ClassRef']);
from(12, ['ItemGroup', 'ItemSubtotal', 'ItemPayment'], ['BarCode']);
from(13, ['ItemInventory'], ['Max']);
from(9, TXNS, ['ExternalGUID']);
from(8, ['Customer', 'Vendor', 'Employee', 'OtherName', 'ItemGroup', 'ItemSubtotal', 'ItemPayment', ...ITEMS], ['ExternalGUID']);
from(10, ['Invoice', 'CreditMemo'], ['SetCredit']);
from(13, LINES, ['OptionForPriceRuleConflict']);
from(10, LINES, ['InventorySiteRef']);
from(12, LINES, ['InventorySiteLocationRef']);
from(6, ['Invoice'], ['LinkToTxnID']);

/** Whether `child` inside `parent` (an Add or Mod aggregate) came later than `version`. */
export function newerThan(parent: string, child: string, version: number): boolean {
  const since = SINCE[`${parent.replace(/(Add|Mod)$/, '')}/${child}`];
  return since !== undefined && since > version;
}
