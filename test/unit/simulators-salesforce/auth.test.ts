import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
let it0: TestOrg;
beforeAll(async () => {
  it0 = await TestOrg.start({ app: { certificate: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString() } });
});
afterAll(() => it0.stop());

async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${it0.salesforce.instanceUrl}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const client = { client_id: 'qbd-demo-client', client_secret: 'qbd-demo-secret' };

function assertion(claims: Record<string, unknown> = {}, key = keys.privateKey): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(it0.org.clock.now().getTime() / 1000) + 180;
  const body = `${part({ alg: 'RS256' })}.${part({ iss: client.client_id, sub: it0.salesforce.username, aud: it0.salesforce.instanceUrl, exp, ...claims })}`;
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`;
}

const jwt = (text: string) => token({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: text });

describe('tokens', () => {
  it('are given for client credentials, in the form or by basic authentication', async () => {
    const byForm = await token({ grant_type: 'client_credentials', ...client });
    expect(byForm).toMatchObject({ status: 200, body: { instance_url: it0.salesforce.instanceUrl, token_type: 'Bearer' } });
    const basic = Buffer.from(`${client.client_id}:${client.client_secret}`).toString('base64');
    expect((await token({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status).toBe(200);
    const answer = await it0.call('GET', '/services/oauth2/userinfo', undefined, { authorization: `Bearer ${byForm.body.access_token}` });
    expect(answer.body).toMatchObject({ preferred_username: it0.salesforce.username, organization_id: it0.org.orgId });
  });

  it.each([
    [{ grant_type: 'client_credentials', ...client, client_secret: 'wrong' }, 'invalid_client'],
    [{ grant_type: 'client_credentials', client_id: 'nobody', client_secret: 'x' }, 'invalid_client_id'],
    [{ grant_type: 'client_credentials', client_id: client.client_id }, 'invalid_client'],
    [{ grant_type: 'refresh_token', ...client, refresh_token: 'x' }, 'invalid_grant'],
    [{ grant_type: 'password', ...client }, 'unsupported_grant_type'],
  ])('are refused for %j: %s', async (form, error) => {
    expect(await token(form)).toMatchObject({ status: 400, body: { error } });
  });

  it('are given for a refresh token', async () => {
    expect((await token({ grant_type: 'refresh_token', ...client, refresh_token: it0.salesforce.refreshToken })).status).toBe(200);
  });

  it('are given for a signed assertion of a known user, for a while', async () => {
    expect((await jwt(assertion())).status).toBe(200);
    expect((await jwt(assertion({ aud: 'https://login.salesforce.com' }))).status).toBe(200);
    expect((await jwt(assertion({}, stranger.privateKey))).body).toMatchObject({ error: 'invalid_grant', error_description: 'invalid assertion' });
    expect((await jwt(assertion({ sub: 'nobody@acme.example' }))).body.error_description).toContain('approved');
    expect((await jwt(assertion({ aud: 'https://elsewhere.example' }))).body.error_description).toContain('audience');
    expect((await jwt(assertion({ exp: 1 }))).body.error_description).toContain('expired');
    expect((await jwt('a.b')).body.error).toBe('invalid_grant');
  });

  it('are given for a code, once', async () => {
    const authorize = await it0.call('GET', `/services/oauth2/authorize?response_type=code&client_id=${client.client_id}&state=s&redirect_uri=${encodeURIComponent('http://127.0.0.1/back')}`);
    const back = new URL(authorize.headers.get('location') ?? '');
    const code = back.searchParams.get('code') ?? '';
    expect(back.searchParams.get('state')).toBe('s');
    const form = { grant_type: 'authorization_code', ...client, code, redirect_uri: 'http://127.0.0.1/back' };
    expect((await token(form)).body.refresh_token).toBeTruthy();
    expect((await token(form)).body.error).toBe('invalid_grant');
  });

  it('end, and then every call is refused', async () => {
    const other = it0.salesforce.tokenFor(it0.org.users.integration);
    const call = () => it0.call('GET', 'limits', undefined, { authorization: `Bearer ${other}` });
    expect((await call()).status).toBe(200);
    it0.salesforce.expireTokens(other);
    expect(await call()).toMatchObject({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] });
  });
});

describe('permissions', () => {
  it('hide custom fields and objects from users without a permission set, administrators too', async () => {
    const authorization = `Bearer ${it0.salesforce.tokenFor(it0.org.users.admin)}`;
    const ask = (soql: string) => it0.query(soql, { authorization });
    expect((await ask('SELECT Generate__c FROM Opportunity')).body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    expect((await ask('SELECT Id FROM QuickBooks_Link__c')).body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
    expect((await it0.call('POST', 'sobjects/Account', { Name: 'a', QuickBooks_Id__c: 'x' }, { authorization })).body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    const sets = (await ask("SELECT Id FROM PermissionSet WHERE Name = 'QuickBooks_Integration'")).body as { records: { Id: string }[] };
    await it0.call('POST', 'sobjects/PermissionSetAssignment', { PermissionSetId: sets.records[0]?.Id, AssigneeId: it0.org.users.admin }, { authorization });
    expect((await ask('SELECT Generate__c FROM Opportunity')).status).toBe(200);
  });

  it('let people who sell choose Generate and read the rest', async () => {
    const { opportunity } = it0.deal();
    const authorization = `Bearer ${it0.salesforce.tokenFor(it0.org.users.sales)}`;
    const patch = (body: object) => it0.call('PATCH', `sobjects/Opportunity/${opportunity}`, body, { authorization });
    expect((await patch({ Generate__c: 'Invoice' })).status).toBe(204);
    expect((await patch({ QuickBooks_Ref_Number__c: '1' })).body).toMatchObject([{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['QuickBooks_Ref_Number__c'] }]);
    expect((await it0.query('SELECT QuickBooks_Ref_Number__c FROM Opportunity', { authorization })).status).toBe(200);
  });
});
