import { describe, expect, it } from 'vitest';
import { normaliseInstanceUrl, OrgSession, SalesforceError, SalesforceLimitError } from '../../../engine/salesforce';
import { composite, json, recordId, refusal, saved, START, subrequests, wired } from './support';

const page = (records: { Id: string }[], rest: object = {}) => json({ totalSize: records.length, done: true, records, ...rest });
const failureOf = async (promise: Promise<unknown>): Promise<SalesforceError> => {
  const error = await promise.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof SalesforceError)) throw new Error(`expected a SalesforceError, got ${String(error)}`);
  return error;
};

describe('addresses', () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/page/home', 'https://acme.my.salesforce.com'],
    ['acme--uat.sandbox.lightning.force.com', 'https://acme--uat.sandbox.my.salesforce.com'],
    [' https://acme.my.salesforce.com/ ', 'https://acme.my.salesforce.com'],
    ['http://127.0.0.1:8123/x', 'http://127.0.0.1:8123'],
  ])('%s is %s', (address, url) => expect(normaliseInstanceUrl(address)).toBe(url));

  it('asks version 62.0 with the token and our name, values encoded', async () => {
    const { client, requests } = wired(() => page([]));
    await client.query("SELECT Id FROM Account WHERE Name = 'A&B+C 100%'");
    expect(requests[0]?.url).toBe("https://example.my.salesforce.com/services/data/v62.0/query?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20'A%26B%2BC%20100%25'");
    expect(requests[0]?.headers['Authorization']).toBe('Bearer token-1');
    expect(requests[0]?.headers['Sforce-Call-Options']).toContain('client=n8n-nodes-quickbooks-desktop');
    expect(requests[0]?.timeoutMs).toBe(120_000);
  });
});

describe('retries', () => {
  it('repeats reads on busy servers, broken sockets and half answers, waiting longer each time', async () => {
    const { client, clock, requests } = wired((_, number) => {
      if (number === 1) return refusal(503, 'SERVER_UNAVAILABLE');
      if (number === 2) throw new Error('socket hang up');
      if (number === 3) return { body: '{"totalSize":1,"rec' };
      if (number === 4) return { statusCode: 429, body: 'slow down' };
      return page([{ Id: recordId(1) }]);
    });
    expect(await client.query('SELECT Id FROM Account')).toHaveLength(1);
    expect(requests).toHaveLength(5);
    expect(clock.sleeps).toEqual([500, 1000, 2000, 4000]);
  });

  it('gives up after five tries and says what is known', async () => {
    const { client, requests } = wired(() => { throw new Error('connect ECONNREFUSED'); });
    const error = await failureOf(client.query('SELECT Id FROM Account'));
    expect(requests).toHaveLength(5);
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', written: 'not applied', who: 'n8n owner' });
  });

  it('repeats an update after a lost answer and gives its rows the second answer', async () => {
    const { client, requests } = wired((request, number) => {
      if (number === 1) throw new Error('socket hang up');
      return composite(request, (sub) => ({ body: (sub.body?.records ?? []).map(({ Id }) => saved(String(Id))) }));
    });
    const results = await client.updateRows('Account', [{ Id: recordId(1, '001'), Name: 'A' }]);
    expect(results).toMatchObject([{ success: true }]);
    expect(requests).toHaveLength(2);
  });

  it('never repeats an insert: the rows say that nobody knows', async () => {
    const { client, requests } = wired(() => { throw new Error('socket hang up'); });
    const results = await client.insertRows('Account', [{ Name: 'A' }, { Name: 'B' }]);
    expect(requests).toHaveLength(1);
    expect(results.map(({ success, errors }) => [success, errors[0]?.written])).toEqual([[false, 'unknown'], [false, 'unknown']]);
  });

  it('does not repeat what can not get better', async () => {
    const { client, requests } = wired(() => refusal(400, 'INVALID_FIELD', 'No such column'));
    const error = await failureOf(client.query('SELECT Nope__c FROM Account'));
    expect(error).toMatchObject({ code: 'INVALID_FIELD', message: 'No such column', status: 400, written: 'not applied', who: 'Salesforce admin' });
    expect(error.remedy).toContain('QuickBooks_Integration');
    expect(requests).toHaveLength(1);
  });

  it('tells when to come again after the daily limit', async () => {
    const { client, requests } = wired(() => ({ ...refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), headers: { Date: new Date(START + 60_000).toUTCString() } }));
    const error = await failureOf(client.query('SELECT Id FROM Account'));
    expect(error).toBeInstanceOf(SalesforceLimitError);
    expect((error as SalesforceLimitError).tryAgainAt).toBe(START + 60_000 + 3_600_000);
    expect(error.message).toContain('2026-11-24T13:01:00.000Z');
    expect(requests).toHaveLength(1);
  });

  it('recognises a web page that comes instead of an answer', async () => {
    const { client, requests } = wired(() => ({ body: '<!DOCTYPE html><title>Login</title>', headers: { 'content-type': 'text/html' } }));
    expect(await failureOf(client.query('SELECT Id FROM Account'))).toMatchObject({ code: 'NOT_SALESFORCE', who: 'n8n owner' });
    expect(requests).toHaveLength(1);
  });

  it('lets the sender say what went wrong', async () => {
    const { client, requests } = wired(() => { throw new SalesforceError('invalid_grant', 'authentication failure'); });
    expect(await failureOf(client.query('SELECT Id FROM Account'))).toMatchObject({ code: 'invalid_grant', message: 'authentication failure', who: 'n8n owner' });
    expect(requests).toHaveLength(1);
  });

  it('never shows the token', async () => {
    const { client } = wired(() => { throw new Error('connect ECONNREFUSED'); });
    const error = await failureOf(client.query('SELECT Id FROM Account'));
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('token-1');
  });
});

