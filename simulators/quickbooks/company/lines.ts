import { fieldError } from '../status';
import { group, groups, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { decimal, extend, money, percentOf, rateFor, toCents, toFive } from './money';
import type { ListRecord, TxnLine } from './state';

/** A line on its way: what it holds and which of its values were sent just now. */
export interface DraftLine {
  line: TxnLine;
  /** Sent with this request; the rest is kept from before or filled in from the item. */
  sent: Fields;
  members?: DraftLine[];
}

/** What the lines so far add up to: percentages and subtotals look at it. */
interface Running {
  /** Amount of the line directly above. */
  above: bigint;
  sinceSubtotal: bigint;
  total: bigint;
}

/**
 * Computes the amounts of all lines from top to bottom, as a form in QuickBooks does. Rate × quantity makes the amount;
 * an amount with a quantity makes the rate; percentages apply to the line above; a subtotal adds up what came since
 * the last one. Returns the sum before tax, in cents.
 */
export function computeLines(company: CompanyFile, drafts: DraftLine[]): bigint {
  const running: Running = { above: 0n, sinceSubtotal: 0n, total: 0n };
  for (const draft of drafts) {
    if (draft.members) computeGroup(company, draft, draft.members, running);
    else computeLine(company, draft, running);
  }
  return running.total;
}

function computeGroup(company: CompanyFile, draft: DraftLine, members: DraftLine[], running: Running): void {
  const before = running.total;
  for (const member of members) computeLine(company, member, running);
  running.above = running.total - before;
  draft.line.fields['TotalAmount'] = money(running.above);
}

function computeLine(company: CompanyFile, draft: DraftLine, running: Running): void {
  const item = itemOf(company, draft.line.fields);
  if (item?.kind === 'ItemSubtotal') {
    draft.line.fields['Amount'] = money(running.sinceSubtotal);
    running.above = running.sinceSubtotal;
    running.sinceSubtotal = 0n;
    return;
  }
  const amount = amountOf(company, draft, item, running.above);
  running.above = amount ?? 0n;
  running.sinceSubtotal += amount ?? 0n;
  running.total += amount ?? 0n;
}

export function itemOf(company: CompanyFile, fields: Fields): ListRecord | undefined {
  const id = text(group(fields, 'ItemRef') ?? {}, 'ListID');
  return id ? company.list(id) : undefined;
}

/** Amount of an ordinary line; writes Quantity, Rate and Amount into it. Undefined for a line of text only. */
function amountOf(company: CompanyFile, draft: DraftLine, item: ListRecord | undefined, above: bigint): bigint | undefined {
  const { fields } = draft.line;
  const value = (name: string) => text(draft.sent, name) || undefined;
  if (!item && !value('Amount') && !value('Rate') && fields['Amount'] === undefined) return undefined;
  if (!item && !fields['Amount']) throw fieldError.missing('ItemRef');
  const percent = percentFor(draft, item);
  if (percent !== undefined) return writePercent(fields, percent, above);
  const untouched = !['Amount', 'Rate', 'Quantity', 'PriceLevelRef', 'ItemRef'].some((name) => draft.sent[name]);
  const kept = text(fields, 'Amount');
  if (untouched && kept !== undefined) return toCents(kept);
  const quantityText = value('Quantity') ?? text(fields, 'Quantity');
  const quantity = quantityText ? toFive(quantityText) : undefined;
  const sentAmount = value('Amount');
  let rate = rateOf(company, draft, item);
  let amount = sentAmount ? toCents(sentAmount) : undefined;
  if (amount === undefined) amount = extend(quantity ?? toFive('1'), rate ?? 0n);
  else if (quantity === undefined) rate = amount * 1000n;
  else if (!value('Rate') || extend(quantity, rate ?? 0n) !== amount) rate = rateFor(amount, quantity);
  if (isReduction(item) && amount > 0n) [amount, rate] = [-amount, -(rate ?? 0n)];
  if (quantity !== undefined) fields['Quantity'] = decimal(quantity);
  // Both forms of writing a rate occur in captured answers; which one is as good as random to the reader.
  fields['Rate'] = decimal(rate ?? 0n, draft.line.id.charCodeAt(0) % 2 === 0);
  delete fields['RatePercent'];
  fields['Amount'] = money(amount);
  return amount;
}

function rateOf(company: CompanyFile, draft: DraftLine, item: ListRecord | undefined): bigint | undefined {
  const sent = text(draft.sent, 'Rate');
  if (sent) return toFive(sent);
  const level = text(group(draft.sent, 'PriceLevelRef') ?? {}, 'ListID');
  if (level && item) return levelPrice(company, level, item);
  const kept = text(draft.line.fields, 'Rate');
  if (kept && !draft.sent['ItemRef']) return toFive(kept);
  return item ? priceOf(item) : undefined;
}

/** Sales price of an item, or 0. */
export function priceOf(item: ListRecord): bigint {
  const part = group(item.fields, 'SalesOrPurchase') ?? group(item.fields, 'SalesAndPurchase') ?? item.fields;
  const price = text(part, 'Price') ?? text(part, 'SalesPrice') ?? text(part, 'DiscountRate');
  return price ? toFive(price) : 0n;
}

function levelPrice(company: CompanyFile, levelId: string, item: ListRecord): bigint {
  const level = company.list(levelId);
  const own = groups(level?.fields ?? {}, 'PriceLevelPerItemRet').find((one) => text(group(one, 'ItemRef') ?? {}, 'ListID') === item.id);
  const custom = own && text(own, 'CustomPrice');
  if (custom) return toFive(custom);
  const percent = toFive(text(own ?? {}, 'CustomPricePercent') ?? text(level?.fields ?? {}, 'PriceLevelFixedPercentage') ?? '0');
  const hundred = toFive('100');
  return (priceOf(item) * (hundred + percent)) / hundred;
}

/** The percentage that prices the line, or undefined when it has a rate or an amount. */
function percentFor(draft: DraftLine, item: ListRecord | undefined): bigint | undefined {
  const sent = text(draft.sent, 'RatePercent');
  if (sent) return isReduction(item) ? -absolute(toFive(sent)) : toFive(sent);
  if (text(draft.sent, 'Rate') || text(draft.sent, 'Amount')) return undefined;
  const kept = text(draft.line.fields, 'RatePercent');
  if (kept && !draft.sent['ItemRef']) return toFive(kept);
  if (text(draft.line.fields, 'Rate') && !draft.sent['ItemRef']) return undefined;
  const part = group(item?.fields ?? {}, 'SalesOrPurchase') ?? item?.fields ?? {};
  const own = text(part, 'DiscountRatePercent') ?? text(part, 'PricePercent');
  if (!own) return undefined;
  return isReduction(item) ? -absolute(toFive(own)) : toFive(own);
}

function writePercent(fields: Fields, percent: bigint, above: bigint): bigint {
  const amount = percentOf(above, percent);
  fields['RatePercent'] = decimal(percent);
  delete fields['Rate'];
  delete fields['Quantity'];
  fields['Amount'] = money(amount);
  return amount;
}

/** Discounts and payments take off, whichever sign was typed. */
function isReduction(item: ListRecord | undefined): boolean {
  return item?.kind === 'ItemDiscount' || item?.kind === 'ItemPayment';
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
