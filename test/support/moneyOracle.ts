/**
 * What a bookkeeper would say of a deal: sent with which subtotal and tax, or refused with which reasons. It shares no
 * code with the product: arithmetic, rounding and rules are written down here once more, from the rules' own words.
 */

/** Decimal places that the arithmetic keeps: the product of a price and a quantity of seven decimals each is exact. */
const places = 14;
const unit = 10n ** BigInt(places);

/** `'12.5'` as a whole number of 10^-14. */
export function fixed(value: string | number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,14}))?$/.exec(String(value));
  if (!match) throw new Error(`${value} is not a plain decimal`);
  const whole = BigInt(match[2] ?? '0') * unit + BigInt((match[3] ?? '').padEnd(places, '0'));
  return match[1] === '-' ? -whole : whole;
}

/** Rounds half away from zero to so many decimals and gives whole units of the last one. */
export function rounded(value: bigint, decimals: number): bigint {
  return halfUp(value, 10n ** BigInt(places - decimals));
}

/** Half away from zero, as people round money. */
function halfUp(value: bigint, divisor: bigint): bigint {
  const size = value < 0n ? -value : value;
  const whole = (size + divisor / 2n) / divisor;
  return value < 0n ? -whole : whole;
}

/** a × b, both and the product in 10^-14. */
export function times(a: bigint, b: bigint): bigint {
  return halfUp(a * b, unit);
}

export function cents(value: string | number): bigint {
  return rounded(fixed(value), 2);
}

/** 1250n → `'12.50'`. */
export function decimalOf(amount: bigint, decimals = 2): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export interface Product {
  Id: string;
  Name: string;
  ProductCode: string;
  /** Null: nobody chose one. */
  QuickBooks_Item_Type__c: string | null;
  QuickBooks_Id__c: string | null;
}

export interface Line {
  Quantity: number;
  UnitPrice: number;
  TotalPrice: number;
  Discount: number | null;
  StandardPriceIsActive: boolean;
  Product2: Product;
}

/** A won opportunity, as far as money and refusals go. */
export interface Opportunity {
  Id: string;
  AccountId: string | null;
  Amount: number | null;
  CurrencyIsoCode: string | null;
  Account: { Id: string; Name: string; QuickBooks_Id__c: string | null; QuickBooks_Tax_Code__c: string | null } | null;
  Pricebook2: { Name: string; IsStandard: boolean };
  lines: Line[];
}

/** The lines of the flow's settings that decide about money, in the words of the Settings node. */
export interface Choices {
  discounts: 'net rate' | 'discount item';
  discountItem: string;
  noLines: 'refuse' | 'default item';
  defaultItem: string;
  zeroTotal: 'refuse' | 'send';
  bundles: 'refuse' | 'send';
  allowedDifference: string;
  strictPriceBook: 'yes' | 'no';
  otherCurrency: 'refuse' | 'second';
  lineTaxCode: '' | 'Tax' | 'Non';
  assetAccount: string;
}

/** What the company file holds that bears on a deal. */
export interface Books {
  multiCurrency: boolean;
  /** ISO code. */
  homeCurrency: string;
  /** Currency of the customers that are there, by ListID. */
  customerCurrency: Map<string, string>;
  /** Sales price of a bundle's parts, added up, by product id. */
  bundlePrice: Map<string, string>;
  /** Products (by id) and items (by name) whose lines bear no sales tax. */
  untaxed: Set<string>;
  /** Per cent. */
  taxRate: string;
}

export type Verdict =
  | { is: 'sent' | 'flagged'; subtotal: bigint; tax: bigint; currency: string }
  | { is: 'refused'; codes: string[] };

/** Rules R14 to R19, in this order: what is missing, what it comes to, what QuickBooks would make of it. */
export function judge(deal: Opportunity, choices: Choices, books: Books): Verdict {
  const missing = whatIsMissing(deal, choices);
  if (missing.length > 0) return refused(missing);
  const expected = deal.lines.length > 0 ? total(deal.lines.map(asSold)) : cents(deal.Amount ?? 0);
  const wrong = whatIsWrongWith(expected, deal, choices);
  if (wrong) return refused([wrong]);
  if (deal.lines.some((line) => lacksAccount(line.Product2, choices))) return refused(['NO_ITEM_ACCOUNT']);
  const currency = deal.CurrencyIsoCode ?? books.homeCurrency;
  if (!currencyFits(deal, choices, books, currency)) return refused(['CURRENCY']);
  const subtotal = deal.lines.length > 0 ? total(deal.lines.map((line) => inBooks(line, books))) : expected;
  return { is: subtotal === expected ? 'sent' : 'flagged', subtotal, tax: tax(deal, choices, books), currency };
}

function refused(codes: string[]): Verdict {
  return { is: 'refused', codes: [...new Set(codes)].sort() };
}