describe('expired sessions', () => {
  const bearer = (token: string) => `Bearer ${token}`;

  it('refreshes once for all calls that fail together', async () => {
    let refreshes = 0;
    const { client } = wired(({ headers }) => (headers['Authorization'] === bearer('token-2') ? page([]) : refusal(401, 'INVALID_SESSION_ID')), {
      refreshAccessToken: async () => {
        refreshes++;
        await new Promise((resolve) => setTimeout(resolve, 10));
        return 'token-2';
      },
    });
    await Promise.all([1, 2, 3].map(() => client.query('SELECT Id FROM Account')));
    expect(refreshes).toBe(1);
  });

  it('stops when the new token is refused as well', async () => {
    let refreshes = 0;
    const { client, requests } = wired(() => refusal(401, 'INVALID_SESSION_ID'), { refreshAccessToken: () => Promise.resolve(`token-${++refreshes}`) });
    for (let call = 0; call < 4; call++) expect((await failureOf(client.query('SELECT Id FROM Account'))).code).toBe('INVALID_SESSION_ID');
    expect(refreshes).toBe(2);
    expect(requests.length).toBeLessThanOrEqual(6);
  });

  it('passes the 401 on where the sender renews tokens itself', async () => {
    const { client, requests } = wired(() => refusal(401, 'INVALID_SESSION_ID'));
    expect(await failureOf(client.query('SELECT Id FROM Account'))).toMatchObject({ code: 'INVALID_SESSION_ID', who: 'n8n owner' });
    expect(requests).toHaveLength(1);
  });
});

describe('queries', () => {
  it('follows pages and completes child sets at any depth', async () => {
    const next = '/services/data/v62.0/query/01g1-2';
    const kids = '/services/data/v62.0/query/01g2-1';
    const grandchildren = '/services/data/v62.0/query/01g3-1';
    const { client, requests } = wired(({ url }) => {
      if (url.endsWith('01g1-2')) return json({ totalSize: 3, done: true, records: [{ Id: 'c', Kids: null }] });
      if (url.endsWith('01g2-1')) return json({ totalSize: 2, done: true, records: [{ Id: 'k2', Deep: { totalSize: 2, done: false, nextRecordsUrl: grandchildren, records: [{ Id: 'g1' }] } }] });
      if (url.endsWith('01g3-1')) return json({ totalSize: 2, done: true, records: [{ Id: 'g2' }] });
      return json({
        totalSize: 3, done: false, nextRecordsUrl: next,
        records: [{ Id: 'a', Kids: null }, { Id: 'b', Kids: { totalSize: 2, done: false, nextRecordsUrl: kids, records: [{ Id: 'k1' }] } }],
      });
    });
    const rows = await client.query('SELECT Id, (SELECT Id FROM Kids) FROM Account');
    expect(rows.map(({ Id }) => Id)).toEqual(['a', 'b', 'c']);
    expect(rows[1]?.['Kids']).toMatchObject({ done: true, records: [{ Id: 'k1' }, { Id: 'k2', Deep: { records: [{ Id: 'g1' }, { Id: 'g2' }] } }] });
    expect(requests).toHaveLength(4);
  });

  it('refuses an answer that holds fewer rows than it says', async () => {
    const { client } = wired(() => json({ totalSize: 3, done: true, records: [{ Id: 'a' }] }));
    expect(await failureOf(client.query('SELECT Id FROM Account'))).toMatchObject({ code: 'QUERY_TRUNCATED' });
  });

  it('asks again when the result set has expired on the server', async () => {
    const { client } = wired((_, number) => {
      if (number === 1) return json({ totalSize: 2, done: false, nextRecordsUrl: '/services/data/v62.0/query/01g1-1', records: [{ Id: 'a' }] });
      if (number === 2) return refusal(400, 'INVALID_QUERY_LOCATOR');
      return page([{ Id: 'a' }, { Id: 'b' }]);
    });
    expect(await client.query('SELECT Id FROM Account')).toHaveLength(2);
  });

  it('does not send an address that Salesforce would refuse', async () => {
    const { client, requests } = wired(() => page([]));
    expect(await failureOf(client.query(`SELECT ${'X'.repeat(16_000)} FROM Account`))).toMatchObject({ code: 'QUERY_TOO_LONG' });
    expect(requests).toHaveLength(0);
  });

  it('asks five queries in one call, and one that failed there by itself', async () => {
    const { client, requests } = wired((request) => (request.method === 'POST'
      ? composite(request, (_, index) => (index === 1 ? { status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: '' }] } : { body: { totalSize: 1, done: true, records: [{ Id: `r${index}` }] } }))
      : page([{ Id: 'alone' }])));
    const answers = await client.queryMany(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `SELECT Id FROM ${name}`));
    expect(answers.map(([row]) => row?.Id)).toEqual(['r0', 'alone', 'r2', 'r3', 'r4', 'r0']);
    expect(requests.filter(({ method }) => method === 'POST').map((request) => subrequests(request).length)).toEqual([5, 1]);
  });
});

