import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

let it0: TestOrg;
beforeEach(async () => {
  it0 = await TestOrg.start();
});
afterEach(() => it0.stop());

const line = (deal: { opportunity: string; entry: string }, values: Record<string, number>) =>
  it0.org.insert('OpportunityLineItem', { OpportunityId: deal.opportunity, PricebookEntryId: deal.entry, ...values });

describe('opportunities and lines', () => {
  it('sum lines up into the amount, with discount in per cent', () => {
    const deal = it0.deal({ Amount: 7 });
    line(deal, { Quantity: 3, UnitPrice: 33.33, Discount: 10 });
    const second = line(deal, { Quantity: 1, UnitPrice: 0.05 });
    expect(it0.one('Opportunity', deal.opportunity)).toMatchObject({ Amount: 90.04, HasOpportunityLineItem: true, Pricebook2Id: deal.book });
    it0.org.remove('OpportunityLineItem', second);
    expect(it0.one('Opportunity', deal.opportunity)).toMatchObject({ Amount: 89.99 });
  });

  it('take a total price instead of a unit price, not both', () => {
    const deal = it0.deal();
    const id = line(deal, { Quantity: 4, TotalPrice: 10 });
    expect(it0.one('OpportunityLineItem', id)).toMatchObject({ UnitPrice: 2.5, TotalPrice: 10, ListPrice: 100, ProductCode: 'P1' });
    expect(() => line(deal, { Quantity: 4, TotalPrice: 10, UnitPrice: 1 })).toThrow(/only one of the two/);
    it0.org.update('OpportunityLineItem', id, { Quantity: 2 });
    expect(it0.one('OpportunityLineItem', id)).toMatchObject({ UnitPrice: 2.5, TotalPrice: 5 });
  });

  it('ignore a written amount once there are lines', () => {
    const deal = it0.deal();
    line(deal, { Quantity: 1, UnitPrice: 50 });
    it0.org.update('Opportunity', deal.opportunity, { Amount: 1, NextStep: 'call' });
    expect(it0.one('Opportunity', deal.opportunity)).toMatchObject({ Amount: 50, NextStep: 'call' });
  });

  it('keep the price book while there are lines', () => {
    const deal = it0.deal();
    line(deal, { Quantity: 1, UnitPrice: 50 });
    const other = it0.org.insert('Pricebook2', { Name: 'Dealers', IsActive: true });
    expect(() => it0.org.update('Opportunity', deal.opportunity, { Pricebook2Id: other })).toThrow(/cannot be changed while/);
  });

  it('derive won and closed from the stage and write the history', () => {
    const deal = it0.deal({ Amount: 200 });
    it0.org.clock.advance(60_000);
    it0.org.update('Opportunity', deal.opportunity, { StageName: 'Closed Won' });
    expect(it0.one('Opportunity', deal.opportunity)).toMatchObject({
      IsWon: true, IsClosed: true, Probability: 100, ExpectedRevenue: 200, LastStageChangeDate: '2026-11-24T12:01:00.000+0000', SystemModstamp: '2026-11-24T12:01:00.000+0000',
    });
    const stages = it0.org.query(`SELECT StageName FROM OpportunityHistory WHERE OpportunityId = '${deal.opportunity}' ORDER BY CreatedDate`);
    expect(stages.map((row) => row.StageName)).toEqual(['Prospecting', 'Closed Won']);
  });

  it('have one primary contact role', () => {
    const deal = it0.deal();
    const contact = it0.org.insert('Contact', { LastName: 'One', AccountId: deal.account });
    const role = () => it0.org.insert('OpportunityContactRole', { OpportunityId: deal.opportunity, ContactId: contact, IsPrimary: true });
    const first = role();
    role();
    expect(it0.one('OpportunityContactRole', first)).toMatchObject({ IsPrimary: false });
  });

  it('are deleted with their account, lines included', () => {
    const deal = it0.deal();
    const id = line(deal, { Quantity: 1, UnitPrice: 1 });
    it0.org.remove('Account', deal.account);
    expect(it0.one('OpportunityLineItem', id)).toMatchObject({ IsDeleted: true });
  });
});

