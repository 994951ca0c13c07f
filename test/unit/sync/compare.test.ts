import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { differences } from '../../../engine/sync/compare';
import { sameCurrency } from '../../../engine/sync/currency';
import { emailFor, primaryContactOf } from '../../../engine/sync/email';
import { phoneKey, toQuickBooksPhone } from '../../../engine/sync/phone';

const holds: [string, JsonObject, JsonObject][] = [
  ['trailing zeros', { Rate: '100', CreditLimit: '5' }, { Rate: '100.00', CreditLimit: '5.00' }],
  ['rates beyond five decimals', { Rate: '0.333333' }, { Rate: '0.33333' }],
  ['case of references', { TermsRef: { FullName: 'NET 30' } }, { TermsRef: { ListID: '1', FullName: 'Net 30' } }],
  ['a reference by id beside another name', { TermsRef: { ListID: '1', FullName: 'old' } }, { TermsRef: { ListID: '1', FullName: 'new' } }],
  ['ways to write a phone number', { Phone: '+1 (555) 010-0000' }, { Phone: '555-010-0000' }],
  ['ways to write yes', { IsActive: true }, { IsActive: 'true' }],
  ['case of an e-mail address', { Email: 'A@B.com' }, { Email: 'a@b.com' }],
  ['line ends and outer spaces', { Notes: 'a\r\nb ' }, { Notes: 'a\nb' }],
  ['letters that QuickBooks folds', { CompanyName: 'Győr' }, { CompanyName: 'Gyor' }],
  ['dates with a time', { TxnDate: '2026-01-05' }, { TxnDate: '2026-01-05T00:00:00' }],
  ['durations', { Duration: 'PT8H30M0S' }, { Duration: 'PT8H30M' }],
  ['an empty text that isn’t there', { Memo: '' }, {}],
  ['what isn’t asked for', { Memo: null, Phone: undefined, BillAddress: {} } as JsonObject, { Memo: 'x', Phone: '1', BillAddress: { Addr1: 'x' } }],
  ['one entry for a list', { OwnerID: ['0'] }, { OwnerID: '0' }],
  ['entries in another order', { AdditionalContactRef: [{ ContactName: 'Mobile', ContactValue: '1' }, { ContactName: 'Web', ContactValue: '2' }] }, { AdditionalContactRef: [{ ContactName: 'Web', ContactValue: '2' }, { ContactName: 'Mobile', ContactValue: '1' }] }],
];

const differs: [string, JsonObject, JsonObject][] = [
  ['another value', { Phone: '555 0100' }, { Phone: '555 0199' }],
  ['text to be cleared', { Memo: '' }, { Memo: 'x' }],
  ['numbers that are names', { AccountNumber: '0012' }, { AccountNumber: '12' }],
  ['a cent', { SalesPrice: '10.00' }, { SalesPrice: '10.01' }],
  ['case of a name', { Name: 'ACME' }, { Name: 'Acme' }],
  ['another reference', { TermsRef: { FullName: 'Net 30' } }, { TermsRef: { FullName: 'Net 15' } }],
  ['a part of an aggregate', { SalesOrPurchase: { Price: '9', Desc: 'x' } }, { SalesOrPurchase: { Price: '9.00', Desc: 'y' } }],
  ['a longer list', { ItemGroupLine: [{ Quantity: '1' }] }, { ItemGroupLine: [{ Quantity: '1' }, { Quantity: '1' }] }],
];

describe('compare', () => {
  it.each(holds)('sees no difference in %s', (_, wanted, current) => expect(differences(wanted, current)).toEqual([]));
  it.each(differs)('sees %s', (_, wanted, current) => expect(differences(wanted, current)).toEqual(Object.keys(wanted)));
});

describe('small rules', () => {
  it('takes the e-mail address of the account, the contact, the person, in this order (R9)', () => {
    const contact = { Email: 'contact@b.com' };
    expect(emailFor({ QuickBooks_Email__c: 'books@b.com', PersonEmail: 'person@b.com' }, contact)).toBe('books@b.com');
    expect(emailFor({ QuickBooks_Email__c: 'not an address', PersonEmail: 'person@b.com' }, contact)).toBe('contact@b.com');
    expect(emailFor({ PersonEmail: 'person@b.com' })).toBe('person@b.com');
    expect(emailFor({})).toBeNull();
    expect(primaryContactOf([{ IsPrimary: false, Contact: {} }, { IsPrimary: true, Contact: contact }])).toEqual(contact);
  });

  it('shortens phone numbers to 21 characters and keeps the extension', () => {
    expect(toQuickBooksPhone('(555) 010-0000')).toBe('(555) 010-0000');
    expect(toQuickBooksPhone('+49 (0) 30 / 1234 5678 ext. 99')).toBe('+4903012345678 x99');
    expect(toQuickBooksPhone('1'.repeat(40))).toHaveLength(21);
    expect(phoneKey('+1 (555) 010-0000')).toBe(phoneKey('555.010.0000'));
  });

  it('knows currencies by code and by QuickBooks’ name', () => {
    expect(sameCurrency('EUR', 'Euro')).toBe(true);
    expect(sameCurrency('usd', 'US Dollar')).toBe(true);
    expect(sameCurrency('CAD', 'US Dollar')).toBe(false);
  });
});
