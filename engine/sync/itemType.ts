import type { JsonObject } from '../json';
import type { TaskFailure } from '../tasks/machine';
import { itemNameLimit, quickBooksName } from './names';
import { isDecimal, toRate } from './money';
import { text } from './json';
import { refusal } from './refusal';

/** Values of `QuickBooks_Item_Type__c` and QuickBooks' objects for them. */
export const itemObjects: Record<string, string> = {
  'Service': 'ItemService',
  'Non-inventory': 'ItemNonInventory',
  'Inventory': 'ItemInventory',
  'Other Charge': 'ItemOtherCharge',
  'Discount': 'ItemDiscount',
  'Group': 'ItemGroup',
};

/** Full names of the accounts that new items of one type post to (rule R13). */
export interface ItemAccounts {
  /** Income account; of a discount item its one account. */
  income?: string;
  /** Cost of goods sold: inventory only. */
  costOfGoods?: string;
  /** Asset account: inventory only. */
  asset?: string;
}

/** By value of `QuickBooks_Item_Type__c`. */
export type AccountsByType = Record<string, ItemAccounts | undefined>;

export interface ItemSettings {
  accounts: AccountsByType;
  /** Item type of products that have none; they are refused when it is left out (rule R18). */
  defaultItemType?: string;
  /** Sales tax code of new items, such as `Tax`. */
  taxCode?: string;
}

/** An item as an upsert task takes it. */
export interface PreparedItem {
  object: string;
  fields: JsonObject;
  /** Salesforce id of the product. */
  productId: string;
  /** ListID stored on the product; empty when there is none. */
  quickBooksId: string;
}

const descriptionLimit = 4095;

/** QuickBooks' name of a product (rule R13): its code, else its name, cut to 31. */
export function itemName(product: JsonObject): string {
  return quickBooksName(text(product, 'ProductCode').trim() || text(product, 'Name'), itemNameLimit);
}

/** QuickBooks' object for a product, or null when its type is missing or unknown. */
export function itemObjectOf(product: JsonObject, settings: Pick<ItemSettings, 'defaultItemType'>): string | null {
  return itemObjects[typeOf(product, settings)] ?? null;
}

function typeOf(product: JsonObject, settings: Pick<ItemSettings, 'defaultItemType'>): string {
  return text(product, 'QuickBooks_Item_Type__c') || (settings.defaultItemType ?? '');
}

/**
 * A Salesforce product as a QuickBooks item. The accounts that QuickBooks requires: one for service, non-inventory,
 * other charge and discount items; income, cost of goods and asset for inventory (codes 3140 and 3150 otherwise, which
 * don't name the product).
 * @param price standard price, decimal; left out when not known.
 */
export function prepareItem(product: JsonObject, settings: ItemSettings, price?: string): PreparedItem | { refusal: TaskFailure } {
  const type = typeOf(product, settings);
  const object = itemObjects[type];
  if (!object) return { refusal: noItemType(product) };
  const accounts = settings.accounts[type] ?? {};
  const missing = missingAccounts(object, accounts);
  const quickBooksId = text(product, 'QuickBooks_Id__c');
  if (missing.length > 0 && !quickBooksId) return { refusal: noAccounts(product, type, missing) };
  const fields: JsonObject = { Name: itemName(product), ...(settings.taxCode && object !== 'ItemGroup' ? { SalesTaxCodeRef: { FullName: settings.taxCode } } : {}) };
  return { object, fields: { ...fields, ...specific(object, product, accounts, price) }, productId: text(product, 'Id'), quickBooksId };
}

function missingAccounts(object: string, accounts: ItemAccounts): string[] {
  if (object === 'ItemGroup') return [];
  const needed: (keyof ItemAccounts)[] = object === 'ItemInventory' ? ['income', 'costOfGoods', 'asset'] : ['income'];
  return needed.filter((name) => !accounts[name]);
}

function specific(object: string, product: JsonObject, accounts: ItemAccounts, price: string | undefined): JsonObject {
  const description = (text(product, 'Description') || text(product, 'Name')).slice(0, descriptionLimit);
  const rate = price !== undefined && isDecimal(price) ? toRate(price) : undefined;
  const reference = (name: string | undefined): JsonObject => (name ? { FullName: name } : {});
  if (object === 'ItemGroup') return { ItemDesc: description };
  if (object === 'ItemDiscount') return { ItemDesc: description, DiscountRate: '0.00', AccountRef: reference(accounts.income) };
  if (object === 'ItemInventory') {
    return {
      SalesDesc: description, ...(rate === undefined ? {} : { SalesPrice: rate }),
      IncomeAccountRef: reference(accounts.income), COGSAccountRef: reference(accounts.costOfGoods), AssetAccountRef: reference(accounts.asset),
    };
  }
  return { SalesOrPurchase: { Desc: description, ...(rate === undefined ? {} : { Price: rate }), AccountRef: reference(accounts.income) } };
}

export function noItemType(product: JsonObject): TaskFailure {
  return refusal(
    'NO_ITEM_TYPE',
    `The product ${text(product, 'Name')} has no QuickBooks item type.`,
    'Choose its QuickBooks Item Type on the product, then set the deal to Retry.',
    'Salesforce admin',
    { detail: { productId: text(product, 'Id') } },
  );
}

function noAccounts(product: JsonObject, type: string, missing: string[]): TaskFailure {
  const words: Record<string, string> = { income: 'income account', costOfGoods: 'cost of goods sold account', asset: 'asset account' };
  return refusal(
    'NO_ITEM_ACCOUNT',
    `The product ${text(product, 'Name')} can’t be made in QuickBooks: no ${missing.map((name) => words[name]).join(', ')} is set for ${type} items.`,
    'Name the account in the flow’s settings, as it is called in QuickBooks.',
    'n8n owner',
    { detail: { productId: text(product, 'Id') } },
  );
}
