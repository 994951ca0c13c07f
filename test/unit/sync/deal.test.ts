import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { prepareCustomer } from '../../../engine/sync/customer';
import { prepareDeal, type PreparedDeal } from '../../../engine/sync/deal';
import type { DealSettings } from '../../../engine/sync/dealSettings';
import { itemName, prepareItem } from '../../../engine/sync/itemType';
import { subtotalOf } from '../../../engine/sync/subtotal';
import { validateRequest } from '../../../engine/qbxml/validate';

const settings: DealSettings = { accounts: {} };
const product = (more: JsonObject = {}): JsonObject => ({ Id: '01t1', Name: 'Consulting hour', ProductCode: 'HOUR', QuickBooks_Item_Type__c: 'Service', ...more });
const line = (more: JsonObject = {}): JsonObject => ({ Id: '00k1', Quantity: 2, UnitPrice: 50, TotalPrice: 100, StandardPriceIsActive: true, Product2: product(), ...more });

function deal(more: JsonObject = {}, lines: JsonObject[] = [line()]): JsonObject {
  return {
    Id: '0061', Name: 'Big deal', Generate__c: 'Invoice', Amount: 100, CloseDate: '2026-11-20', AccountId: '0011', Description: 'As agreed',
    Account: { Id: '0011', Name: 'Acme', ShippingState: 'CA', BillingStreet: '1 Main St', BillingCity: 'Boston' },
    Pricebook2: { Name: 'Standard', IsStandard: true }, OpportunityLineItems: { totalSize: lines.length, records: lines }, ...more,
  };
}

