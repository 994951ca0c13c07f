import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

let it0: TestOrg;
beforeEach(async () => {
  it0 = await TestOrg.start();
});
afterEach(() => it0.stop());

describe('single records', () => {
  it('are made, read, changed and deleted', async () => {
    const made = await it0.call('POST', 'sobjects/Account', { Name: 'Acme' });
    expect(made).toMatchObject({ status: 201, body: { success: true, errors: [] } });
    const { id } = made.body as { id: string };
    expect(id).toMatch(/^001.{15}$/);
    expect(await it0.call('PATCH', `sobjects/account/${id.slice(0, 15)}`, { Phone: '1' })).toMatchObject({ status: 204, text: '' });
    expect((await it0.call('GET', `sobjects/Account/${id}?fields=Name,Phone`)).body).toEqual({
      attributes: { type: 'Account', url: `/services/data/v62.0/sobjects/Account/${id}` }, Name: 'Acme', Phone: '1',
    });
    expect(await it0.call('DELETE', `sobjects/Account/${id}`)).toMatchObject({ status: 204 });
    expect(await it0.call('PATCH', `sobjects/Account/${id}`, { Phone: '2' })).toMatchObject({ status: 404, body: [{ errorCode: 'ENTITY_IS_DELETED' }] });
  });

  it('are upserted by an external id with a slash in it, once the slash is encoded', async () => {
    const url = 'sobjects/Account/QuickBooks_Id__c/main%3AA%2F1';
    expect(await it0.call('PATCH', url, { Name: 'Acme' })).toMatchObject({ status: 201, body: { success: true, created: true } });
    expect(await it0.call('PATCH', url, { Name: 'Acme 2' })).toMatchObject({ status: 200, body: { created: false } });
    expect(await it0.call('PATCH', 'sobjects/Account/QuickBooks_Id__c/main:A/1', { Name: 'x' })).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
    expect((await it0.call('GET', url)).body).toMatchObject({ Name: 'Acme 2', QuickBooks_Id__c: 'main:A/1' });
    expect(await it0.call('PATCH', '/services/data/v45.0/' + url, { Name: 'Acme 3' })).toMatchObject({ status: 204 });
  });

  it('answer 300 when an external id that is not unique is on two of them', async () => {
    const ids = [1, 2].map(() => it0.deal({ QuickBooks_Job_Id__c: 'main:7' }).opportunity);
    const answer = await it0.call('PATCH', 'sobjects/Opportunity/QuickBooks_Job_Id__c/main:7', { NextStep: 'x' });
    expect(answer).toMatchObject({ status: 300, body: ids.map((id) => `/services/data/v62.0/sobjects/Opportunity/${id}`) });
  });

  it('name a parent by its external id', async () => {
    const parent = it0.org.insert('Account', { Name: 'P', QuickBooks_Id__c: 'main:1' });
    const made = await it0.call('POST', 'sobjects/Contact', { LastName: 'X', Account: { QuickBooks_Id__c: 'main:1' } });
    expect(it0.one('Contact', (made.body as { id: string }).id)).toMatchObject({ AccountId: parent });
    const lost = await it0.call('POST', 'sobjects/Contact', { LastName: 'X', Account: { QuickBooks_Id__c: 'main:2' } });
    expect(lost.body).toMatchObject([{ errorCode: 'INVALID_FIELD', message: expect.stringContaining('main:2 not found') }]);
  });

  it('list what was changed and deleted', async () => {
    const id = it0.org.insert('Account', { Name: 'a' });
    it0.org.clock.advance(120_000);
    it0.org.remove('Account', id);
    it0.org.clock.advance(120_000);
    const range = `start=${encodeURIComponent('2026-11-24T11:00:00+00:00')}&end=${encodeURIComponent('2026-11-24T13:00:00+00:00')}`;
    expect((await it0.call('GET', `sobjects/Account/deleted?${range}`)).body).toMatchObject({ deletedRecords: [{ id, deletedDate: '2026-11-24T12:02:00.000+0000' }] });
    expect((await it0.call('GET', `sobjects/Account/updated?${range}`)).body).toMatchObject({ ids: [] });
  });
});

