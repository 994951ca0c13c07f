import type { JsonObject } from '../json';
import { addressOf } from './dealHeader';
import { emailFor } from './email';
import { text } from './json';
import { cutAtWord, entityNameLimit, quickBooksName } from './names';
import { toQuickBooksPhone } from './phone';
import { taxItemFor, type TaxState } from './states';

/** Choices for new customers (rule R10); names of records in QuickBooks. */
export interface CustomerSettings {
  terms?: string;
  taxCode?: string;
  taxStates?: TaxState[];
  taxItem?: string;
  customerType?: string;
  priceLevel?: string;
}

/**
 * A Salesforce account as children of CustomerAdd (rules R7, R9, R10). The long name stays as CompanyName as far as it
 * fits; a person account goes by first and last name and has no company.
 */
export function prepareCustomer(account: JsonObject, settings: CustomerSettings, primaryContact?: JsonObject | null): JsonObject {
  const person = account.IsPersonAccount === true;
  const billing = addressOf(account, person && !text(account, 'BillingStreet') ? 'PersonMailing' : 'Billing');
  const all: JsonObject = {
    Name: quickBooksName(text(account, 'Name'), entityNameLimit),
    CompanyName: person ? '' : cutAtWord(text(account, 'Name').trim(), 41),
    ...people(person ? account : primaryContact ?? {}),
    BillAddress: billing,
    ShipAddress: addressOf(account, 'Shipping'),
    Phone: toQuickBooksPhone(text(account, 'Phone')),
    Fax: toQuickBooksPhone(text(account, 'Fax')),
    Email: emailFor(account, primaryContact ?? undefined) ?? '',
    TermsRef: named(text(account, 'QuickBooks_Terms__c') || settings.terms),
    SalesTaxCodeRef: named(text(account, 'QuickBooks_Tax_Code__c') || settings.taxCode),
    ItemSalesTaxRef: named(taxItemFor(text(account, 'ShippingState') || text(account, 'BillingState'), settings.taxStates ?? [], settings.taxItem) ?? undefined),
    ResaleNumber: text(account, 'QuickBooks_Resale_Number__c').slice(0, 15),
    AccountNumber: text(account, 'AccountNumber').slice(0, 99),
    CustomerTypeRef: named(settings.customerType),
    PriceLevelRef: named(settings.priceLevel),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)));
}

function people(person: JsonObject): JsonObject {
  return {
    Salutation: text(person, 'Salutation').slice(0, 15),
    FirstName: text(person, 'FirstName').slice(0, 25),
    MiddleName: text(person, 'MiddleName').slice(0, 5),
    LastName: text(person, 'LastName').slice(0, 25),
    JobTitle: text(person, 'Title').slice(0, 41),
  };
}

function named(name: string | undefined): JsonObject {
  return name ? { FullName: name } : {};
}
