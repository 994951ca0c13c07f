import { SalesforceError } from '../../errors';
import type { Row } from '../../values';
import type { Change, RuleContext, Rules } from './index';

/** Entries of price books: a standard price first, one for each product, book and currency. */
export const priceRules: Rules = {
  before(change, context) {
    checkSingle(change.row, context);
    const row = change.row.UseStandardPrice === true ? standardPriced(change, context) : change.row;
    if (!change.before) checkStandard(row, context);
    const product = context.store.get('Product2', String(row.Product2Id));
    return { ...row, Name: product?.Name ?? null, ProductCode: product?.ProductCode ?? null };
  },

  beforeDelete({ row }, context) {
    const used = context.store.lookup('OpportunityLineItem', 'PricebookEntryId', row.Id ?? null).some((line) => line.IsDeleted !== true);
    if (used) throw new SalesforceError('DELETE_FAILED', 'This price is used on opportunities. Make it inactive instead.');
  },
};

export const pricebookRules: Rules = {
  beforeDelete({ row }) {
    if (row.IsStandard === true) throw new SalesforceError('DELETE_FAILED', 'The standard price book cannot be deleted.');
  },
};

function sameKey(row: Row, other: Row, multiCurrency: boolean): boolean {
  return other.IsDeleted !== true && other.Id !== row.Id && (!multiCurrency || other.CurrencyIsoCode === row.CurrencyIsoCode);
}

function checkSingle(row: Row, { store, multiCurrency }: RuleContext): void {
  const twin = store
    .lookup('PricebookEntry', 'Product2Id', row.Product2Id ?? null)
    .find((other) => other.Pricebook2Id === row.Pricebook2Id && sameKey(row, other, multiCurrency));
  if (twin) throw new SalesforceError('DUPLICATE_VALUE', 'This price definition already exists in this price book', 400);
}

function standardEntry(row: Row, { store, multiCurrency }: RuleContext): Row | undefined {
  const books = new Set(store.all('Pricebook2').filter((book) => book.IsStandard === true).map((book) => book.Id));
  return store.lookup('PricebookEntry', 'Product2Id', row.Product2Id ?? null).find((other) => books.has(other.Pricebook2Id ?? null) && sameKey(row, other, multiCurrency));
}

function checkStandard(row: Row, context: RuleContext): void {
  const book = context.store.get('Pricebook2', String(row.Pricebook2Id));
  if (!book || book.IsStandard === true || standardEntry(row, context)) return;
  throw new SalesforceError('STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.', 400);
}

function standardPriced({ row, before, given }: Change, context: RuleContext): Row {
  const book = context.store.get('Pricebook2', String(row.Pricebook2Id));
  if (book?.IsStandard === true) throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: UseStandardPrice (a standard price cannot use the standard price)', 400, ['UseStandardPrice']);
  if (before?.UseStandardPrice === true && given.has('UnitPrice')) {
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: UnitPrice (cannot be changed while the standard price is used)', 400, ['UnitPrice']);
  }
  return { ...row, UnitPrice: standardEntry(row, context)?.UnitPrice ?? row.UnitPrice ?? null };
}
