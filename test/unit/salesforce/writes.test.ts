import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../engine/json';
import { SalesforceError } from '../../../engine/salesforce';
import { composite, json, recordId, refusal, refused, saved, type Subrequest, subrequests, wired } from './support';

const accounts = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ Id: recordId(from + index, '001'), Name: `A${from + index}` }));
const savedAll = (sub: Subrequest): { body: JsonValue } => ({ body: (sub.body?.records ?? []).map(({ Id }) => saved(String(Id))) });

describe('collections', () => {
  it('sends 200 rows a collection and 1,000 a call, and answers in the order of the input', async () => {
    const { client, requests } = wired((request) => composite(request, savedAll));
    const rows = accounts(2350);
    const results = await client.updateRows('Account', rows);
    expect(results.map(({ id }) => id)).toEqual(rows.map(({ Id }) => Id));
    expect(requests.map((request) => subrequests(request).map(({ body }) => body?.records.length))).toEqual([[200, 200, 200, 200, 200], [200, 200, 200, 200, 200], [200, 150]]);
    const [first] = subrequests(requests[0]!);
    expect(first).toMatchObject({ method: 'PATCH', url: '/services/data/v62.0/composite/sobjects', body: { allOrNone: false } });
    expect(first?.body?.records[0]).toEqual({ attributes: { type: 'Account' }, Id: recordId(0, '001'), Name: 'A0' });
  });

  it('mixes objects and kinds of writes in one call', async () => {
    const { client, requests } = wired((request) => composite(request, (sub) => ({
      body: (sub.body?.records ?? []).map(({ Id }, index) => (Id ? saved(String(Id)) : { id: recordId(index, 'a01'), success: true, created: true, errors: [] })),
    })));
    const [deals, links] = await client.writeMany([
      { operation: 'update', object: 'Opportunity', rows: [{ Id: recordId(1), Name: 'x' }] },
      { operation: 'upsert', object: 'QuickBooks_Link__c', externalIdField: 'External_Id__c', rows: [{ External_Id__c: 'main:80000001-1' }] },
      { operation: 'update', object: 'Account', rows: [] },
    ]);
    expect(deals).toMatchObject([{ success: true, id: recordId(1) }]);
    expect(links).toMatchObject([{ success: true, created: true }]);
    expect(requests).toHaveLength(1);
    expect(subrequests(requests[0]!).map(({ url }) => url)).toEqual(['/services/data/v62.0/composite/sobjects', '/services/data/v62.0/composite/sobjects/QuickBooks_Link__c/External_Id__c']);
  });

  it('keeps rows of one parent together, whatever the order of the input', async () => {
    const { client, requests } = wired((request) => composite(request, savedAll));
    const rows = accounts(600);
    const parent = (index: number) => String(index % 3);
    const results = await client.updateRows('Account', rows, { parentOf: parent });
    const collections = subrequests(requests[0]!).map(({ body }) => new Set(body?.records.map(({ Name }) => parent(Number(String(Name).slice(1))))));
    expect(collections.map((parents) => parents.size)).toEqual([1, 1, 1]);
    expect(results.map(({ id }) => id)).toEqual(rows.map(({ Id }) => Id));
  });

  it('writes rows of the same record once, the later values winning', async () => {
    const { client, requests } = wired((request) => composite(request, savedAll));
    const id = recordId(7, '001');
    const results = await client.updateRows('Account', [{ Id: id, Name: 'old', Phone: '1' }, { Id: recordId(8, '001') }, { Id: id, Name: 'new' }]);
    expect(subrequests(requests[0]!)[0]?.body?.records).toMatchObject([{ Name: 'new', Phone: '1' }, { Id: recordId(8, '001') }]);
    expect(results.map(({ id: one }) => one)).toEqual([id, recordId(8, '001'), id]);
  });

  it('sends text that looks like a reference of a composite outside of it', async () => {
    const { client, requests } = wired((request) => {
      if (request.url.endsWith('/composite')) return composite(request, savedAll);
      return json((JSON.parse(request.body ?? '{}') as { records: { Id: string }[] }).records.map(({ Id }) => saved(Id)));
    });
    const rows = accounts(400);
    rows[5] = { ...rows[5]!, Name: 'Ask @{r0.id} GmbH' };
    const results = await client.updateRows('Account', rows);
    expect(results.every(({ success }) => success)).toBe(true);
    expect(requests.map(({ url, method }) => [method, url.split('v62.0')[1]])).toEqual([['POST', '/composite'], ['PATCH', '/composite/sobjects']]);
    expect(results.map(({ id }) => id)).toEqual(rows.map(({ Id }) => Id));
  });

  it('refuses rows without an id before anything is sent, the others go', async () => {
    const { client, requests } = wired((request) => composite(request, savedAll));
    const results = await client.updateRows('Account', [{ Name: 'x' }, { Id: "001' OR" }, { Id: recordId(1, '001') }]);
    expect(results.map(({ success, errors }) => [success, errors[0]?.code])).toEqual([[false, 'MISSING_ARGUMENT'], [false, 'MALFORMED_ID'], [true, undefined]]);
    expect(subrequests(requests[0]!)[0]?.body?.records).toHaveLength(1);
    const upserted = await client.upsertRows('Account', [{ Name: 'x' }], { externalIdField: 'QuickBooks_Id__c' });
    expect(upserted[0]?.errors[0]).toMatchObject({ code: 'MISSING_ARGUMENT', written: 'not applied' });
    expect(requests).toHaveLength(1);
  });
});

