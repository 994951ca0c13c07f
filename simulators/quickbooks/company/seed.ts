import type { SimClock } from '../clock';
import type { Fields } from '../qbxml/fields';
import { CompanyFile } from './company';
import type { ListRecord } from './state';

export type Seed = 'empty' | 'demo';

/** Whose place on the clock the company was made: a year before it is opened. */
const AGE_SECONDS = 365 * 86_400;

/**
 * A new company file with what every QuickBooks company has (accounts, terms, tax codes, templates …);
 * `demo` adds customers, items and sales reps to look at.
 */
export function newCompany(clock: SimClock, seed: Seed = 'empty', name = 'Larkspur Supply Co'): CompanyFile {
  const company = CompanyFile.empty(clock, name);
  const add = adder(company);
  for (const [account, type] of ACCOUNTS) add('Account', account, { AccountType: type });
  for (const [terms, days] of TERMS) add('StandardTerms', terms, { StdDueDays: String(days), StdDiscountDays: '0', DiscountPct: '0' });
  add('SalesTaxCode', 'Tax', { IsTaxable: 'true', Desc: 'Taxable Sales' });
  add('SalesTaxCode', 'Non', { IsTaxable: 'false', Desc: 'Non-Taxable Sales' });
  for (const [method, type] of PAYMENT_METHODS) add('PaymentMethod', method, { PaymentMethodType: type });
  for (const method of ['UPS', 'FedEx', 'DHL']) add('ShipMethod', method);
  for (const message of ['Thank you for your business.', 'Please remit to above address.']) add('CustomerMsg', message);
  for (const type of ['Commercial', 'Residential']) add('CustomerType', type);
  add('JobType', 'Installation');
  for (const [template, type] of TEMPLATES) add('Template', template, { TemplateType: type });
  for (const [currency, code, rate] of CURRENCIES) add('Currency', currency, { CurrencyCode: code, IsUserDefinedCurrency: 'false', ExchangeRate: rate });
  const agency = add('Vendor', 'State Board of Equalization', { CompanyName: 'State Board of Equalization', Balance: '0.00' });
  const tax = add('ItemSalesTax', 'State Tax', { ItemDesc: 'Sales Tax', TaxRate: '8.25', TaxVendorRef: { ListID: agency.id } });
  add('ItemSalesTax', 'Out of State', { ItemDesc: 'Out-of-state sale, exempt from sales tax', TaxRate: '0.0', TaxVendorRef: { ListID: agency.id } });
  company.data.preferences.defaultSalesTaxItem = tax.id;
  if (seed === 'demo') seedDemo(company, add);
  return company;
}

type Adder = (kind: string, name: string, fields?: Fields, parent?: ListRecord) => ListRecord;

function adder(company: CompanyFile): Adder {
  const seconds = company.seconds() - AGE_SECONDS;
  return (kind, name, fields = {}, parent) => {
    const record: ListRecord = {
      kind, name, fields, id: company.newListId().replace(/\d+$/, String(seconds)), created: seconds, modified: seconds,
      edit: seconds, active: true, dataExt: [], ...(parent ? { parent: parent.id } : {}),
    };
    company.insertList(record);
    return record;
  };
}

function seedDemo(company: CompanyFile, add: Adder): void {
  const account = (name: string): Fields => ({ ListID: company.named(['Account'], name)?.id ?? '' });
  const code = (name: string): Fields => ({ ListID: company.named(['SalesTaxCode'], name)?.id ?? '' });
  const net30: Fields = { ListID: company.named(['StandardTerms'], 'Net 30')?.id ?? '' };
  for (const [name, city, state] of [['Abercrombie Hardware', 'Bayshore', 'CA'], ['Cooper & Sons', 'Middlefield', 'CA'], ['Overhead Door Works', 'Tucson', 'AZ']] as const) {
    const customer = add('Customer', name, {
      CompanyName: name, BillAddress: { Addr1: name, City: city, State: state, PostalCode: '94326' },
      BillAddressBlock: { Addr1: name, Addr2: `${city}, ${state} 94326` }, TermsRef: net30, SalesTaxCodeRef: code('Tax'), JobStatus: 'None',
    });
    add('Customer', 'Showroom', { JobStatus: 'InProgress' }, customer);
  }
  const sells = (price: string, description: string): Fields =>
    ({ SalesOrPurchase: { Desc: description, Price: price, AccountRef: account('Sales') } });
  add('ItemService', 'Consulting', { ...sells('120', 'Consulting, per hour'), SalesTaxCodeRef: code('Non') });
  add('ItemNonInventory', 'Cabinet Pulls', { ...sells('3.45', 'Cabinet pulls, brushed steel'), SalesTaxCodeRef: code('Tax') });
  add('ItemOtherCharge', 'Freight', { ...sells('25', 'Freight and handling'), SalesTaxCodeRef: code('Non') });
  add('ItemInventory', 'Door Frame', {
    SalesDesc: 'Door frame, interior', SalesPrice: '89.95', PurchaseCost: '52', IncomeAccountRef: account('Sales'),
    COGSAccountRef: account('Cost of Goods Sold'), AssetAccountRef: account('Inventory Asset'), QuantityOnHand: '40',
    AverageCost: '52.00', QuantityOnOrder: '0', QuantityOnSalesOrder: '0', SalesTaxCodeRef: code('Tax'),
  });
  add('ItemDiscount', 'Trade Discount', { DiscountRatePercent: '10', AccountRef: account('Sales Discounts'), SalesTaxCodeRef: code('Tax') });
  add('ItemSubtotal', 'Subtotal');
  const employee = add('Employee', 'Dana Reyes', { FirstName: 'Dana', LastName: 'Reyes' });
  add('SalesRep', 'DR', { SalesRepEntityRef: { ListID: employee.id } });
  for (const name of ['Wholesale', 'Retail']) add('Class', name);
  add('PriceLevel', 'Contractor', { PriceLevelType: 'FixedPercentage', PriceLevelFixedPercentage: '-10' });
}

const ACCOUNTS = [
  ['Checking', 'Bank'], ['Accounts Receivable', 'AccountsReceivable'], ['Undeposited Funds', 'OtherCurrentAsset'],
  ['Inventory Asset', 'OtherCurrentAsset'], ['Accounts Payable', 'AccountsPayable'],
  ['Sales Tax Payable', 'OtherCurrentLiability'], ['Opening Balance Equity', 'Equity'], ['Sales', 'Income'],
  ['Services', 'Income'], ['Sales Discounts', 'Income'], ['Cost of Goods Sold', 'CostOfGoodsSold'],
  ['Job Expenses', 'Expense'], ['Estimates', 'NonPosting'], ['Sales Orders', 'NonPosting'],
] as const;
const TERMS = [['Due on receipt', 0], ['Net 15', 15], ['Net 30', 30], ['Net 60', 60]] as const;
const PAYMENT_METHODS = [['Cash', 'Cash'], ['Check', 'Check'], ['Visa', 'Visa'], ['Wire', 'Other']] as const;
const TEMPLATES = [
  ['Intuit Product Invoice', 'Invoice'], ['Custom Sales Order', 'SalesOrder'], ['Custom Estimate', 'Estimate'],
  ['Custom Sales Receipt', 'SalesReceipt'], ['Custom Credit Memo', 'CreditMemo'],
] as const;
const CURRENCIES = [['US Dollar', 'USD', '1'], ['Euro', 'EUR', '1.1'], ['British Pound Sterling', 'GBP', '1.3'], ['Canadian Dollar', 'CAD', '0.75']] as const;
