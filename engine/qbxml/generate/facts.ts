/**
 * What the schema doesn't say, by hand: the version an element arrived with and whether QuickBooks Desktop US has it.
 * Source: Intuit's commented sample of the 13.0 messages. An owner stands for its Add, Mod and Ret: `Customer` marks
 * CustomerAdd, CustomerMod and CustomerRet (and an element of that very name). Elements without a mark are older than 9.0 or their version isn't known.
 */
export interface Mark {
  owners: string[];
  elements: string[];
  since?: string;
  edition?: Edition;
}

/** `notDesktopUS`: QuickBooks outside the US only, or in no Desktop at all. `online`: the former Online Edition. */
export type Edition = 'notDesktopUS' | 'online';

const items = [
  'ItemService', 'ItemNonInventory', 'ItemOtherCharge', 'ItemInventory', 'ItemDiscount', 'ItemFixedAsset', 'ItemSalesTax',
];
const itemsWithoutClass = ['ItemGroup', 'ItemSubtotal'];
const sales = ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo'];
const transactions = [...sales, 'PurchaseOrder', 'TimeTracking', 'ReceivePayment'];
const salesLines = sales.map((name) => `${name}Line`);
const pricedLines = salesLines.filter((name) => name !== 'CreditMemoLine');
const lines = [...salesLines, 'PurchaseOrderLine'];
const onlineLines = ['Invoice', 'SalesReceipt', 'CreditMemo'];
const onlineExtras = ['DiscountLine', 'SalesTaxLine', 'ShippingLine'].flatMap((name) => [`${name}Add`, `${name}Mod`, `${name}Ret`]);

export const marks: Mark[] = [
  { since: '6.0', owners: ['Invoice'], elements: ['LinkToTxnID'] },
  { since: '7.0', owners: ['Estimate'], elements: ['ShipAddress'] },
  { since: '7.0', owners: lines, elements: ['UnitOfMeasure'] },
  { since: '8.0', owners: transactions, elements: ['ExchangeRate'] },
  { since: '8.0', owners: ['Customer', 'Vendor', 'Employee', 'OtherName', ...items, ...itemsWithoutClass], elements: ['ExternalGUID'] },
  { since: '9.0', owners: transactions, elements: ['ExternalGUID'] },
  { since: '10.0', owners: ['Invoice'], elements: ['SetCredit'] },
  { since: '10.0', owners: [...salesLines, 'PurchaseOrder'], elements: ['InventorySiteRef'] },
  { since: '12.0', owners: ['Customer', ...items], elements: ['ClassRef'] },
  {
    since: '12.0',
    owners: ['Customer'],
    elements: [
      'JobTitle', 'ShipToAddress', 'Cc', 'AdditionalContactRef', 'Contacts', 'ContactsMod', 'ContactsRet',
      'AdditionalNotes', 'AdditionalNotesMod', 'AdditionalNotesRet', 'PreferredDeliveryMethod',
    ],
  },
  { since: '12.0', owners: [...items, ...itemsWithoutClass], elements: ['BarCode', 'BarCodeValue'] },
  { since: '12.0', owners: lines, elements: ['InventorySiteLocationRef'] },
  { since: '13.0', owners: ['ItemInventory'], elements: ['Max'] },
  { since: '13.0', owners: pricedLines, elements: ['OptionForPriceRuleConflict'] },

  {
    edition: 'notDesktopUS',
    owners: ['Customer'],
    elements: ['Suffix', 'PrintAs', 'Mobile', 'Pager', 'SalesTaxCountry', 'IsStatementWithParent', 'DeliveryMethod', 'TaxRegistrationNumber'],
  },
  { edition: 'notDesktopUS', owners: [...items, ...sales, 'PurchaseOrder'], elements: ['IsTaxIncluded'] },
  { edition: 'notDesktopUS', owners: items, elements: ['PurchaseTaxCodeRef', 'SalesTaxReturnLineRef'] },
  { edition: 'notDesktopUS', owners: ['SalesAndPurchase'], elements: ['PurchaseTaxCodeRef'] },
  { edition: 'notDesktopUS', owners: lines, elements: ['TaxAmount'] },
  { edition: 'notDesktopUS', owners: ['PurchaseOrder', 'PurchaseOrderLine'], elements: ['SalesTaxCodeRef'] },
  { edition: 'notDesktopUS', owners: ['TimeTracking'], elements: ['Rate'] },
  { edition: 'notDesktopUS', owners: sales.map((name) => `${name}LineGroup`), elements: ['Desc', 'ServiceDate'] },
  { edition: 'online', owners: onlineLines, elements: onlineExtras },
  { edition: 'online', owners: onlineLines.map((name) => `${name}Line`), elements: ['IsTaxable'] },
];
