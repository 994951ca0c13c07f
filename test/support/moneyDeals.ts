import { cents, decimalOf, fixed, rounded, times, type Choices, type Line, type Opportunity, type Product } from './moneyOracle';
import { seeded, type Random } from './random';

/** A deal with the choices of the flow that it is sent by. */
export interface MoneyCase {
  /** What the deal is there to try. */
  kind: string;
  /** Value of Generate. */
  generate: string;
  deal: Opportunity;
  choices: Choices;
}

/** Customers and products that deals can refer to. */
export interface Catalogue {
  /** That QuickBooks has, with their ListIDs. */
  customers: { name: string; id: string }[];
  products: Product[];
  bundles: Product[];
  /** With a type of `Discount`. */
  rebates: Product[];
  /** Inventory that QuickBooks has not. */
  stock: Product;
  /** Without an item type. */
  untyped: Product;
  /** Price of each bundle's parts, by product id. */
  bundlePrice: Map<string, string>;
}

export const plainChoices: Choices = {
  discounts: 'net rate', discountItem: '', noLines: 'refuse', defaultItem: '', zeroTotal: 'refuse', bundles: 'refuse',
  allowedDifference: '0.00', strictPriceBook: 'no', otherCurrency: 'refuse', lineTaxCode: '', assetAccount: 'Inventory Asset',
};

const itemised: Partial<Choices> = { discounts: 'discount item', discountItem: 'Trade Discount' };
const byDefaultItem: Partial<Choices> = { noLines: 'default item', defaultItem: 'Consulting' };

/** Changes a deal that would go through into the one that its kind is about. */
type Turn = (maker: DealMaker, made: MoneyCase) => void;

/** What is tried; deals take turns, so that each occurs as often as the others. */
const turns: Record<string, Turn> = {
  'plain': () => undefined,
  'discounts at the net rate': (maker, made) => maker.discountLines(made),
  'discounts by an item': (maker, made) => (maker.discountLines(made), Object.assign(made.choices, itemised)),
  'discounted return, discounts by an item': (maker, made) => (made.deal.lines.push(maker.line(maker.product(), 500, 1), maker.line(maker.product(), 12.5, -2, 10)), Object.assign(made.choices, itemised)),
  'rebate lines': (maker, made) => void made.deal.lines.push(maker.rebate(-1)),
  'rebate with the wrong sign': (maker, made) => void made.deal.lines.push(maker.rebate(1)),
  'five-decimal rates': (maker, made) => maker.reprice(made, 5, 0),
  'longer rates and quantities': (maker, made) => maker.reprice(made, 7, 4),
  'totals of more than two decimals': (maker, made) => maker.unroundedTotals(made),
  'bundle': (maker, made) => (maker.addBundle(made, true), Object.assign(made.choices, { bundles: 'send' })),
  'bundle at a price of its own': (maker, made) => (maker.addBundle(made, false), Object.assign(made.choices, { bundles: 'send' })),
  'bundle, refused': (maker, made) => maker.addBundle(made, true),
  'exempt customer': (maker, made) => maker.exempt(made),
  'exempt lines': (_maker, made) => void Object.assign(made.choices, { lineTaxCode: 'Non' }),
  'negative lines': (maker, made) => maker.returnSome(made, false),
  'negative total': (maker, made) => maker.returnSome(made, true),
  'zero lines': (maker, made) => void made.deal.lines.push(maker.line(maker.product(), 0, 1)),
  'zero total, sent': (maker, made) => (maker.free(made), Object.assign(made.choices, { zeroTotal: 'send' })),
  'zero total, refused': (maker, made) => maker.free(made),
  'currency': (maker, made) => maker.inCurrency(made, false),
  'currency of a known customer': (maker, made) => maker.inCurrency(made, true),
  'second customer for the currency': (maker, made) => (maker.inCurrency(made, true), Object.assign(made.choices, { otherCurrency: 'second' })),
  'no lines, refused': (_maker, made) => void (made.deal.lines = []),
  'no lines, default item': (_maker, made) => ((made.deal.lines = []), Object.assign(made.choices, byDefaultItem)),
  'no lines and no amount': (_maker, made) => (Object.assign(made.deal, { lines: [], Amount: null }), Object.assign(made.choices, byDefaultItem)),
  'default item not named': (_maker, made) => ((made.deal.lines = []), Object.assign(made.choices, byDefaultItem, { defaultItem: '' })),
  'discount item not named': (maker, made) => (maker.discountLines(made), Object.assign(made.choices, itemised, { discountItem: '' })),
  'amount typed by hand': (maker, made) => maker.shiftAmount(made, 500n),
  'difference allowed': (maker, made) => (maker.shiftAmount(made, 5n), Object.assign(made.choices, { allowedDifference: '0.05' })),
  'no account': (_maker, made) => void Object.assign(made.deal, { AccountId: null, Account: null }),
  'product without type': (maker, made) => void made.deal.lines.push(maker.line(maker.catalogue.untyped, 10, 1)),
  'inactive standard price': (_maker, made) => void (made.deal.lines[0] && (made.deal.lines[0].StandardPriceIsActive = false)),
  'other price book': (_maker, made) => (Object.assign(made.deal, { Pricebook2: { Name: 'Partners', IsStandard: false } }), Object.assign(made.choices, { strictPriceBook: 'yes' })),
  'item account not named': (maker, made) => (made.deal.lines.push(maker.line(maker.catalogue.stock, 10, 1)), Object.assign(made.choices, { assetAccount: '' })),
  'several reasons': (maker, made) => (made.deal.lines.push(maker.line(maker.catalogue.untyped, 10, 1)), Object.assign(made.deal, { AccountId: null, Account: null })),
};

