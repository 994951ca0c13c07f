import type { JsonObject } from '../json';
import type { DealSettings } from './dealSettings';
import { itemName, itemObjectOf } from './itemType';
import { child, isObject, text } from './json';
import { add, compareDecimals, divide, equalDecimals, fitsRate, isDecimal, multiply, negate, round, subtract, toAmount, toRate } from './money';

/** A line of a transaction, and the product that it sells. */
export interface DealLine {
  /** `line` goes to XLineAdd, `group` to XLineGroupAdd. */
  kind: 'line' | 'group';
  /** Children of the line, in qbXML's words. The item is by ListID when the product has one stored, else by FullName. */
  fields: JsonObject;
  /** Decimal; what the line adds to the subtotal. */
  amount: string;
  /** Salesforce product; empty for discount lines and the default item. */
  productId: string;
  /** Id of the opportunity product; empty for a line that has none. */
  lineItemId: string;
}

const descriptionLimit = 4095;

/** Rule R15: the lines of an opportunity product: one, or with its discount apart two. */
export function linesOfProduct(line: JsonObject, object: string, settings: DealSettings): DealLine[] {
  const product = child(line, 'Product2');
  const itemObject = itemObjectOf(product, settings);
  const ids = { productId: text(product, 'Id') || text(line, 'Product2Id'), lineItemId: text(line, 'Id') };
  const total = toAmount(text(line, 'TotalPrice') || '0');
  if (itemObject === 'ItemGroup') {
    const quantity = text(line, 'Quantity');
    const fields = { ItemGroupRef: itemRef(product), ...(isDecimal(quantity) ? { Quantity: toRate(quantity) } : {}) };
    return [{ kind: 'group', fields, amount: total, ...ids }];
  }
  const common = commonFields(line, product, object, settings);
  if (itemObject === 'ItemDiscount') {
    // QuickBooks takes it off whichever sign it has, and gives such a line no quantity.
    const amount = compareDecimals(total, '0') > 0 ? negate(total) : total;
    return [{ kind: 'line', fields: { ...common, Amount: amount }, amount, ...ids }];
  }
  const discount = settings.discounts === 'discountItem' ? discountOf(line, total) : null;
  if (discount === null) return [{ kind: 'line', fields: { ...common, ...priced(line, total) }, amount: total, ...ids }];
  const gross = subtract(total, discount);
  return [
    { kind: 'line', fields: { ...common, ...priced(line, gross) }, amount: gross, ...ids },
    discountLine(line, discount, settings),
  ];
}

function itemRef(product: JsonObject): JsonObject {
  const id = text(product, 'QuickBooks_Id__c');
  return id ? { ListID: id } : { FullName: text(product, 'QuickBooks_Full_Name__c') || itemName(product) };
}

function commonFields(line: JsonObject, product: JsonObject, object: string, settings: DealSettings): JsonObject {
  const description = (text(line, 'Description') || text(product, 'Description') || text(product, 'Name')).slice(0, descriptionLimit);
  const unit = settings.sendUnits ? text(product, 'QuantityUnitOfMeasure') : '';
  const date = text(line, 'ServiceDate').slice(0, 10);
  const takesDate = object !== 'SalesOrder' && object !== 'Estimate';
  return {
    ItemRef: itemRef(product),
    ...(description ? { Desc: description } : {}),
    ...(unit ? { UnitOfMeasure: unit } : {}),
    ...(settings.class ? { ClassRef: { FullName: settings.class } } : {}),
    ...(date && takesDate ? { ServiceDate: date } : {}),
    ...(settings.lineTaxCode ? { SalesTaxCodeRef: { FullName: settings.lineTaxCode } } : {}),
  };
}

/**
 * Quantity and rate where they give the amount exactly; else quantity and amount, from which QuickBooks works out the
 * rate itself: a rate has five decimals only, and 3 × 33.33333 isn't 100.
 */
export function priced(line: JsonObject, amount: string): JsonObject {
  const quantity = text(line, 'Quantity');
  if (!isDecimal(quantity) || equalDecimals(quantity, '0') || !fitsRate(quantity)) return { Amount: amount };
  const rate = toRate(divide(amount, quantity, 12));
  const exact = equalDecimals(round(multiply(quantity, rate), 5), amount) && fitsRate(rate);
  return exact ? { Quantity: toRate(quantity), Rate: rate } : { Quantity: toRate(quantity), Amount: amount };
}

/** What a discount takes off, as a negative amount; null when the line has none. Salesforce's Discount is a percentage of quantity × sales price. */
function discountOf(line: JsonObject, total: string): string | null {
  const percent = text(line, 'Discount');
  const price = text(line, 'UnitPrice');
  const quantity = text(line, 'Quantity');
  if (!isDecimal(percent) || equalDecimals(percent, '0') || !isDecimal(price) || !isDecimal(quantity)) return null;
  const gross = toAmount(multiply(quantity, price));
  const discount = subtract(total, gross);
  // A discount item only ever takes off; the discount of a returned product would add.
  return compareDecimals(discount, '0') < 0 ? toAmount(discount) : null;
}

function discountLine(line: JsonObject, discount: string, settings: DealSettings): DealLine {
  const fields: JsonObject = {
    ItemRef: { FullName: settings.discountItem ?? '' },
    Desc: `Discount ${toRate(text(line, 'Discount'))}%`,
    ...(settings.class ? { ClassRef: { FullName: settings.class } } : {}),
    Amount: discount,
    ...(settings.lineTaxCode ? { SalesTaxCodeRef: { FullName: settings.lineTaxCode } } : {}),
  };
  return { kind: 'line', fields, amount: discount, productId: '', lineItemId: text(line, 'Id') };
}

/** Rule R17: a deal without products as one line with its amount. */
export function defaultLine(opportunity: JsonObject, amount: string, settings: DealSettings): DealLine {
  const fields: JsonObject = {
    ItemRef: { FullName: settings.defaultItem ?? '' },
    Desc: text(opportunity, 'Name').slice(0, descriptionLimit),
    ...(settings.class ? { ClassRef: { FullName: settings.class } } : {}),
    Amount: toAmount(amount),
    ...(settings.lineTaxCode ? { SalesTaxCodeRef: { FullName: settings.lineTaxCode } } : {}),
  };
  return { kind: 'line', fields, amount: toAmount(amount), productId: '', lineItemId: '' };
}

/** Rule R16: what the lines come to before sales tax. */
export function subtotalOfLines(lines: readonly DealLine[]): string {
  return toAmount(lines.reduce((total, line) => add(total, line.amount), '0'));
}

/** Puts lines and groups into an Add, in their order. @param stem such as `InvoiceLine`. */
export function linesBody(lines: readonly DealLine[], stem: string): JsonObject {
  const plain = lines.filter((line) => line.kind === 'line').map((line) => line.fields);
  const groups = lines.filter((line) => line.kind === 'group').map((line) => line.fields);
  return {
    ...(plain.length > 0 ? { [`${stem}Add`]: plain } : {}),
    ...(groups.length > 0 ? { [`${stem}GroupAdd`]: groups } : {}),
    ...(plain.length > 0 && groups.length > 0 ? { '#order': lines.map((line) => (line.kind === 'line' ? `${stem}Add` : `${stem}GroupAdd`)) } : {}),
  };
}

/** Opportunity products, whether as the API gives them or as a plain list. */
export function productsOf(opportunity: JsonObject): JsonObject[] {
  const set = opportunity.OpportunityLineItems;
  const records = Array.isArray(set) ? set : isObject(set) && Array.isArray(set.records) ? set.records : [];
  return records.filter(isObject);
}
