import type { JsonObject } from '../json';
import type { TaskFailure } from '../tasks/machine';
import { defaultLine, linesBody, linesOfProduct, productsOf, subtotalOfLines, type DealLine } from './dealLines';
import { headerOfDeal } from './dealHeader';
import type { DealSettings } from './dealSettings';
import { itemObjectOf, noItemType } from './itemType';
import { child, isTrue, text } from './json';
import { absolute, compareDecimals, isDecimal, subtract, toAmount } from './money';
import { refusal } from './refusal';

/** Values of *Generate* and qbXML's objects for them. */
export const dealTypes: Record<string, string> = {
  'Invoice': 'Invoice', 'Sales Order': 'SalesOrder', 'Estimate': 'Estimate', 'Sales Receipt': 'SalesReceipt',
};

/** A deal that may be sent. */
export interface PreparedDeal {
  /** qbXML object, such as `SalesOrder`. */
  type: string;
  /** Children of the transaction's Add but customer and lines. */
  header: JsonObject;
  lines: DealLine[];
  /** The lines as children of the Add: `InvoiceLineAdd` and so on. */
  lineFields: JsonObject;
  /** Before sales tax, decimal: what QuickBooks should answer. */
  subtotal: string;
  /** ISO code of the opportunity; null in an org with one currency. */
  currency: string | null;
  warnings: string[];
}

/**
 * Turns a won opportunity into a transaction, or says why not (rules R15 to R21). Pure.
 * @param opportunity as Salesforce's API gives it: Account, Owner, Pricebook2, OpportunityLineItems with Product2 and
 * PricebookEntry; CurrencyIsoCode and what other fields the org has.
 * @param generate value of *Generate* when it isn't the record's own.
 * @returns every refusal at once, so that a person mends the deal in one go.
 */
export function prepareDeal(opportunity: JsonObject, settings: DealSettings, generate?: string): PreparedDeal | { refusals: TaskFailure[] } {
  const wanted = generate ?? text(opportunity, 'Generate__c');
  const type = dealTypes[wanted];
  if (!type) return { refusals: [unknownType(wanted)] };
  const products = productsOf(opportunity);
  const early = [...accountRefusals(opportunity), ...productRefusals(opportunity, products, settings), ...settingRefusals(products, settings)];
  const amount = text(opportunity, 'Amount');
  if (products.length === 0 && settings.noLines !== 'defaultItem') early.push(noProducts());
  if (products.length === 0 && settings.noLines === 'defaultItem' && !isDecimal(amount)) early.push(noAmount());
  if (early.length > 0) return { refusals: early };

  const lines = products.length > 0
    ? products.flatMap((line) => linesOfProduct(line, type, settings))
    : [defaultLine(opportunity, amount, settings)];
  const subtotal = subtotalOfLines(lines);
  const late = totalRefusals(amount, subtotal, settings);
  if (late.length > 0) return { refusals: late };
  const currency = text(opportunity, 'CurrencyIsoCode') || null;
  const { header, warnings } = headerOfDeal(opportunity, type, settings);
  return { type, header, lines, lineFields: linesBody(lines, `${type}Line`), subtotal, currency, warnings };
}

function unknownType(generate: string): TaskFailure {
  const known = Object.keys(dealTypes).join(', ');
  return generate
    ? refusal('TYPE_NOT_OFFERED', `Generate is “${generate}”, which can’t be made yet.`, `Choose one of ${known}.`, 'Salesforce admin')
    : refusal('NO_TYPE', 'The deal doesn’t say what to make of it: Generate is empty.', `Choose one of ${known} in Generate.`, 'Salesforce admin');
}

/** Rule R18: no customer without an account. */
function accountRefusals(opportunity: JsonObject): TaskFailure[] {
  if (text(opportunity, 'AccountId') || text(opportunity, 'Account/Id')) return [];
  return [refusal('NO_ACCOUNT', 'The opportunity has no account, so there is no customer to bill.', 'Choose the account on the opportunity, then set it to Retry.', 'Salesforce admin')];
}

