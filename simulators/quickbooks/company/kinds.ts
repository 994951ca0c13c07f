/** What QuickBooks' lists have in common and where they differ. */
export interface ListKind {
  kind: string;
  /** Name of the list in messages: `Customer`, `Item`, `Account`. */
  label: string;
  /** Records of one space may not share a name (at the top level, or under one parent). */
  space: string;
  /** Name element in Add and Ret. */
  nameElement: string;
  hierarchical: boolean;
  isItem: boolean;
}

const PEOPLE = ['Customer', 'Vendor', 'Employee', 'OtherName'];
export const ITEM_KINDS = [
  'ItemService', 'ItemNonInventory', 'ItemOtherCharge', 'ItemInventory', 'ItemInventoryAssembly', 'ItemFixedAsset',
  'ItemSubtotal', 'ItemDiscount', 'ItemPayment', 'ItemSalesTax', 'ItemSalesTaxGroup', 'ItemGroup',
];
const NESTED_ITEMS = ['ItemService', 'ItemNonInventory', 'ItemOtherCharge', 'ItemInventory', 'ItemDiscount'];
const OTHERS = [
  'Account', 'Class', 'StandardTerms', 'DateDrivenTerms', 'SalesRep', 'SalesTaxCode', 'CustomerType', 'JobType',
  'VendorType', 'PriceLevel', 'PaymentMethod', 'ShipMethod', 'CustomerMsg', 'Template', 'Currency',
];
const NESTED_OTHERS = ['Account', 'Class', 'CustomerType', 'JobType', 'VendorType'];

export const LIST_KINDS: ReadonlyMap<string, ListKind> = new Map(
  [...PEOPLE, ...ITEM_KINDS, ...OTHERS].map((kind) => [kind, describe(kind)]),
);

function describe(kind: string): ListKind {
  const isItem = kind.startsWith('Item');
  const isTerms = kind.endsWith('Terms');
  return {
    kind,
    label: isItem ? 'Item' : isTerms ? 'Terms' : kind,
    space: PEOPLE.includes(kind) ? 'name' : isItem ? 'item' : isTerms ? 'terms' : kind,
    nameElement: kind === 'SalesRep' ? 'Initial' : 'Name',
    hierarchical: kind === 'Customer' || NESTED_ITEMS.includes(kind) || NESTED_OTHERS.includes(kind),
    isItem,
  };
}

/** Kinds whose records a query of this name returns: `Item` and `Entity` mix several. */
export function kindsOfQuery(query: string): string[] {
  if (query === 'Item') return ITEM_KINDS;
  if (query === 'Entity') return ['Customer', 'Employee', 'OtherName', 'Vendor'];
  if (query === 'Terms') return ['StandardTerms', 'DateDrivenTerms'];
  return LIST_KINDS.has(query) ? [query] : [];
}

/** Deepest level of sub-records below the top one. */
export const MAX_SUBLEVEL = 4;

/** Kinds that a reference element may name, with the list's name for messages. */
const REFERENCES: Record<string, { label: string; kinds: string[] }> = {
  CustomerRef: { label: 'Customer', kinds: ['Customer'] },
  ClassRef: { label: 'Class', kinds: ['Class'] },
  TermsRef: { label: 'Terms', kinds: ['StandardTerms', 'DateDrivenTerms'] },
  SalesRepRef: { label: 'SalesRep', kinds: ['SalesRep'] },
  SalesRepEntityRef: { label: 'Entity', kinds: ['Employee', 'Vendor', 'OtherName'] },
  SalesTaxCodeRef: { label: 'SalesTaxCode', kinds: ['SalesTaxCode'] },
  CustomerSalesTaxCodeRef: { label: 'SalesTaxCode', kinds: ['SalesTaxCode'] },
  PurchaseTaxCodeRef: { label: 'SalesTaxCode', kinds: ['SalesTaxCode'] },
  ItemSalesTaxRef: { label: 'ItemSalesTax', kinds: ['ItemSalesTax', 'ItemSalesTaxGroup'] },
  ItemRef: { label: 'Item', kinds: ITEM_KINDS },
  ItemGroupRef: { label: 'ItemGroup', kinds: ['ItemGroup'] },
  CustomerTypeRef: { label: 'CustomerType', kinds: ['CustomerType'] },
  JobTypeRef: { label: 'JobType', kinds: ['JobType'] },
  VendorTypeRef: { label: 'VendorType', kinds: ['VendorType'] },
  PriceLevelRef: { label: 'PriceLevel', kinds: ['PriceLevel'] },
  PaymentMethodRef: { label: 'PaymentMethod', kinds: ['PaymentMethod'] },
  PreferredPaymentMethodRef: { label: 'PaymentMethod', kinds: ['PaymentMethod'] },
  ShipMethodRef: { label: 'ShipMethod', kinds: ['ShipMethod'] },
  CustomerMsgRef: { label: 'CustomerMsg', kinds: ['CustomerMsg'] },
  TemplateRef: { label: 'Template', kinds: ['Template'] },
  CurrencyRef: { label: 'Currency', kinds: ['Currency'] },
  PrefVendorRef: { label: 'Vendor', kinds: ['Vendor'] },
  TaxVendorRef: { label: 'Vendor', kinds: ['Vendor'] },
  DiscountClassRef: { label: 'Class', kinds: ['Class'] },
};

/** What a reference element points at; undefined for an element that isn't a list reference. */
export function referenceTarget(element: string, owner: string): { label: string; kinds: string[] } | undefined {
  if (element === 'ParentRef') {
    const kind = LIST_KINDS.get(owner);
    return kind ? { label: kind.label, kinds: [owner] } : undefined;
  }
  if (element.endsWith('AccountRef')) return { label: 'Account', kinds: ['Account'] };
  return REFERENCES[element];
}