function total(amounts: bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function whatIsMissing(deal: Opportunity, choices: Choices): string[] {
  const { lines } = deal;
  const isDefault = lines.length === 0 && choices.noLines === 'default item';
  const reasons: [boolean, string][] = [
    [deal.AccountId === null, 'NO_ACCOUNT'],
    [choices.strictPriceBook === 'yes' && !deal.Pricebook2.IsStandard, 'PRICE_BOOK'],
    [lines.some((line) => line.Product2.QuickBooks_Item_Type__c === null), 'NO_ITEM_TYPE'],
    [lines.some((line) => isBundle(line) && choices.bundles === 'refuse'), 'BUNDLE'],
    [lines.some((line) => !line.StandardPriceIsActive), 'STANDARD_PRICE_INACTIVE'],
    [choices.discounts === 'discount item' && choices.discountItem === '' && lines.some((line) => line.Discount !== null), 'SETTING_MISSING'],
    [lines.length === 0 && !isDefault, 'NO_LINES'],
    [isDefault && choices.defaultItem === '', 'SETTING_MISSING'],
    [isDefault && deal.Amount === null, 'NO_AMOUNT'],
  ];
  return reasons.filter(([applies]) => applies).map(([, code]) => code);
}

/** R16 and R17 on what the lines come to. */
function whatIsWrongWith(sum: bigint, deal: Opportunity, choices: Choices): string | null {
  if (sum < 0n) return 'NEGATIVE_TOTAL';
  if (sum === 0n && choices.zeroTotal === 'refuse') return 'ZERO_TOTAL';
  if (deal.Amount === null) return null;
  const difference = sum - cents(deal.Amount);
  return (difference < 0n ? -difference : difference) > cents(choices.allowedDifference) ? 'AMOUNT_DIFFERS' : null;
}

function isBundle(line: Line): boolean {
  return line.Product2.QuickBooks_Item_Type__c === 'Group';
}

/** What Salesforce sold the line for, in whole cents. A discount only ever takes off, whichever sign somebody typed. */
function asSold(line: Line): bigint {
  const amount = cents(line.TotalPrice);
  return line.Product2.QuickBooks_Item_Type__c === 'Discount' && amount > 0n ? -amount : amount;
}

/** What QuickBooks makes of it: a bundle has its parts' prices, whatever it was sold for. */
function inBooks(line: Line, books: Books): bigint {
  if (!isBundle(line)) return asSold(line);
  return rounded(times(fixed(books.bundlePrice.get(line.Product2.Id) ?? '0'), fixed(line.Quantity)), 2);
}

/** Inventory alone needs an asset account; the other accounts are always set here. */
function lacksAccount(product: Product, choices: Choices): boolean {
  return product.QuickBooks_Item_Type__c === 'Inventory' && product.QuickBooks_Id__c === null && choices.assetAccount === '';
}

/** R19: a customer has one currency for ever. */
function currencyFits(deal: Opportunity, choices: Choices, books: Books, wanted: string): boolean {
  if (!books.multiCurrency) return wanted === books.homeCurrency;
  const has = books.customerCurrency.get(deal.Account?.QuickBooks_Id__c ?? '');
  return has === undefined || has === wanted || choices.otherCurrency === 'second';
}

/** Sales tax: the rate on the sum of the taxable lines, none for an exempt customer. */
function tax(deal: Opportunity, choices: Choices, books: Books): bigint {
  if (deal.Account?.QuickBooks_Tax_Code__c === 'Non') return 0n;
  const taxed = (name: string) => (choices.lineTaxCode === '' ? !books.untaxed.has(name) : choices.lineTaxCode === 'Tax');
  const parts: Part[] = deal.lines.length === 0
    ? [{ taxed: taxed(choices.defaultItem), amount: cents(deal.Amount ?? 0) }]
    : deal.lines.flatMap((line) => partsOf(line, choices, books, taxed));
  const taxable = total(parts.filter((part) => part.taxed).map(({ amount }) => amount));
  return halfUp(taxable * fixed(books.taxRate), 100n * unit);
}

interface Part {
  taxed: boolean;
  amount: bigint;
}

/** A line, and the discount beside it where discounts have an item of their own. A bundle's parts keep their own tax codes. */
function partsOf(line: Line, choices: Choices, books: Books, taxed: (name: string) => boolean): Part[] {
  const amount = inBooks(line, books);
  if (isBundle(line)) return [{ taxed: !books.untaxed.has(line.Product2.Id), amount }];
  const discount = discountBeside(line, choices);
  const own = { taxed: taxed(line.Product2.Id), amount: amount - discount };
  return discount === 0n ? [own] : [own, { taxed: taxed(choices.discountItem), amount: discount }];
}

/** What a discount item takes off a line, zero or below, in cents. */
export function discountBeside(line: Line, choices: Pick<Choices, 'discounts'>): bigint {
  if (choices.discounts !== 'discount item' || line.Discount === null || isBundle(line) || line.Product2.QuickBooks_Item_Type__c === 'Discount') return 0n;
  const gross = rounded(times(fixed(line.Quantity), fixed(line.UnitPrice)), 2);
  const off = cents(line.TotalPrice) - gross;
  return off < 0n ? off : 0n;
}

/** R15: the rate that makes a line's amount of its quantity exactly, with five decimals at most; null where there is none. */
export function exactRate(quantity: string | number, amount: string): bigint | null {
  const count = fixed(quantity);
  if (count === 0n || count % 10n ** 9n !== 0n) return null;
  const rate = halfUp(fixed(amount) * 10n ** 5n * (count < 0n ? -1n : 1n), count < 0n ? -count : count);
  return rounded(times(rate * 10n ** 9n, count), 5) === rounded(fixed(amount), 5) ? rate : null;
}