describe('collections', () => {
  const rows = (...names: (string | null)[]) => names.map((Name) => ({ attributes: { type: 'Account' }, Name }));

  it('report row by row at status 200', async () => {
    const answer = await it0.call('POST', 'composite/sobjects', { records: rows('a', null, 'c') });
    expect(answer).toMatchObject({
      status: 200,
      body: [{ success: true }, { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] }, { success: true }],
    });
    expect(it0.org.query('SELECT Name FROM Account')).toHaveLength(2);
  });

  it('do all or none on request', async () => {
    const answer = await it0.call('POST', 'composite/sobjects', { allOrNone: true, records: rows('a', null) });
    expect(answer.body).toMatchObject([{ errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] }, { errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }]);
    expect(it0.org.query('SELECT Name FROM Account')).toHaveLength(0);
  });

  it('fail as a whole for an unknown field, leaving nothing', async () => {
    const answer = await it0.call('POST', 'composite/sobjects', { records: [...rows('a'), { attributes: { type: 'Account' }, Name: 'b', Nope__c: 1 }] });
    expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
    expect(it0.org.query('SELECT Name FROM Account')).toHaveLength(0);
  });

  it('update records of several types, at most 200 rows and 10 chunks', async () => {
    const deal = it0.deal();
    const mixed = [{ attributes: { type: 'Opportunity' }, id: deal.opportunity, NextStep: 'x' }, { attributes: { type: 'Account' }, Id: deal.account, Phone: '1' }];
    expect((await it0.call('PATCH', 'composite/sobjects', { records: mixed })).body).toEqual([
      { id: deal.opportunity, success: true, errors: [] }, { id: deal.account, success: true, errors: [] },
    ]);
    expect((await it0.call('PATCH', 'composite/sobjects', { records: Array.from({ length: 6 }, () => mixed).flat() })).body).toMatchObject([{ errorCode: 'LIMIT_EXCEEDED' }]);
    expect((await it0.call('POST', 'composite/sobjects', { records: rows(...Array.from({ length: 201 }, () => 'x')) })).body).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
  });

  it('upsert by external id, each key once', async () => {
    it0.org.insert('Account', { Name: 'old', QuickBooks_Id__c: 'm:1' });
    const records = ['m:1', 'm:2', 'm:3', 'M:3'].map((key) => ({ attributes: { type: 'Account' }, Name: key, QuickBooks_Id__c: key }));
    const answer = await it0.call('PATCH', 'composite/sobjects/Account/QuickBooks_Id__c', { records });
    expect(answer.body).toMatchObject([
      { success: true, created: false }, { success: true, created: true },
      { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] }, { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] },
    ]);
  });

  it('read and delete by id', async () => {
    const id = it0.org.insert('Account', { Name: 'a' });
    expect((await it0.call('GET', `composite/sobjects/Account?ids=${id},001000000000000AAA&fields=Name`)).body).toMatchObject([{ Name: 'a' }, null]);
    expect((await it0.call('POST', 'composite/sobjects/Account', { ids: [id], fields: ['Name'] })).body).toMatchObject([{ Name: 'a' }]);
    expect((await it0.call('DELETE', `composite/sobjects?ids=${id},${id}`)).body).toMatchObject([{ id, success: true }, { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED' }] }]);
  });
});

describe('composite', () => {
  const url = (path: string) => `/services/data/v62.0/${path}`;

  it('uses earlier answers and counts as one call', async () => {
    const before = it0.salesforce.calls().counted;
    const answer = await it0.call('POST', 'composite', {
      compositeRequest: [
        { method: 'POST', url: url('sobjects/Account'), referenceId: 'acc', body: { Name: 'Acme' } },
        { method: 'POST', url: url('sobjects/Contact'), referenceId: 'con', body: { LastName: 'X', AccountId: '@{acc.id}' } },
        { method: 'GET', url: url(`query?q=${encodeURIComponent('SELECT Name FROM Contact WHERE AccountId = ')}'@{acc.id}'`), referenceId: 'q' },
      ],
    });
    expect(answer.body).toMatchObject({ compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201 }, { httpStatusCode: 200, body: { records: [{ Name: 'X' }] }, referenceId: 'q' }] });
    expect(it0.salesforce.calls().counted - before).toBe(1);
  });

  it('halts what refers to a failure and, with allOrNone, takes all back', async () => {
    const requests = [
      { method: 'POST', url: url('sobjects/Account'), referenceId: 'good', body: { Name: 'Acme' } },
      { method: 'POST', url: url('sobjects/Account'), referenceId: 'bad', body: {} },
      { method: 'POST', url: url('sobjects/Contact'), referenceId: 'con', body: { LastName: 'X', AccountId: '@{bad.id}' } },
    ];
    const loose = await it0.call('POST', 'composite', { compositeRequest: requests });
    expect(loose.body).toMatchObject({ compositeResponse: [{ httpStatusCode: 201 }, { body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] }, { body: [{ errorCode: 'PROCESSING_HALTED' }] }] });
    const strict = await it0.call('POST', 'composite', { allOrNone: true, compositeRequest: requests });
    expect(strict.body).toMatchObject({ compositeResponse: [{ body: [{ errorCode: 'PROCESSING_HALTED' }] }, { body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] }, { httpStatusCode: 400 }] });
    expect(it0.org.query('SELECT Id FROM Account')).toHaveLength(1);
  });

  it('holds 25 requests, five of them queries or collections', async () => {
    const part = (path: string, i: number) => ({ method: 'GET', url: url(path), referenceId: `r${i}` });
    const many = (count: number, path: string) => ({ compositeRequest: Array.from({ length: count }, (_, i) => part(path, i)) });
    expect((await it0.call('POST', 'composite', many(26, 'limits'))).status).toBe(400);
    expect((await it0.call('POST', 'composite', many(6, 'query?q=SELECT+Id+FROM+Account'))).status).toBe(400);
    expect((await it0.call('POST', 'composite', many(5, 'query?q=SELECT+Id+FROM+Account'))).status).toBe(200);
  });

  it('has batches whose requests count one by one', async () => {
    const before = it0.salesforce.calls().counted;
    const answer = await it0.call('POST', 'composite/batch', { batchRequests: [{ method: 'GET', url: 'v62.0/limits' }, { method: 'GET', url: 'v62.0/sobjects/Nope/describe' }] });
    expect(answer.body).toMatchObject({ hasErrors: true, results: [{ statusCode: 200 }, { statusCode: 404 }] });
    expect(it0.salesforce.calls().counted - before).toBe(2);
  });
});