describe('row errors', () => {
  it('finds the failed rows in an answer of status 200', async () => {
    const { client } = wired((request) => composite(request, () => ({ body: [saved(recordId(1, '001')), refused('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Amount too high')] })));
    const results = await client.updateRows('Account', accounts(2, 1));
    expect(results[0]).toMatchObject({ success: true, errors: [] });
    expect(results[1]).toMatchObject({
      success: false, errors: [{ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Amount too high', fields: ['Amount'], written: 'not applied', who: 'Salesforce admin' }],
    });
  });

  it('sends rows that lost a race for a lock again, and only those', async () => {
    const { client, clock, requests } = wired((request, number) => composite(request, (sub) => ({
      body: (sub.body?.records ?? []).map(({ Id, Name }) => (number < 3 && Name === 'A1' ? refused('UNABLE_TO_LOCK_ROW') : saved(String(Id)))),
    })));
    const results = await client.updateRows('Account', accounts(3));
    expect(results.every(({ success }) => success)).toBe(true);
    expect(requests.map((request) => subrequests(request)[0]?.body?.records.length)).toEqual([3, 1, 1]);
    expect(clock.sleeps).toEqual([500, 1000]);
  });

  it('sends a collection again that the server was too busy for', async () => {
    const { client, requests } = wired((request, number) => composite(request, (sub) => (number === 1 ? { status: 503, body: null } : savedAll(sub))));
    expect(await client.updateRows('Account', [{ Id: recordId(1, '001') }])).toMatchObject([{ success: true }]);
    expect(requests).toHaveLength(2);
  });

  it('does not send inserts again when the server broke down over them', async () => {
    const { client, requests } = wired((request) => composite(request, () => ({ status: 503, body: null })));
    expect(await client.insertRows('Account', [{ Name: 'A' }])).toMatchObject([{ success: false, errors: [{ code: 'HTTP_503', written: 'unknown' }] }]);
    expect(requests).toHaveLength(1);
  });

  it('sends inserts again that a lock refused, since none of them was written', async () => {
    const { client, requests } = wired((request, number) => composite(request, () => ({ body: [number === 1 ? refused('UNABLE_TO_LOCK_ROW') : saved(recordId(1, '001'))] })));
    expect(await client.insertRows('Account', [{ Name: 'A' }])).toMatchObject([{ success: true }]);
    expect(requests).toHaveLength(2);
  });

  it('reports a lock that never goes', async () => {
    const { client, requests } = wired((request) => composite(request, () => ({ body: [refused('UNABLE_TO_LOCK_ROW')] })));
    const [result] = await client.updateRows('Account', accounts(1));
    expect(result).toMatchObject({ success: false, errors: [{ code: 'UNABLE_TO_LOCK_ROW' }] });
    expect(requests).toHaveLength(5);
  });

  it('gives the error of a collection that was refused as a whole to each of its rows', async () => {
    const { client } = wired((request) => composite(request, (sub, index) => (index === 0 ? { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }] } : savedAll(sub))));
    const results = await client.updateRows('Account', accounts(201));
    expect(results.slice(0, 200).every(({ errors }) => errors[0]?.code === 'INVALID_FIELD')).toBe(true);
    expect(results[200]?.success).toBe(true);
  });

  it('does not lose the results of the first call when a later one fails', async () => {
    const { client, requests } = wired((request, number) => (number === 1 ? composite(request, savedAll) : refusal(403, 'REQUEST_LIMIT_EXCEEDED')));
    const results = await client.updateRows('Account', accounts(2500));
    expect(results.filter(({ success }) => success)).toHaveLength(1000);
    expect(results.slice(1000).every(({ errors }) => errors[0]?.code === 'REQUEST_LIMIT_EXCEEDED' && errors[0].written === 'not applied')).toBe(true);
    // After the limit nothing more is tried.
    expect(requests).toHaveLength(2);
  });

  it('throws when nothing at all was written', async () => {
    const { client } = wired(() => refusal(403, 'API_DISABLED_FOR_ORG'));
    await expect(client.updateRows('Account', accounts(2))).rejects.toBeInstanceOf(SalesforceError);
  });

  it('says unknown when the answer to a write never came', async () => {
    const { client, requests } = wired(() => { throw new Error('socket hang up'); });
    const results = await client.updateRows('Account', accounts(2));
    expect(results.map(({ errors }) => errors[0]?.written)).toEqual(['unknown', 'unknown']);
    expect(requests).toHaveLength(5);
  });
});
