import { SalesforceError } from '../../errors';
import { round, type Row } from '../../values';
import { rollUp } from './opportunity';
import type { Change, RuleContext, Rules } from './index';

/** Lines of an opportunity: priced from its price book, in its currency, summed up into it. */
export const lineRules: Rules = {
  before(change, context) {
    const opportunity = context.store.live('Opportunity', String(change.row.OpportunityId));
    if (!opportunity) return change.row;
    const row = change.before ? change.row : link(change.row, opportunity, context);
    return price(row, change, context);
  },

  after({ row, before }, context) {
    const opportunity = context.store.get('Opportunity', String(row.OpportunityId));
    const entry = context.store.get('PricebookEntry', String(row.PricebookEntryId));
    if (!before && opportunity && !opportunity.Pricebook2Id && entry) {
      context.touch('Opportunity', String(opportunity.Id), { Pricebook2Id: entry.Pricebook2Id ?? null });
    }
    rollUp(String(row.OpportunityId), context);
  },
};

/** Finds price book entry and product of a new line and checks that they fit the opportunity. */
function link(row: Row, opportunity: Row, context: RuleContext): Row {
  const entry = findEntry(row, opportunity, context);
  if (!entry) throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: PricebookEntryId (pricebook entry is inactive or missing)', 400, ['PricebookEntryId']);
  if (opportunity.Pricebook2Id && entry.Pricebook2Id !== opportunity.Pricebook2Id) {
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the opportunity)', 400, ['PricebookEntryId']);
  }
  if (context.multiCurrency && entry.CurrencyIsoCode !== opportunity.CurrencyIsoCode) {
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: PricebookEntryId (pricebook entry currency code does not match opportunity currency code)', 400, ['PricebookEntryId']);
  }
  if (entry.IsActive !== true) throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: PricebookEntryId (pricebook entry is inactive)', 400, ['PricebookEntryId']);
  const product = context.store.get('Product2', String(entry.Product2Id));
  return {
    ...row, PricebookEntryId: entry.Id ?? null, Product2Id: entry.Product2Id ?? null, ProductCode: product?.ProductCode ?? null,
    ListPrice: entry.UnitPrice ?? null, Name: `${String(opportunity.Name)} ${String(product?.Name)}`.slice(0, 376),
    ...(context.multiCurrency ? { CurrencyIsoCode: opportunity.CurrencyIsoCode ?? null } : {}),
  };
}

function findEntry(row: Row, opportunity: Row, { store, multiCurrency }: RuleContext): Row | undefined {
  if (row.PricebookEntryId) return store.live('PricebookEntry', String(row.PricebookEntryId));
  if (!row.Product2Id) throw new SalesforceError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', 400, ['PricebookEntryId']);
  return store
    .lookup('PricebookEntry', 'Product2Id', row.Product2Id)
    .find((entry) => entry.IsDeleted !== true && entry.Pricebook2Id === opportunity.Pricebook2Id && (!multiCurrency || entry.CurrencyIsoCode === opportunity.CurrencyIsoCode));
}

/** TotalPrice = Quantity × UnitPrice × (1 − Discount); whichever of the two prices was not sent follows. */
function price(row: Row, { before, given }: Change, context: RuleContext): Row {
  if (given.has('UnitPrice') && given.has('TotalPrice') && row.UnitPrice !== null && row.TotalPrice !== null) {
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: UnitPrice, TotalPrice (specify only one of the two)', 400, ['UnitPrice', 'TotalPrice']);
  }
  if (row.UnitPrice === null && row.TotalPrice === null) {
    throw new SalesforceError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', 400, ['UnitPrice']);
  }
  const quantity = Number(row.Quantity ?? 0);
  if (row.Quantity !== null && quantity === 0) throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: Quantity (line item quantity must be non-zero)', 400, ['Quantity']);
  const share = 1 - Number(row.Discount ?? 0) / 100;
  const byTotal = given.has('TotalPrice') && row.TotalPrice !== null;
  const scale = context.store.schema.get('OpportunityLineItem').fields.get('unitprice')?.scale ?? 2;
  const unit = byTotal && quantity && share ? round(Number(row.TotalPrice) / quantity / share, scale) : Number(row.UnitPrice ?? before?.UnitPrice ?? 0);
  const total = byTotal ? Number(row.TotalPrice) : round(quantity * unit * share, 2);
  return { ...row, UnitPrice: unit, TotalPrice: total, Subtotal: round(quantity * unit, 2) };
}