export const kinds = Object.keys(turns);

/** `count` deals of one seed; ids begin at `from`, so that several batches differ. */
export function moneyDeals(seed: number, count: number, catalogue: Catalogue, from = 0): MoneyCase[] {
  const maker = new DealMaker(seeded(seed), catalogue);
  return Array.from({ length: count }, (_, index) => maker.make(kinds[index % kinds.length] as string, from + index));
}

const keepsAmount = ['amount typed by hand', 'difference allowed', 'no lines and no amount', 'no lines, refused', 'no lines, default item', 'default item not named'];

class DealMaker {
  constructor(private readonly random: Random, readonly catalogue: Catalogue) {}

  make(kind: string, number: number): MoneyCase {
    const made = this.plain(kind, number);
    turns[kind]?.(this, made);
    // Salesforce adds up the products; a person's amount stays as typed.
    if (!keepsAmount.includes(kind)) made.deal.Amount = sumOf(made.deal.lines);
    return made;
  }

  private plain(kind: string, number: number): MoneyCase {
    const known = this.random.chance(0.3) ? this.random.pick(this.catalogue.customers.slice(0, 2)) : null;
    const id = known ? accountOf(known.id) : `001N${pad(number)}AAA`;
    const account = { Id: id, Name: known?.name ?? `Customer ${number}`, QuickBooks_Id__c: known?.id ?? null, QuickBooks_Tax_Code__c: null };
    const lines = Array.from({ length: 1 + this.random.below(4) }, () => this.line(this.product(), this.price(2), 1 + this.random.below(40)));
    const deal: Opportunity = {
      Id: `006D${pad(number)}AAA`, AccountId: id, Account: account, CurrencyIsoCode: null, Amount: sumOf(lines),
      Pricebook2: { Name: 'Standard', IsStandard: true }, lines,
    };
    const generate = this.random.chance(0.7) ? 'Invoice' : this.random.pick(['Sales Order', 'Estimate', 'Sales Receipt']);
    return { kind, generate, deal, choices: { ...plainChoices } };
  }

  product(): Product {
    return this.random.pick(this.catalogue.products);
  }

  price(decimals: number): number {
    return Number(`${this.random.below(2000)}.${String(this.random.below(10 ** decimals)).padStart(decimals, '0')}`);
  }

  line(product: Product, price: number, quantity: number, discount: number | null = null): Line {
    const gross = times(fixed(plainText(price)), fixed(plainText(quantity)));
    const net = times(gross, fixed('1') - fixed(plainText(discount ?? 0)) / 100n);
    return { Product2: product, UnitPrice: price, Quantity: quantity, Discount: discount, TotalPrice: Number(decimalOf(rounded(net, 2))), StandardPriceIsActive: true };
  }

