import type { Fields } from '../qbxml/fields';
import { fieldError } from '../status';
import type { RequestContext } from './context';

/** Fields of the schema that the desktop product doesn't have: the write is done without them, with a 530. */
const NOT_IN_DESKTOP = new Set([
  'Suffix', 'PrintAs', 'Mobile', 'Pager', 'SalesTaxCountry', 'IsStatementWithParent', 'DeliveryMethod',
  'TaxRegistrationNumber', 'IsTaxIncluded', 'TaxAmount', 'IsTaxable', 'DiscountLineAdd', 'SalesTaxLineAdd',
  'ShippingLineAdd', 'PurchaseTaxCodeRef',
]);
const TAX_FIELDS = new Set(['SalesTaxCodeRef', 'ItemSalesTaxRef', 'CustomerSalesTaxCodeRef', 'ResaleNumber']);

/** Takes unsupported fields out (530) and refuses those whose feature is switched off (3250). `owner` is the record's kind. */
export function applyFeatures(context: RequestContext, fields: Fields, owner: string): Fields {
  const { preferences } = context.company.data;
  const out: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (NOT_IN_DESKTOP.has(name) && !(owner === 'SalesTaxCode' && name === 'IsTaxable')) {
      context.warning = { code: 530, message: `The field "${name}" is not supported by this implementation.` };
      continue;
    }
    if (TAX_FIELDS.has(name) && !preferences.salesTax) throw fieldError.feature(`${name}, sales tax is off`);
    if (name === 'CurrencyRef' && !preferences.multiCurrency) throw fieldError.feature('CurrencyRef, multicurrency is off');
    if (name === 'ExchangeRate' && !preferences.multiCurrency) throw fieldError.feature('ExchangeRate, multicurrency is off');
    if (name === 'ClassRef' && !preferences.classTracking) throw fieldError.feature('ClassRef, class tracking is off');
    if (name === 'PriceLevelRef' && !preferences.priceLevels) throw fieldError.feature('PriceLevelRef, price levels are off');
    out[name] = value;
  }
  return out;
}

/** Refuses a kind of record that the edition or a preference lacks. */
export function checkKindAllowed(context: RequestContext, kind: string): void {
  const { preferences } = context.company.data;
  if (kind === 'SalesOrder' && context.edition === 'pro') throw fieldError.feature('sales orders');
  if (kind === 'Estimate' && !preferences.estimates) throw fieldError.feature('estimates');
  if (kind.startsWith('ItemInventory') && !preferences.inventory) throw fieldError.feature('inventory');
  if (kind.startsWith('ItemSalesTax') && !preferences.salesTax) throw fieldError.feature('sales tax');
  if (kind === 'Currency' && !preferences.multiCurrency) throw fieldError.feature('multicurrency');
}