function ready(opportunity: JsonObject, more: Partial<DealSettings> = {}): PreparedDeal {
  const result = prepareDeal(opportunity, { ...settings, ...more });
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

function refused(opportunity: JsonObject, more: Partial<DealSettings> = {}): string[] {
  const result = prepareDeal(opportunity, { ...settings, ...more });
  if (!('refusals' in result)) throw new Error(`Not refused: ${JSON.stringify(result)}`);
  for (const { written, remedy, message } of result.refusals) {
    expect(written).toBe('not applied');
    expect(remedy).not.toBe('');
    expect(message).not.toBe('');
  }
  return result.refusals.map(({ code }) => code);
}

describe('deal: what it becomes', () => {
  it('is an invoice with header, lines and subtotal', () => {
    expect(ready(deal())).toEqual({
      type: 'Invoice', currency: null, warnings: [], subtotal: '100.00',
      header: { TxnDate: '2026-11-20', Memo: 'As agreed', BillAddress: { Addr1: 'Acme', Addr2: '1 Main St', City: 'Boston' }, ShipAddress: { Addr1: 'Acme', State: 'CA' } },
      lines: [{ kind: 'line', amount: '100.00', productId: '01t1', lineItemId: '00k1', fields: { ItemRef: { FullName: 'HOUR' }, Desc: 'Consulting hour', Quantity: '2', Rate: '50' } }],
      lineFields: { InvoiceLineAdd: [{ ItemRef: { FullName: 'HOUR' }, Desc: 'Consulting hour', Quantity: '2', Rate: '50' }] },
    });
  });

  it.each(['Invoice', 'Sales Order', 'Estimate', 'Sales Receipt'])('as %s has only what that type has, by the schema', (Generate__c) => {
    const full: Partial<DealSettings> = {
      terms: 'Net 30', dueInDays: 30, class: 'West', templates: { Invoice: 'Ours', SalesOrder: 'Ours' }, salesReps: { 'Ann Lee': 'AL' }, toBePrinted: true, toBeEmailed: false,
      lineTaxCode: 'Tax', taxStates: [{ state: 'California', taxItem: 'CA Tax' }], paymentMethod: 'Check', depositToAccount: 'Checking', checkNumberField: 'Check__c', refNumberField: 'Number__c', sendUnits: true,
    };
    const opportunity = deal({ Generate__c, Owner: { Name: 'Ann Lee' }, QuickBooks_PO_Number__c: 'PO-7', Check__c: '99', Number__c: 'SO-1' }, [line({ ServiceDate: '2026-11-01' })]);
    const { type, header, lineFields } = ready(opportunity, full);
    const body = { [`${type}Add`]: { CustomerRef: { FullName: 'Acme' }, ...header, ...lineFields } };
    expect(validateRequest({ type: `${type}AddRq`, body }, { version: '13.0' })).toEqual([]);
    expect(header).toMatchObject({ RefNumber: 'SO-1', SalesRepRef: { FullName: 'AL' }, ItemSalesTaxRef: { FullName: 'CA Tax' }, ClassRef: { FullName: 'West' } });
    expect('PaymentMethodRef' in header).toBe(type === 'SalesReceipt');
    expect('TermsRef' in header).toBe(type !== 'SalesReceipt');
  });

  it('is dated today when asked to (R21)', () => {
    expect(ready(deal(), { date: 'today', today: '2026-12-01' }).header.TxnDate).toBe('2026-12-01');
    expect(refused(deal(), { date: 'today' })).toEqual(['SETTING_MISSING']);
  });

  it('takes the item by its stored id', () => {
    const [first] = ready(deal({}, [line({ Product2: product({ QuickBooks_Id__c: '8000-1' }) })])).lines;
    expect(first?.fields.ItemRef).toEqual({ ListID: '8000-1' });
  });

  it('carries the currency and warns of an owner without sales rep', () => {
    const result = ready(deal({ CurrencyIsoCode: 'EUR', Owner: { Name: 'Bob' } }), { salesReps: { Ann: 'AL' } });
    expect(result.currency).toBe('EUR');
    expect(result.warnings[0]).toContain('Bob');
  });
});

describe('deal: money (R15, R16)', () => {
  it('sends the discounted rate', () => {
    const [only] = ready(deal({ Amount: 90 }, [line({ Discount: 10, TotalPrice: 90 })])).lines;
    expect(only?.fields).toMatchObject({ Quantity: '2', Rate: '45' });
  });

  it('or the full rate and a discount line', () => {
    const { lines, subtotal } = ready(deal({ Amount: 90 }, [line({ Discount: 10, TotalPrice: 90 })]), { discounts: 'discountItem', discountItem: 'Trade Discount' });
    expect(lines.map(({ fields }) => fields)).toMatchObject([
      { Quantity: '2', Rate: '50' },
      { ItemRef: { FullName: 'Trade Discount' }, Desc: 'Discount 10%', Amount: '-10.00' },
    ]);
    expect(subtotal).toBe('90.00');
    expect(refused(deal({ Amount: 90 }, [line({ Discount: 10, TotalPrice: 90 })]), { discounts: 'discountItem' })).toEqual(['SETTING_MISSING']);
  });

  it('takes a product that is a discount off, without a quantity, whichever sign it was typed with', () => {
    const rebate = (TotalPrice: number) => line({ Id: '00k2', Quantity: 1, UnitPrice: TotalPrice, TotalPrice, Product2: product({ Id: '01t2', ProductCode: 'REBATE', QuickBooks_Item_Type__c: 'Discount' }) });
    const { lines, subtotal } = ready(deal({ Amount: 90 }, [line(), rebate(-10)]));
    expect(lines[1]?.fields).toEqual({ ItemRef: { FullName: 'REBATE' }, Desc: 'Consulting hour', Amount: '-10.00' });
    expect(subtotal).toBe('90.00');
    expect(refused(deal({ Amount: 110 }, [line(), rebate(10)]))).toEqual(['AMOUNT_DIFFERS']);
  });

  it('sends quantity and amount where no rate of five decimals gives the amount', () => {
    const [only] = ready(deal({}, [line({ Quantity: 3, UnitPrice: 33.33, TotalPrice: 100 })])).lines;
    expect(only?.fields).toMatchObject({ Quantity: '3', Amount: '100.00' });
    expect(only?.fields.Rate).toBeUndefined();
  });

  it('refuses a difference to the opportunity’s amount unless allowed', () => {
    expect(refused(deal({ Amount: 100.01 }))).toEqual(['AMOUNT_DIFFERS']);
    expect(ready(deal({ Amount: 100.01 }), { allowedDifference: '0.01' }).subtotal).toBe('100.00');
  });

  it('adds up to the cent for any lines, in both ways of discounts, as QuickBooks will add', () => {
    const anyLine = fc.record({ quantity: fc.integer({ min: 1, max: 99999 }), price: fc.integer({ min: 0, max: 9_999_999 }), discount: fc.integer({ min: 0, max: 10000 }) });
    const way = fc.constantFrom<Partial<DealSettings>>({}, { discounts: 'discountItem', discountItem: 'D' });
    fc.assert(fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), way, (some, how) => {
      let cents = 0n;
      const lines = some.map(({ quantity, price, discount }) => {
        const exact = BigInt(quantity) * BigInt(price) * BigInt(10000 - discount);
        const total = (exact + 500_000n) / 1_000_000n;
        cents += total;
        return line({ Quantity: quantity / 100, UnitPrice: price / 100, Discount: discount / 100, TotalPrice: Number(total) / 100 });
      });
      const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      const { subtotal, lineFields } = ready(deal({ Amount: amount }, lines), { ...how, zeroTotal: 'send' });
      expect(subtotal).toBe(amount);
      expect(subtotalOf(lineFields, 'InvoiceLine')).toBe(amount);
    }));
  });
});