describe('price books', () => {
  it('want a standard price first, one for each product', () => {
    const deal = it0.deal();
    const custom = it0.org.insert('Pricebook2', { Name: 'Dealers', IsActive: true });
    const fresh = it0.org.insert('Product2', { Name: 'New', IsActive: true });
    const price = (product: string, book: string) => it0.org.insert('PricebookEntry', { Product2Id: product, Pricebook2Id: book, UnitPrice: 5, IsActive: true });
    expect(() => price(fresh, custom)).toThrow(/create a standard price/);
    price(fresh, deal.book);
    const entry = price(fresh, custom);
    expect(() => price(fresh, custom)).toThrow(/already exists/);
    it0.org.update('Opportunity', deal.opportunity, { Pricebook2Id: deal.book });
    expect(() => line({ opportunity: deal.opportunity, entry }, { Quantity: 1, UnitPrice: 1 })).toThrow(/different pricebook/);
  });

  it('find the price of a product that a line names instead of an entry', () => {
    const deal = it0.deal();
    it0.org.update('Opportunity', deal.opportunity, { Pricebook2Id: deal.book });
    const id = it0.org.insert('OpportunityLineItem', { OpportunityId: deal.opportunity, Product2Id: deal.product, Quantity: 1, UnitPrice: 1 });
    expect(it0.one('OpportunityLineItem', id)).toMatchObject({ PricebookEntryId: deal.entry });
  });

  it('follow the standard price where told so, until told otherwise', () => {
    const deal = it0.deal();
    const dealers = it0.org.insert('Pricebook2', { Name: 'Dealers', IsActive: true });
    const id = it0.org.insert('PricebookEntry', { Product2Id: deal.product, Pricebook2Id: dealers, UseStandardPrice: true, IsActive: true });
    expect(it0.one('PricebookEntry', id)).toMatchObject({ UnitPrice: 100 });
    expect(() => it0.org.update('PricebookEntry', id, { UnitPrice: 90 })).toThrow(/standard price is used/);
    it0.org.update('PricebookEntry', id, { UseStandardPrice: false });
    it0.org.update('PricebookEntry', id, { UnitPrice: 90 });
    expect(it0.one('PricebookEntry', id)).toMatchObject({ UnitPrice: 90 });
  });

  it('refuse lines on inactive prices', () => {
    const deal = it0.deal();
    it0.org.update('PricebookEntry', deal.entry, { IsActive: false });
    expect(() => line(deal, { Quantity: 1, UnitPrice: 1 })).toThrow(/inactive/);
  });
});

describe('fields', () => {
  it.each([
    [{}, 'REQUIRED_FIELD_MISSING'],
    [{ Name: 'x'.repeat(256) }, 'STRING_TOO_LONG'],
    [{ Name: 'x', QuickBooks_Email__c: 'no' }, 'INVALID_EMAIL_ADDRESS'],
    [{ Name: 'x', QuickBooks_Sync_Status__c: 'Nope' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    [{ Name: 'x', QuickBooks_Balance__c: 1e17 }, 'NUMBER_OUTSIDE_VALID_RANGE'],
    [{ Name: 'x', CreatedDate: '2026-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    [{ Name: 'x', ParentId: '001000000000000' }, 'INVALID_CROSS_REFERENCE_KEY'],
    [{ Name: 'x', ParentId: 'abc' }, 'MALFORMED_ID'],
    [{ Name: 'x', Foo__c: 1 }, 'INVALID_FIELD'],
    [{ Name: 5 }, 'JSON_PARSER_ERROR'],
    [{ Name: 'x', QuickBooks_Last_Payment_Date__c: '2026-02-30' }, 'JSON_PARSER_ERROR'],
  ])('%j is refused with %s', (values, code) => {
    expect(() => it0.org.insert('Account', values as never)).toThrow(expect.objectContaining({ errorCode: code }));
  });

  it('trim text, empty text is null, names are found in any case', () => {
    const id = it0.org.insert('Account', { name: '  Acme ', phone: '  ' });
    expect(it0.one('Account', id)).toMatchObject({ Name: 'Acme', Phone: null });
  });

  it('keep external ids unique without regard to case', () => {
    it0.org.insert('Account', { Name: 'a', QuickBooks_Id__c: 'main:80-A' });
    expect(() => it0.org.insert('Account', { Name: 'b', QuickBooks_Id__c: 'MAIN:80-a' })).toThrow(/duplicate value found/);
  });

  it('number records of our objects and empty their lookups when the target goes', () => {
    const account = it0.org.insert('Account', { Name: 'a' });
    const link = it0.org.insert('QuickBooks_Link__c', { External_Id__c: 'main:1', Account__c: account });
    expect(it0.one('QuickBooks_Link__c', link)).toMatchObject({ Name: 'QBL-000001' });
    it0.org.remove('Account', account);
    expect(it0.one('QuickBooks_Link__c', link)).toMatchObject({ Account__c: null, IsDeleted: false });
  });
});

describe('optional features', () => {
  it('give records a currency that lines must share', async () => {
    const eur = await TestOrg.start({ multiCurrency: true });
    const deal = eur.deal({ CurrencyIsoCode: 'EUR' });
    expect(() => eur.org.insert('OpportunityLineItem', { OpportunityId: deal.opportunity, PricebookEntryId: deal.entry, Quantity: 1, UnitPrice: 1 })).toThrow(/currency/);
    const entry = eur.org.insert('PricebookEntry', { Product2Id: deal.product, Pricebook2Id: deal.book, UnitPrice: 90, IsActive: true, CurrencyIsoCode: 'EUR' });
    const id = eur.org.insert('OpportunityLineItem', { OpportunityId: deal.opportunity, PricebookEntryId: entry, Quantity: 1, UnitPrice: 1 });
    expect(eur.one('OpportunityLineItem', id)).toMatchObject({ CurrencyIsoCode: 'EUR' });
    await eur.stop();
  });

  it('make people of accounts', async () => {
    const people = await TestOrg.start({ personAccounts: true });
    const id = people.org.insert('Account', { FirstName: 'Ann', LastName: 'Lee', PersonEmail: 'ann@lee.example' });
    expect(people.one('Account', id)).toMatchObject({ Name: 'Ann Lee', IsPersonAccount: true });
    expect(people.one('Contact', String(people.one('Account', id).PersonContactId))).toMatchObject({ Email: 'ann@lee.example', AccountId: id });
    expect(() => people.org.update('Account', id, { Name: 'Other' })).toThrow(/Name/);
    await people.stop();
  });
});