describe('the service', () => {
  it('tells versions, resources, limits and the time', async () => {
    expect((await it0.call('GET', '/services/data')).body).toContainEqual({ label: "Winter '25", url: '/services/data/v62.0', version: '62.0' });
    const limits = await it0.call('GET', 'limits');
    expect(limits.body).toMatchObject({ DailyApiRequests: { Max: 15000, Remaining: 15000 } });
    expect(limits.headers.get('sforce-limit-info')).toBe('api-usage=1/15000');
    expect(limits.headers.get('date')).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
  });

  it.each([
    ['GET', '/services/data/v20.0/limits', 410],
    ['GET', 'nope', 404],
    ['PUT', 'sobjects/Account', 405],
    ['POST', 'sobjects/Account', 400],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await it0.call(method, path)).status).toBe(status);
  });

  it('refuses addresses over 16 kB', async () => {
    expect((await it0.query('x'.repeat(17_000))).status).toBe(414);
  });

  it('stops at the daily limit, which is one of 24 hours', async () => {
    const small = await TestOrg.start({ dailyLimit: 2 });
    await small.call('GET', 'limits');
    await small.call('GET', 'limits');
    expect(await small.call('GET', 'limits')).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] });
    small.org.clock.advance(24 * 3_600_000);
    const next = await small.call('GET', 'limits');
    expect(next.headers.get('sforce-limit-info')).toBe('api-usage=1/2');
    await small.stop();
  });
});