/** Rule R18, product by product. */
function productRefusals(opportunity: JsonObject, products: JsonObject[], settings: DealSettings): TaskFailure[] {
  const found = products.flatMap((line) => {
    const product = child(line, 'Product2');
    const name = text(product, 'Name') || text(line, 'Name');
    const object = itemObjectOf(product, settings);
    if (!object) return [noItemType({ ...product, Name: name })];
    if (object === 'ItemGroup' && settings.bundles !== 'send') return [bundle(name, text(product, 'Id'))];
    return standardPriceIsInactive(opportunity, line) ? [inactivePrice(name, text(product, 'Id'))] : [];
  });
  if (settings.strictPriceBook && !isTrue(child(opportunity, 'Pricebook2').IsStandard)) found.push(otherPriceBook(text(opportunity, 'Pricebook2/Name')));
  return found.filter((one, index) => found.findIndex((other) => other.message === one.message) === index);
}

/** The deal query notes it for each line; without the note, the entry itself tells when it is of the standard price book. */
function standardPriceIsInactive(opportunity: JsonObject, line: JsonObject): boolean {
  if (line.StandardPriceIsActive !== undefined && line.StandardPriceIsActive !== null) return !isTrue(line.StandardPriceIsActive);
  const entry = child(line, 'PricebookEntry');
  return isTrue(child(opportunity, 'Pricebook2').IsStandard) && entry.IsActive === false;
}

function inactivePrice(name: string, productId: string): TaskFailure {
  return refusal('STANDARD_PRICE_INACTIVE', `The standard price of the product ${name} is not active.`, 'Activate it in the Standard Price Book, or take the product off the deal.', 'Salesforce admin', { detail: { productId } });
}

function otherPriceBook(name: string): TaskFailure {
  return refusal('PRICE_BOOK', `The opportunity uses the price book ${name || '(none)'}, not the Standard Price Book.`, 'Move it to the Standard Price Book, or switch the strict price book rule off in the flow’s settings.', 'Salesforce admin');
}

function bundle(name: string, productId: string): TaskFailure {
  return refusal('BUNDLE', `The product ${name} is a bundle, and QuickBooks takes no price for a group: it adds up the prices of the parts.`, 'Put the parts on the deal instead, or allow bundles in the flow’s settings; the subtotal is then compared afterwards.', 'Salesforce admin', { detail: { productId } });
}

function settingRefusals(products: JsonObject[], settings: DealSettings): TaskFailure[] {
  const missing: string[] = [];
  if (settings.discounts === 'discountItem' && !settings.discountItem && products.some((line) => isDecimal(text(line, 'Discount')))) missing.push('discount item');
  if (settings.noLines === 'defaultItem' && !settings.defaultItem && products.length === 0) missing.push('default item');
  if (settings.date === 'today' && !settings.today) missing.push('today’s date');
  return missing.map((what) => refusal('SETTING_MISSING', `The flow’s settings ask for a ${what}, but name none.`, 'Fill it in the Settings node.', 'n8n owner'));
}

function noProducts(): TaskFailure {
  return refusal('NO_LINES', 'The opportunity has no products.', 'Add its products, or set the flow to send a default item with the opportunity’s amount.', 'Salesforce admin');
}

function noAmount(): TaskFailure {
  return refusal('NO_AMOUNT', 'The opportunity has neither products nor an amount.', 'Fill in its amount or add its products.', 'Salesforce admin');
}

/** Rules R16 and R17 on what the lines come to. */
function totalRefusals(amount: string, subtotal: string, settings: DealSettings): TaskFailure[] {
  const sign = compareDecimals(subtotal, '0');
  if (sign < 0) {
    return [refusal('NEGATIVE_TOTAL', `The deal comes to ${subtotal}: QuickBooks makes no such transaction.`, 'Enter a credit memo in QuickBooks, or correct the products.', 'bookkeeper')];
  }
  if (sign === 0 && settings.zeroTotal !== 'send') {
    return [refusal('ZERO_TOTAL', 'The deal comes to 0.00.', 'Correct the prices, or allow deals of zero in the flow’s settings.', 'Salesforce admin')];
  }
  if (!isDecimal(amount)) return [];
  const difference = subtract(subtotal, toAmount(amount));
  if (compareDecimals(absolute(difference), settings.allowedDifference ?? '0.00') <= 0) return [];
  return [refusal(
    'AMOUNT_DIFFERS',
    `The products come to ${subtotal}, the opportunity says ${toAmount(amount)} (difference ${toAmount(difference)}).`,
    'Correct the products or the amount, or allow a difference in the flow’s settings.',
    'Salesforce admin',
    { detail: { subtotal, amount: toAmount(amount), difference: toAmount(difference) } },
  )];
}