  discountLines({ deal }: MoneyCase): void {
    deal.lines = deal.lines.map((line, index) => {
      const percent = this.random.pick([5, 10, 12.5, 33.33, 66.67]);
      return index > 0 && this.random.chance(0.4) ? line : this.line(line.Product2, line.UnitPrice, line.Quantity, percent);
    });
    deal.lines.push(this.line(this.product(), 100, 3));
  }

  rebate(sign: 1 | -1): Line {
    return this.line(this.random.pick(this.catalogue.rebates), sign * (0.5 + this.random.below(50) / 100), 1);
  }

  reprice({ deal }: MoneyCase, decimals: number, ofQuantity: number): void {
    deal.lines = deal.lines.map((line) => {
      const quantity = ofQuantity > 0 && this.random.chance(0.5) ? this.price(ofQuantity) + 0.5 : line.Quantity;
      return this.line(line.Product2, this.price(decimals) + 1, Number(quantity.toFixed(ofQuantity)));
    });
  }

  /** A currency field of more decimals than two: each line is rounded alone, so the sum may differ from the deal's by a cent. */
  unroundedTotals(made: MoneyCase): void {
    const { deal } = made;
    deal.lines = Array.from({ length: 2 + this.random.below(3) }, () => {
      const price = this.price(3);
      return { ...this.line(this.product(), price, 1), TotalPrice: price };
    });
  }

  addBundle({ deal }: MoneyCase, atItsParts: boolean): void {
    const bundle = this.random.pick(this.catalogue.bundles);
    const price = Number(this.catalogue.bundlePrice.get(bundle.Id)) - (atItsParts ? 0 : 1.5);
    deal.lines.splice(this.random.below(deal.lines.length + 1), 0, this.line(bundle, price, 1 + this.random.below(5)));
  }

  returnSome({ deal }: MoneyCase, all: boolean): void {
    deal.lines.push(this.line(this.product(), 500, 1), this.line(this.product(), all ? 199_999 : 1.25, -1 - this.random.below(3)));
  }

  free({ deal }: MoneyCase): void {
    deal.lines = deal.lines.map((line) => this.line(line.Product2, line.UnitPrice, line.Quantity, 100));
  }

  /** A customer of its own: the code is the customer's, so it would reach the other deals of a known one. */
  exempt({ deal }: MoneyCase): void {
    deal.AccountId = deal.Id.replace(/^006D/, '001X');
    deal.Account = { Id: deal.AccountId, Name: `Exempt ${deal.Id}`, QuickBooks_Id__c: null, QuickBooks_Tax_Code__c: 'Non' };
  }

  inCurrency({ deal }: MoneyCase, known: boolean): void {
    deal.CurrencyIsoCode = this.random.pick(['USD', 'EUR', 'GBP']);
    const customer = this.random.pick(this.catalogue.customers);
    const id = deal.Id.replace(/^006D/, '001C');
    const account = known ? { Name: customer.name, QuickBooks_Id__c: customer.id } : { Name: `Customer in ${deal.CurrencyIsoCode} ${deal.Id}`, QuickBooks_Id__c: null };
    deal.AccountId = known ? accountOf(customer.id) : id;
    deal.Account = { Id: deal.AccountId, QuickBooks_Tax_Code__c: null, ...account };
  }

  shiftAmount({ deal }: MoneyCase, by: bigint): void {
    deal.Amount = Number(decimalOf(cents(plainText(deal.Amount ?? 0)) + by));
  }
}

/** As Salesforce adds it up: the lines' totals, then rounded. */
function sumOf(lines: Line[]): number {
  return Number(decimalOf(rounded(lines.reduce((sum, { TotalPrice }) => sum + fixed(plainText(TotalPrice)), 0n), 2)));
}

/** Numbers as people write them: without an exponent, and without the noise of binary fractions. */
function plainText(value: number): string {
  return String(Number(value.toFixed(9)));
}

/** The account that a known customer belongs to. */
function accountOf(listId: string): string {
  return `001K${(listId.split('-')[0] ?? '').padStart(11, '0').slice(-11)}AAA`;
}

function pad(number: number): string {
  return String(number).padStart(11, '0');
}
