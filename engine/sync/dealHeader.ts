import type { JsonObject } from '../json';
import { requestType } from '../qbxml/catalogue';
import { toQuickBooksAddress } from './address';
import type { DealSettings } from './dealSettings';
import { child, sameText, text } from './json';
import { taxItemFor } from './states';

const memoLimit = 4095;
const poNumberLimit = 25;

/** Rules R10 and R20: the header of a transaction. What its type doesn't have, such as the terms of a sales receipt, is left out. */
export function headerOfDeal(opportunity: JsonObject, type: string, settings: DealSettings): { header: JsonObject; warnings: string[] } {
  const date = settings.date === 'today' ? settings.today ?? '' : text(opportunity, 'CloseDate').slice(0, 10);
  const account = child(opportunity, 'Account');
  const rep = salesRep(opportunity, settings);
  const all: JsonObject = {
    TxnDate: date,
    RefNumber: settings.refNumberField ? text(opportunity, settings.refNumberField.replaceAll('.', '/')) : '',
    PONumber: text(opportunity, 'QuickBooks_PO_Number__c').slice(0, poNumberLimit),
    Memo: text(opportunity, 'Description').slice(0, memoLimit),
    BillAddress: addressOf(account, 'Billing'),
    ShipAddress: addressOf(account, 'Shipping'),
    DueDate: date && settings.dueInDays !== undefined ? later(date, settings.dueInDays) : '',
    ...references(account, type, rep.initials, settings),
    ...flags(settings),
    ...(type === 'SalesReceipt' ? payment(opportunity, settings) : {}),
  };
  const known = addElements(type);
  const header = Object.fromEntries(Object.entries(all).filter(([name, value]) => !isEmpty(value) && (known === null || known.has(name))));
  return { header, warnings: rep.warnings };
}

function references(account: JsonObject, type: string, rep: string, settings: DealSettings): JsonObject {
  const taxItem = taxItemFor(text(account, 'ShippingState') || text(account, 'BillingState'), settings.taxStates ?? [], settings.taxItem);
  return {
    TermsRef: named(text(account, 'QuickBooks_Terms__c') || settings.terms),
    ClassRef: named(settings.class),
    TemplateRef: named(settings.templates?.[type]),
    SalesRepRef: named(rep),
    ItemSalesTaxRef: named(taxItem ?? undefined),
    CustomerSalesTaxCodeRef: named(text(account, 'QuickBooks_Tax_Code__c')),
  };
}

function flags(settings: DealSettings): JsonObject {
  return {
    ...(settings.toBePrinted === undefined ? {} : { IsToBePrinted: String(settings.toBePrinted) }),
    ...(settings.toBeEmailed === undefined ? {} : { IsToBeEmailed: String(settings.toBeEmailed) }),
  };
}

function payment(opportunity: JsonObject, settings: DealSettings): JsonObject {
  return {
    PaymentMethodRef: named(settings.paymentMethod),
    DepositToAccountRef: named(settings.depositToAccount),
    CheckNumber: settings.checkNumberField ? text(opportunity, settings.checkNumberField.replaceAll('.', '/')).slice(0, 25) : '',
  };
}

/** Initials of at most five characters, as QuickBooks keeps its sales reps. */
function salesRep(opportunity: JsonObject, settings: DealSettings): { initials: string; warnings: string[] } {
  const owner = child(opportunity, 'Owner');
  const reps = Object.entries(settings.salesReps ?? {});
  const match = reps.find(([who]) => sameText(who, text(owner, 'Name')) || sameText(who, text(owner, 'Email')));
  if (match) return { initials: match[1].slice(0, 5), warnings: [] };
  const asked = reps.length > 0 && text(owner, 'Name') !== '';
  return { initials: '', warnings: asked ? [`No sales rep is set for the owner ${text(owner, 'Name')}; the transaction has none.`] : [] };
}

/** Address of an account, `prefix` Billing, Shipping or PersonMailing; empty when it has none. The name goes on its first line, as QuickBooks prints it. */
export function addressOf(account: JsonObject, prefix: string): JsonObject {
  const part = (name: string): string => text(account, `${prefix}${name}`);
  const address = { street: part('Street'), city: part('City'), state: part('State'), postalCode: part('PostalCode'), country: part('Country') };
  if (Object.values(address).every((value) => value.trim() === '')) return {};
  return toQuickBooksAddress(address, text(account, 'Name'));
}

function named(name: string | undefined): JsonObject {
  return name ? { FullName: name } : {};
}

function later(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function isEmpty(value: JsonObject[string]): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function addElements(type: string): ReadonlySet<string> | null {
  const add = requestType(`${type}AddRq`)?.elements.get(`${type}Add`)?.type;
  return add?.kind === 'complex' ? new Set(add.elements.keys()) : null;
}
