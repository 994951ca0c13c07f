import { fieldError } from '../status';
import { group, groups, text, type Fields } from '../qbxml/fields';
import type { RequestContext } from './context';
import type { ListRecord } from './state';

/** What QuickBooks wants of a list record beyond the schema: accounts of items and the like. Throws 3150 or 3210. */
export function checkListRules(context: RequestContext, record: ListRecord): void {
  const { fields } = record;
  switch (record.kind) {
    case 'ItemService':
    case 'ItemNonInventory':
    case 'ItemOtherCharge':
      return checkSoldItem(context, fields);
    case 'ItemInventory':
      requireAccount(context, fields, 'IncomeAccountRef', ['Income', 'OtherIncome', 'Expense']);
      requireAccount(context, fields, 'COGSAccountRef', ['CostOfGoodsSold', 'Expense']);
      return requireAccount(context, fields, 'AssetAccountRef', ['OtherCurrentAsset', 'OtherAsset']);
    case 'ItemDiscount':
      return requireAccount(context, fields, 'AccountRef', []);
    case 'ItemSalesTax':
      if (!group(fields, 'TaxVendorRef')) throw fieldError.missing('TaxVendorRef');
      return;
    case 'ItemGroup':
      if (groups(fields, 'ItemGroupLine').length === 0) throw fieldError.missing('ItemGroupLine');
      return;
    case 'SalesTaxCode':
      if (record.name.length > 3) throw fieldError.tooLong('Name', record.name);
      return;
    default:
      return;
  }
}

function checkSoldItem(context: RequestContext, fields: Fields): void {
  const one = group(fields, 'SalesOrPurchase');
  const two = group(fields, 'SalesAndPurchase');
  if (one) return requireAccount(context, one, 'AccountRef', []);
  if (!two) throw fieldError.missing('SalesOrPurchase');
  requireAccount(context, two, 'IncomeAccountRef', []);
  requireAccount(context, two, 'ExpenseAccountRef', []);
}

function requireAccount(context: RequestContext, fields: Fields, element: string, types: string[]): void {
  const id = text(group(fields, element) ?? {}, 'ListID');
  const account = id ? context.company.list(id) : undefined;
  if (!account) throw fieldError.missing(element);
  const type = text(account.fields, 'AccountType') ?? '';
  if (type === 'NonPosting') throw fieldError.invalid(element, account.name, 'This is not a posting account.');
  if (types.length > 0 && !types.includes(type)) throw fieldError.invalid(element, account.name, 'The account is of the wrong type.');
}