describe('what the org tells', () => {
  const describeOf = (name: string) => ({ name, label: name, createable: true, updateable: true, queryable: true, fields: [], childRelationships: [] });
  const handler = (request: Parameters<typeof composite>[0]) => (request.method === 'GET' ? refusal(404, 'NOT_FOUND') : composite(request, ({ url }) => {
    if (url.includes('/query')) return { body: { totalSize: 1, done: true, records: [{ Id: '00D5g00000AbCdE', Name: 'Acme', IsSandbox: true, OrganizationType: 'Developer Edition', InstanceName: 'NA1' }] } };
    const name = /sobjects\/(\w+)\/describe/.exec(url)?.[1] ?? '';
    return name === 'Nope__c' ? { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'no' }] } : { body: describeOf(name) };
  }));

  it('reads many describes and the organization in one call and keeps them for the next client', async () => {
    const session = new OrgSession();
    const first = wired(handler, { session });
    const describes = await first.client.describeMany(['Account', 'Opportunity', 'Nope__c']);
    expect([...describes].map(([name, value]) => [name, value?.name])).toEqual([['Account', 'Account'], ['Opportunity', 'Opportunity'], ['Nope__c', undefined]]);
    const second = wired(handler, { session });
    expect((await second.client.describe('account'))?.name).toBe('Account');
    expect(await second.client.organization()).toEqual({ id: '00D5g00000AbCdEEAV', name: 'Acme', isSandbox: true, organizationType: 'Developer Edition', instanceName: 'NA1' });
    expect(first.requests).toHaveLength(1);
    expect(second.requests).toHaveLength(0);
  });

  it('asks again for what was missing, after an hour, and when told to', async () => {
    const { client, clock, requests } = wired(handler);
    await client.describeMany(['Account', 'Nope__c']);
    await client.describeMany(['Account', 'Nope__c']);
    expect(requests).toHaveLength(2);
    clock.time += 3_600_001;
    await client.describeMany(['Account', 'Contact']);
    expect(subrequests(requests[2] ?? requests[0]!).map(({ url }) => url).filter((url) => url.includes('Account'))).toHaveLength(1);
    client.forgetDescribes();
    await client.describeMany(['Account', 'Contact']);
    expect(requests).toHaveLength(4);
  });

  it('knows the server\'s time and the allowance from the headers of any answer', async () => {
    const { client, clock } = wired(() => ({ ...page([]), headers: { date: new Date(START + 90_000).toUTCString(), 'Sforce-Limit-Info': 'api-usage=18/15000 (per-app)' } }));
    expect(client.usage()).toBeNull();
    await client.query('SELECT Id FROM Account');
    expect(client.usage()).toEqual({ used: 18, limit: 15_000 });
    clock.time += 5_000;
    expect(await client.serverTime()).toBe(START + 95_000);
  });

  it('asks for the time when there was no answer yet', async () => {
    const { client, requests } = wired(() => ({ ...json([{ version: '62.0' }]), headers: { date: new Date(START - 60_000).toUTCString() } }));
    expect(await client.serverTime()).toBe(START - 60_000);
    expect(requests.map(({ url }) => url)).toEqual(['https://example.my.salesforce.com/services/data/']);
  });
});