describe('deal: refusals (R17, R18)', () => {
  it.each<[string, JsonObject, JsonObject[] | undefined, Partial<DealSettings>]>([
    ['NO_LINES', {}, [], {}],
    ['NO_AMOUNT', { Amount: null }, [], { noLines: 'defaultItem', defaultItem: 'Sales' }],
    ['SETTING_MISSING', {}, [], { noLines: 'defaultItem' }],
    ['NEGATIVE_TOTAL', { Amount: -100 }, [line({ Quantity: -2, TotalPrice: -100 })], {}],
    ['ZERO_TOTAL', { Amount: 0 }, [line({ UnitPrice: 0, TotalPrice: 0 })], {}],
    ['NO_ACCOUNT', { AccountId: null, Account: null }, undefined, {}],
    ['NO_ITEM_TYPE', {}, [line({ Product2: product({ QuickBooks_Item_Type__c: null }) })], {}],
    ['STANDARD_PRICE_INACTIVE', {}, [line({ StandardPriceIsActive: false })], {}],
    ['STANDARD_PRICE_INACTIVE', {}, [line({ StandardPriceIsActive: null, PricebookEntry: { IsActive: false } })], {}],
    ['PRICE_BOOK', { Pricebook2: { Name: 'Partners', IsStandard: false } }, undefined, { strictPriceBook: true }],
    ['BUNDLE', {}, [line({ Product2: product({ QuickBooks_Item_Type__c: 'Group' }) })], {}],
    ['TYPE_NOT_OFFERED', { Generate__c: 'Credit Memo' }, undefined, {}],
    ['NO_TYPE', { Generate__c: null }, undefined, {}],
  ])('%s', (code, more, lines, how) => {
    expect(refused(deal(more, lines), how)).toEqual([code]);
  });

  it('names every product at once, each once', () => {
    const without = (Name: string) => line({ Product2: product({ Name, QuickBooks_Item_Type__c: null }) });
    const result = prepareDeal(deal({ AccountId: null, Account: null }, [without('A'), without('B'), without('A')]), settings);
    expect('refusals' in result && result.refusals.map(({ message }) => message)).toEqual([
      expect.stringContaining('no account'), expect.stringContaining('product A'), expect.stringContaining('product B'),
    ]);
  });

  it('by choice sends a default item, zero, bundles and a default type', () => {
    expect(ready(deal({}, []), { noLines: 'defaultItem', defaultItem: 'Sales' }).lineFields).toEqual({ InvoiceLineAdd: [{ ItemRef: { FullName: 'Sales' }, Desc: 'Big deal', Amount: '100.00' }] });
    expect(ready(deal({ Amount: 0 }, [line({ UnitPrice: 0, TotalPrice: 0 })]), { zeroTotal: 'send' }).subtotal).toBe('0.00');
    expect(ready(deal({}, [line({ Product2: product({ QuickBooks_Item_Type__c: '' }) })]), { defaultItemType: 'Service' }).subtotal).toBe('100.00');
    const group = line({ Id: '00k2', Product2: product({ ProductCode: 'KIT', QuickBooks_Item_Type__c: 'Group' }) });
    expect(ready(deal({ Amount: 300 }, [line(), group, line()]), { bundles: 'send' }).lineFields).toMatchObject({
      InvoiceLineGroupAdd: [{ ItemGroupRef: { FullName: 'KIT' }, Quantity: '2' }], '#order': ['InvoiceLineAdd', 'InvoiceLineGroupAdd', 'InvoiceLineAdd'],
    });
  });
});

