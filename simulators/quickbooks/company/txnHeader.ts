import { fieldError, StatusError } from '../status';
import { group, text, type Fields } from '../qbxml/fields';
import { addressBlock, normaliseAddress } from './address';
import type { CompanyFile } from './company';
import type { RequestContext } from './context';
import { decimal } from './money';
import { taxRate } from './tax';
import { addDays } from './time';
import type { TxnKind } from './txnKinds';
import type { ListRecord } from './state';

/** Takes sent header fields into the kept ones: empty clears, absent leaves as is. Lines are not header fields. */
export function mergeHeader(target: Fields, sent: Fields, kind: string): void {
  const skipped = new Set(['TxnID', 'EditSequence', 'TxnDate', 'RefNumber', 'CustomerRef', 'LinkToTxnID', 'SetCredit', 'IsAutoApply']);
  for (const [name, value] of Object.entries(sent)) {
    if (skipped.has(name) || name.startsWith(`${kind}Line`) || name.startsWith('AppliedToTxn')) continue;
    if (value === undefined || value === '') {
      if (['ARAccountRef', 'TemplateRef'].includes(name)) throw fieldError.invalid(name, '', 'This field cannot be cleared.');
      delete target[name];
      delete target[`${name}Block`];
    } else if ((name === 'BillAddress' || name === 'ShipAddress') && typeof value === 'object' && !Array.isArray(value)) {
      target[name] = normaliseAddress(value);
      target[`${name}Block`] = addressBlock(value);
    } else target[name] = value;
  }
}

/** Fills in what a new form shows by itself: the customer's address, terms, rep and tax, the default template and account. */
export function defaultHeader(context: RequestContext, kind: TxnKind, header: Fields, customer: ListRecord | undefined, date: string): void {
  const { company } = context;
  const from = (name: string, source = name) => {
    const value = inherited(company, customer, source);
    if (value !== undefined) header[name] ??= value;
  };
  for (const name of ['BillAddress', 'ShipAddress']) {
    if (header[name] === undefined) [name, `${name}Block`].forEach((one) => from(one));
  }
  if (kind.kind !== 'SalesReceipt') from('TermsRef');
  from('SalesRepRef');
  if (company.data.preferences.salesTax) defaultTax(company, header, customer);
  if (kind.receivable) header['ARAccountRef'] ??= refTo(company, 'Account', 'Accounts Receivable');
  if (kind.kind === 'SalesReceipt') header['DepositToAccountRef'] ??= refTo(company, 'Account', 'Undeposited Funds');
  const template = company.listsOf(['Template']).find((one) => text(one.fields, 'TemplateType') === kind.kind);
  if (template) header['TemplateRef'] ??= { ListID: template.id };
  header['ShipDate'] ??= date;
  for (const [name, value] of [['IsPending', 'false'], ['IsFinanceCharge', 'false'], ['IsActive', 'true'], ['IsManuallyClosed', 'false'], ['IsToBePrinted', 'true'], ['IsToBeEmailed', 'false']] as const) {
    header[name] ??= value;
  }
  if (company.data.preferences.multiCurrency) defaultCurrency(company, header, customer);
}

/** A job takes from its customer what it lacks itself. */
function inherited(company: CompanyFile, customer: ListRecord | undefined, name: string): Fields[string] {
  for (let at = customer; at; at = at.parent ? company.list(at.parent) : undefined) {
    if (at.fields[name] !== undefined) return structuredClone(at.fields[name]);
  }
  return undefined;
}

function defaultTax(company: CompanyFile, header: Fields, customer: ListRecord | undefined): void {
  const fallback = company.data.preferences.defaultSalesTaxItem;
  header['ItemSalesTaxRef'] ??= inherited(company, customer, 'ItemSalesTaxRef') ?? (fallback ? { ListID: fallback } : undefined);
  header['CustomerSalesTaxCodeRef'] ??= inherited(company, customer, 'SalesTaxCodeRef') ?? refTo(company, 'SalesTaxCode', 'Tax');
}

function defaultCurrency(company: CompanyFile, header: Fields, customer: ListRecord | undefined): void {
  const ref = inherited(company, customer, 'CurrencyRef') ?? refTo(company, 'Currency', 'US Dollar');
  header['CurrencyRef'] = ref;
  const id = typeof ref === 'object' && !Array.isArray(ref) ? text(ref, 'ListID') : undefined;
  header['ExchangeRate'] ??= text(company.list(id ?? '')?.fields ?? {}, 'ExchangeRate') ?? '1';
}

/** Due date from the terms; the date itself without terms. */
export function dueDate(company: CompanyFile, header: Fields, date: string): string {
  const terms = company.list(text(group(header, 'TermsRef') ?? {}, 'ListID') ?? '');
  return addDays(date, Number(text(terms?.fields ?? {}, 'StdDueDays') ?? '0'));
}

/** `8.25` as QuickBooks shows the tax rate; `0.00` with none. */
export function taxPercentage(company: CompanyFile, header: Fields): string {
  return decimal(taxRate(company, group(header, 'ItemSalesTaxRef')), true) || '0.00';
}

/** Throws 3171 when a posting transaction is dated on or before the closing date. */
export function checkOpenPeriod(company: CompanyFile, kind: TxnKind, date: string, code = 3171): void {
  const { closingDate } = company.data.preferences;
  if (!kind.posting || !closingDate || date > closingDate) return;
  throw new StatusError(code, `An attempt was made to modify a ${kind.kind} with a date that is on or before the closing date of the company.`);
}

/** The next number after the last one used: its trailing digits plus one. An own number moves the sequence on. */
export function takeRefNumber(company: CompanyFile, kind: TxnKind, sent: string | undefined): string | undefined {
  if (!kind.numbers) return sent || undefined;
  const last = company.data.lastRefNumber[kind.numbers] ?? '1000';
  const number = sent || last.replace(/(\d+)(\D*)$/, (_all, digits: string, tail: string) => String(BigInt(digits) + 1n).padStart(digits.length, '0') + tail);
  company.data.lastRefNumber[kind.numbers] = number;
  return number;
}

function refTo(company: CompanyFile, kind: string, name: string): Fields | undefined {
  const record = company.named([kind], name);
  return record ? { ListID: record.id } : undefined;
}
