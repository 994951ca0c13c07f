import { startSalesforce, type RunningSalesforce } from '../../../simulators/salesforce';
import type { FakeNode } from './fakes';

/** A simulated org and what a fake n8n needs to reach it with our client-credentials credential. */
export interface TestOrg {
  salesforce: RunningSalesforce;
  credentials: NonNullable<FakeNode['credentials']>;
  http: NonNullable<FakeNode['http']>;
}

export async function testOrg(): Promise<TestOrg> {
  const salesforce = await startSalesforce({ seed: 'demo' });
  return {
    salesforce,
    credentials: { salesforceClientCredentialsOAuth2Api: { myDomainUrl: salesforce.instanceUrl } },
    http: async (_type, { method, url, headers, body }) => {
      const response = await fetch(url, { method, headers: { ...headers, authorization: `Bearer ${salesforce.accessToken}` }, body: body ?? null });
      return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
  };
}

/** Rows as the org has them. */
export async function rows(org: TestOrg, soql: string): Promise<Record<string, unknown>[]> {
  const answer = await org.http('', { method: 'GET', url: `${org.salesforce.instanceUrl}/services/data/v62.0/query?q=${encodeURIComponent(soql)}`, headers: {} });
  return (JSON.parse(answer.body) as { records: Record<string, unknown>[] }).records;
}

export async function change(org: TestOrg, object: string, id: string, fields: Record<string, unknown>): Promise<void> {
  const url = `${org.salesforce.instanceUrl}/services/data/v62.0/sobjects/${object}/${id}`;
  const answer = await org.http('', { method: 'PATCH', url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) });
  if (answer.statusCode >= 300) throw new Error(answer.body);
}