describe('items and customers', () => {
  const accounts = { Service: { income: 'Sales' }, Inventory: { income: 'Sales', costOfGoods: 'COGS', asset: 'Stock' }, Discount: { income: 'Discounts' } };

  it.each(['Service', 'Inventory', 'Discount', 'Group'])('makes a valid %s item', (type) => {
    const item = prepareItem(product({ QuickBooks_Item_Type__c: type, Description: 'Long text' }), { accounts, taxCode: 'Tax' }, '50.00');
    if ('refusal' in item) throw new Error(item.refusal.message);
    expect(validateRequest({ type: `${item.object}AddRq`, body: { [`${item.object}Add`]: item.fields } }, { version: '13.0' })).toEqual([]);
    expect(item.fields.Name).toBe('HOUR');
  });

  it('refuses new items without their accounts, naming the product (R13)', () => {
    const missing = prepareItem(product({ QuickBooks_Item_Type__c: 'Inventory' }), { accounts: { Inventory: { income: 'Sales' } } });
    expect(missing).toMatchObject({ refusal: { code: 'NO_ITEM_ACCOUNT', who: 'n8n owner' } });
    expect('refusal' in missing && missing.refusal.message).toContain('Consulting hour');
  });

  it('names items by code, else by name, cut to 31 (R13)', () => {
    expect(itemName(product())).toBe('HOUR');
    expect(itemName({ Name: 'A very long product name that goes on' })).toBe('A very long product name that');
  });

  it('makes a valid customer of an account (R7, R9, R10)', () => {
    const long = 'The International Association of Machinists and Aerospace Workers';
    const account = { Name: long, Phone: '555 0100', BillingStreet: '1 Main St', BillingState: 'CA', QuickBooks_Terms__c: 'Net 15' };
    const fields = prepareCustomer(account, { terms: 'Net 30', taxCode: 'Tax', taxStates: [{ state: 'CA', taxItem: 'CA Tax' }] }, { FirstName: 'Ann', LastName: 'Lee', Email: 'ann@acme.com' });
    expect(fields).toMatchObject({
      Name: 'The International Association of', FirstName: 'Ann', LastName: 'Lee', Email: 'ann@acme.com',
      TermsRef: { FullName: 'Net 15' }, SalesTaxCodeRef: { FullName: 'Tax' }, ItemSalesTaxRef: { FullName: 'CA Tax' },
    });
    expect(validateRequest({ type: 'CustomerAddRq', body: { CustomerAdd: fields } }, { version: '13.0' })).toEqual([]);
  });

  it('takes a person account by first and last name, without a company', () => {
    const fields = prepareCustomer({ Name: 'Ann Lee', IsPersonAccount: true, FirstName: 'Ann', LastName: 'Lee', PersonEmail: 'ann@lee.com', PersonMailingCity: 'Boston' }, {});
    expect(fields).toEqual({ Name: 'Ann Lee', FirstName: 'Ann', LastName: 'Lee', Email: 'ann@lee.com', BillAddress: { Addr1: 'Ann Lee', City: 'Boston' } });
  });
});
