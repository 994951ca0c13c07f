import { createRequire } from 'node:module';
import type { Connection as JsforceConnection } from '@jsforce/jsforce-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestOrg } from './helpers';

/** A client that was written for the real Salesforce: what it understands was not made up here. */
let it0: TestOrg;
let connection: JsforceConnection;

beforeAll(async () => {
  // The client reads these once when it is loaded and then ignores exceptions for the local machine.
  for (const name of ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY']) delete process.env[name];
  const { Connection } = createRequire(__filename)('@jsforce/jsforce-node') as { Connection: typeof JsforceConnection };
  it0 = await TestOrg.start({ seed: 'demo' });
  connection = new Connection({ instanceUrl: it0.salesforce.instanceUrl, accessToken: it0.salesforce.accessToken, version: '62.0' });
});
afterAll(() => it0.stop());

it('queries parents and children and follows pages', async () => {
  it0.org.knobs.pageSizeWithChildren = 2;
  it0.org.knobs.childPageSize = 1;
  const soql = 'SELECT Name, Account.Name, (SELECT Quantity, Product2.ProductCode FROM OpportunityLineItems ORDER BY SortOrder) FROM Opportunity ORDER BY Name';
  const result = await connection.query(soql, { autoFetch: true });
  expect(result.records).toHaveLength(result.totalSize);
  const refit = result.records.find((row) => row.Name === 'Boiler room refit');
  expect(refit).toMatchObject({ Account: { Name: 'Northwind Heating & Cooling' } });
  expect((refit?.OpportunityLineItems as { records: { Quantity: number }[] }).records.map((line) => line.Quantity)).toEqual([6, 2, 12, 1]);
});

it('creates, updates, upserts and destroys collections', async () => {
  const accounts = connection.sobject('Account');
  const made = await accounts.create([{ Name: 'a' }, { Name: '' }]);
  expect(made).toMatchObject([{ success: true }, { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }]);
  const id = String(made[0]?.id);
  expect(await accounts.update([{ Id: id, Phone: '1' }])).toMatchObject([{ id, success: true }]);
  expect(await accounts.upsert([{ Name: 'b', QuickBooks_Id__c: 'm:9' }], 'QuickBooks_Id__c')).toMatchObject([{ success: true, created: true }]);
  expect(await accounts.retrieve(id)).toMatchObject({ Name: 'a', Phone: '1' });
  expect(await accounts.destroy([id])).toMatchObject([{ success: true }]);
  await expect(accounts.update({ Id: id, Phone: '1' })).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
});

it('upserts a single record and reads the error of a refused one', async () => {
  expect(await connection.sobject('Account').upsert({ Name: 'c', QuickBooks_Id__c: 'm:10' }, 'QuickBooks_Id__c')).toMatchObject({ success: true, created: true });
  await expect(connection.sobject('Account').create({ Name: 'x', Nope__c: 1 })).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
});

it('describes, identifies and reads limits', async () => {
  const describe = await connection.sobject('Opportunity').describe();
  expect(describe.fields.find((field) => field.name === 'Generate__c')).toMatchObject({ type: 'picklist', restrictedPicklist: true, updateable: true });
  expect(describe.fields.find((field) => field.name === 'StageName')?.picklistValues?.map((value) => value.value)).toContain('Closed Won');
  expect(describe.childRelationships.map((child) => child.relationshipName)).toContain('QuickBooks_Transactions__r');
  expect((await connection.describeGlobal()).sobjects.map((object) => object.name)).toContain('QuickBooks_Link__c');
  expect(await connection.identity()).toMatchObject({ organization_id: it0.org.orgId, username: it0.salesforce.username });
  expect((await connection.limits()).DailyApiRequests?.Max).toBe(15_000);
  expect(connection.limitInfo.apiUsage?.limit).toBe(15_000);
});

it('renews an expired session', async () => {
  const { Connection } = createRequire(__filename)('@jsforce/jsforce-node') as { Connection: typeof JsforceConnection };
  const { instanceUrl, app, refreshToken } = it0.salesforce;
  const own = new Connection({ instanceUrl, accessToken: 'gone', refreshToken, version: '62.0', oauth2: { loginUrl: instanceUrl, clientId: app.clientId, clientSecret: app.clientSecret } });
  expect((await own.query('SELECT Id FROM Account LIMIT 1')).records).toHaveLength(1);
});

it('runs a bulk job', async () => {
  const job = connection.bulk2.createJob({ object: 'Product2', operation: 'upsert', externalIdFieldName: 'QuickBooks_Id__c' });
  await job.open();
  await job.uploadData('QuickBooks_Id__c,Name\nm:1,Bulk 1\nm:2,Bulk 2\n');
  await job.close();
  await job.poll(5, 5000);
  expect(await job.getSuccessfulResults()).toMatchObject([{ sf__Created: 'true', Name: 'Bulk 1' }, { sf__Created: 'true', Name: 'Bulk 2' }]);
  expect(await job.getFailedResults()).toHaveLength(0);
});
