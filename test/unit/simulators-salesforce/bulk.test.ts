import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

let it0: TestOrg;
beforeEach(async () => {
  it0 = await TestOrg.start();
});
afterEach(() => it0.stop());

interface Job {
  id: string;
  state: string;
}

async function finish(path: string): Promise<Job & Record<string, unknown>> {
  for (;;) {
    const job = (await it0.call('GET', path)).body as Job & Record<string, unknown>;
    if (['JobComplete', 'Failed'].includes(job.state)) return job;
  }
}

async function ingest(job: object, csv: string): Promise<Job & Record<string, unknown>> {
  const { id } = (await it0.call('POST', 'jobs/ingest', job)).body as Job;
  expect((await it0.call('PUT', `jobs/ingest/${id}/batches`, csv)).status).toBe(201);
  expect((await it0.call('PATCH', `jobs/ingest/${id}`, { state: 'UploadComplete' })).body).toMatchObject({ state: 'UploadComplete' });
  return finish(`jobs/ingest/${id}`);
}

describe('ingest', () => {
  it('upserts rows, each on its own, and reports both kinds', async () => {
    it0.org.insert('Account', { Name: 'old', Phone: '1', QuickBooks_Id__c: 'm:1' });
    const csv = 'QuickBooks_Id__c,Name,Phone,Parent.QuickBooks_Id__c\nm:1,"New, ""Ltd""",#N/A,\nm:2,Child,2,m:1\nm:3,,,\n';
    const job = await ingest({ object: 'Account', operation: 'upsert', externalIdFieldName: 'QuickBooks_Id__c', lineEnding: 'LF' }, csv);
    expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 3, numberRecordsFailed: 1 });
    const accounts = it0.org.query('SELECT Name, Phone, Parent.Name FROM Account ORDER BY QuickBooks_Id__c');
    expect(accounts).toMatchObject([{ Name: 'New, "Ltd"', Phone: null, Parent: null }, { Name: 'Child', Parent: { Name: 'New, "Ltd"' } }]);
    const good = (await it0.call('GET', `jobs/ingest/${job.id}/successfulResults`)).text.split('\n');
    expect(good[0]).toBe('"sf__Id","sf__Created","QuickBooks_Id__c","Name","Phone","Parent.QuickBooks_Id__c"');
    expect(good[1]).toContain('"false","m:1"');
    expect((await it0.call('GET', `jobs/ingest/${job.id}/failedResults`)).text).toContain('REQUIRED_FIELD_MISSING');
    expect((await it0.call('GET', `jobs/ingest/${job.id}/unprocessedrecords`)).text.split('\n')).toHaveLength(2);
  });

  it('leaves a field alone for an empty cell, and deletes by id', async () => {
    const id = it0.org.insert('Account', { Name: 'a', Phone: '1' });
    await ingest({ object: 'Account', operation: 'update' }, `Id,Phone,Fax\n${id},,9\n`);
    expect(it0.one('Account', id)).toMatchObject({ Phone: '1', Fax: '9' });
    await ingest({ object: 'Account', operation: 'delete' }, `Id\n${id}\n`);
    expect(it0.one('Account', id)).toMatchObject({ IsDeleted: true });
  });

  it('fails as a whole for an unknown column', async () => {
    expect(await ingest({ object: 'Account', operation: 'insert' }, 'Name,Nope__c\na,b\n')).toMatchObject({ state: 'Failed', errorMessage: expect.stringContaining('Nope__c') });
  });

  it('refuses uploads once closed, and jobs for unknown objects', async () => {
    const job = await ingest({ object: 'Account', operation: 'insert' }, 'Name\na\n');
    expect((await it0.call('PUT', `jobs/ingest/${job.id}/batches`, 'Name\nb\n')).body).toMatchObject([{ errorCode: 'INVALIDJOBSTATE' }]);
    expect((await it0.call('POST', 'jobs/ingest', { object: 'Nope__c', operation: 'insert' })).body).toMatchObject([{ errorCode: 'INVALIDJOB' }]);
  });
});

describe('query jobs', () => {
  it('hand results out page by page', async () => {
    for (const name of ['a', 'b', 'c']) it0.org.insert('Account', { Name: name });
    const { id } = (await it0.call('POST', 'jobs/query', { operation: 'query', query: 'SELECT Name FROM Account ORDER BY Name' })).body as Job;
    await finish(`jobs/query/${id}`);
    const first = await it0.call('GET', `jobs/query/${id}/results?maxRecords=2`);
    expect(first.text).toBe('"Name"\n"a"\n"b"\n');
    expect(first.headers.get('sforce-numberofrecords')).toBe('2');
    const rest = await it0.call('GET', `jobs/query/${id}/results?maxRecords=2&locator=${first.headers.get('sforce-locator')}`);
    expect(rest.text).toBe('"Name"\n"c"\n');
    expect(rest.headers.get('sforce-locator')).toBe('null');
  });

  it('refuse subqueries', async () => {
    const { id } = (await it0.call('POST', 'jobs/query', { operation: 'query', query: 'SELECT Id, (SELECT Id FROM Contacts) FROM Account' })).body as Job;
    expect(await finish(`jobs/query/${id}`)).toMatchObject({ state: 'Failed' });
  });
});
