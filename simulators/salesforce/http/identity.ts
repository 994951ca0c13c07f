import type { Org } from '../org';
import type { JsonObject } from '../values';

/** What /services/oauth2/userinfo and the identity address say about a user. */
export function userInfo(org: Org, userId: string, base: string): JsonObject {
  const user = org.store.get('User', userId) ?? {};
  const field = (name: string) => user[name] ?? null;
  return {
    sub: `${base}/id/${org.orgId}/${userId}`, user_id: userId, organization_id: org.orgId, preferred_username: field('Username'), nickname: field('Alias'),
    name: field('Name'), email: field('Email'), email_verified: true, given_name: field('FirstName'), family_name: field('LastName'), zoneinfo: field('TimeZoneSidKey'),
    locale: field('LocaleSidKey'), language: field('LanguageLocaleKey'), active: field('IsActive'), user_type: 'STANDARD', updated_at: field('LastModifiedDate'), utcOffset: 0, urls: urls(base),
  };
}

export function identity(org: Org, userId: string, base: string): JsonObject {
  const user = org.store.get('User', userId) ?? {};
  const field = (name: string) => user[name] ?? null;
  return {
    id: `${base}/id/${org.orgId}/${userId}`, asserted_user: true, user_id: userId, organization_id: org.orgId, username: field('Username'), display_name: field('Name'),
    email: field('Email'), first_name: field('FirstName'), last_name: field('LastName'), active: field('IsActive'), user_type: 'STANDARD',
    language: field('LanguageLocaleKey'), locale: field('LocaleSidKey'), utcOffset: 0, last_modified_date: field('LastModifiedDate'), urls: urls(base),
  };
}

function urls(base: string): JsonObject {
  const data = `${base}/services/data/v{version}`;
  return {
    enterprise: `${base}/services/Soap/c/{version}/`, metadata: `${base}/services/Soap/m/{version}/`, partner: `${base}/services/Soap/u/{version}/`,
    rest: `${data}/`, sobjects: `${data}/sobjects/`, query: `${data}/query/`, search: `${data}/search/`, recent: `${data}/recent/`, custom_domain: base,
  };
}
