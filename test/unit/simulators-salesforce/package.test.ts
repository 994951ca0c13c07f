import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSfdx } from '../../../simulators/salesforce/schema/sfdx';
import { startSalesforce, type RunningSalesforce } from '../../../simulators/salesforce';

const root = path.resolve(__dirname, '../../../salesforce');
const base = path.join(root, 'force-app/main/default');
const source = readSfdx(root);
const fields = source.objects.flatMap((object) => object.fields.map((field) => ({ key: `${object.name}.${field.name}`, object: object.name, field })));

describe('the Salesforce package', () => {
  it('has a label, a description and help for every field, within the limits of Salesforce', () => {
    for (const { object, field } of fields) {
      const xml = readFileSync(path.join(base, 'objects', object, 'fields', `${field.name}.field-meta.xml`), 'utf8');
      expect(field.label.length, field.name).toBeLessThanOrEqual(40);
      expect(/<description>(.+)<\/description>/.exec(xml)?.[1]?.length ?? 0, field.name).toBeGreaterThan(10);
      expect(field.helpText?.length ?? 0, field.name).toBeGreaterThan(10);
      expect(field.helpText?.length ?? 0, field.name).toBeLessThanOrEqual(510);
      expect(field.name.replace(/__c$/, '').length, field.name).toBeLessThanOrEqual(40);
    }
  });

  it('grants every field to the integration, and to people who sell only Generate for editing', () => {
    const [integration, sales] = ['QuickBooks_Integration', 'QuickBooks_Sales_User'].map((name) => source.permissionSets.find((set) => set.name === name));
    const all = fields.map(({ key }) => key).sort();
    expect([...(integration?.editable ?? [])].sort()).toEqual(all);
    expect([...(sales?.readable ?? [])].sort()).toEqual(all);
    expect([...(sales?.editable ?? [])]).toEqual(['Opportunity.Generate__c']);
  });

  it('ships layouts for our own objects only, since others replace those of the customer', () => {
    expect(readdirSync(path.join(base, 'layouts')).map((name) => name.split('-')[0]).sort()).toEqual(['QuickBooks_Link__c', 'QuickBooks_Transaction__c']);
    expect(readdirSync(path.join(base, 'tabs'))).toHaveLength(2);
  });

  it('has unique external ids of records by connection, and none but these', () => {
    const keys = fields.filter(({ field }) => field.externalId).map(({ key, field }) => `${key} ${field.unique}`).sort();
    expect(keys).toEqual([
      'Account.QuickBooks_Id__c true', 'Contact.QuickBooks_Id__c true', 'Opportunity.QuickBooks_Job_Id__c false', 'Product2.QuickBooks_Id__c true',
      'QuickBooks_Link__c.External_Id__c true', 'QuickBooks_Transaction__c.External_Id__c true',
    ]);
  });

  it('does not offer what is not delivered yet', () => {
    expect(fields.find(({ key }) => key === 'Opportunity.Generate__c')?.field).toMatchObject({ values: ['Invoice', 'Sales Order', 'Estimate', 'Sales Receipt'], restricted: true });
  });
});

describe('seeds', () => {
  let salesforce: RunningSalesforce;
  beforeAll(async () => {
    salesforce = await startSalesforce({ seed: { opportunities: 20, accounts: 10, products: 5, linesPerDeal: 3 } });
  });
  afterAll(() => salesforce.stop());

  it('make won deals with lines whose sum is the amount', () => {
    const deals = salesforce.org.query('SELECT Amount, Generate__c, IsWon, Account.Name, (SELECT TotalPrice FROM OpportunityLineItems) FROM Opportunity') as
      unknown as { Amount: number; Generate__c: string; IsWon: boolean; OpportunityLineItems: { records: { TotalPrice: number }[] } }[];
    expect(deals).toHaveLength(20);
    for (const deal of deals) {
      expect(deal).toMatchObject({ Generate__c: 'Invoice', IsWon: true });
      expect(deal.OpportunityLineItems.records).toHaveLength(3);
      expect(deal.OpportunityLineItems.records.reduce((sum, line) => sum + Math.round(line.TotalPrice * 100), 0)).toBe(Math.round(deal.Amount * 100));
    }
  });

  it('are the same for the same numbers', async () => {
    const twin = await startSalesforce({ seed: { opportunities: 20, accounts: 10, products: 5, linesPerDeal: 3 } });
    const amounts = (one: RunningSalesforce) => one.org.query('SELECT Amount FROM Opportunity').map((row) => row.Amount);
    expect(amounts(twin)).toEqual(amounts(salesforce));
    await twin.stop();
  });

  it('run without the package', async () => {
    const bare = await startSalesforce({ packageInstalled: false });
    expect(bare.org.query('SELECT Id FROM Opportunity').length).toBeGreaterThan(3);
    expect(() => bare.org.query('SELECT Generate__c FROM Opportunity')).toThrow(/No such column/);
    await bare.stop();
  });
});
