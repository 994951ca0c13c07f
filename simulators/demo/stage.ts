import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startN8n, type N8n } from '../../test/n8n/harness';
import type { Credential } from '../../test/n8n/userFolder';
import { packTarball } from '../../test/setup/pack';
import { postgresPrograms, startPostgres } from '../../test/setup/postgres';
import type { DemoOptions } from './options';
import type { Printer } from './printer';
import { startQuickBooks, type QuickBooks } from './quickbooks';
import type { Report } from './report';
import { otherSalesforce, startSalesforceCommand, type Salesforce } from './salesforce';
import { readTemplates, webConnectorPath } from './templates';

/** All that runs while the demo does. */
export interface Stage {
  n8n: N8n;
  orderToCashId: string;
  webConnectorId: string;
  salesforce: Salesforce;
  quickbooks: QuickBooks | null;
  /** Addresses and logins. */
  report: Report;
}

type Stop = () => Promise<unknown>;

/**
 * Starts everything. `stops` gets what must be ended, in order of starting, also when a later start fails.
 * @param folder for data and logs of this run
 */
export async function setStage(options: DemoOptions, folder: string, stops: Stop[], printer: Printer): Promise<Stage> {
  const tarball = await packTarball();
  printer.step('pack built', tarball);
  const store = await startStore(options, folder, stops);
  const salesforce = options.salesforceUrl ? await otherSalesforce(options.salesforceUrl) : await startSalesforceCommand(join(folder, 'salesforce.log'));
  stops.push(() => salesforce.stop());
  printer.step('Salesforce', salesforce.org.instanceUrl);

  const credentials = { quickbooks: quickbooksCredential(store), salesforce: salesforceCredential(salesforce) };
  const { webConnector, orderToCash } = readTemplates(credentials, options.seconds);
  printer.step('n8n', 'starting; the first time on a machine it is installed, which takes minutes');
  const n8n = await startN8n({
    tarball,
    userFolder: join(folder, 'n8n'),
    credentials: Object.values(credentials),
    workflows: [webConnector, orderToCash],
  });
  stops.push(() => n8n.stop());
  printer.step('n8n', n8n.url);

  const url = `${n8n.url}/webhook/${webConnectorPath(webConnector)}`;
  const { user, password } = credentials.quickbooks.data as { user: string; password: string };
  const report: Report = {
    n8n: { url: n8n.url, email: n8n.email, password: n8n.password },
    webConnector: { url, userName: user, password, qwcUrl: `${url}?qwc` },
    salesforce: { instanceUrl: salesforce.org.instanceUrl, accessToken: salesforce.org.accessToken },
    store: store.place,
  };
  const quickbooks = options.quickbooks
    ? await startQuickBooks({ qwcUrl: report.webConnector.qwcUrl, password, seconds: options.seconds, log: join(folder, 'quickbooks.log') })
    : null;
  if (quickbooks) {
    stops.push(() => quickbooks.stop());
    printer.step('QuickBooks with Web Connector', quickbooks.adminUrl);
  }
  return { n8n, orderToCashId: orderToCash.id, webConnectorId: webConnector.id, salesforce, quickbooks, report };
}

interface Store {
  /** As the report names it. */
  place: string;
  credential: Record<string, unknown>;
}

async function startStore(options: DemoOptions, folder: string, stops: Stop[]): Promise<Store> {
  if (options.storage === 'embedded') {
    const dataFolder = join(folder, 'n8n/.n8n/quickbooks-desktop');
    return { place: join(dataFolder, 'queue.sqlite'), credential: { storage: 'embedded' } };
  }
  if (!postgresPrograms()) throw new Error('PostgreSQL is not installed. On Debian, as root: node test/setup/debian.mjs');
  const postgres = await startPostgres();
  stops.push(() => postgres.stop());
  return { place: postgres.url, credential: { storage: 'postgres', databaseUrl: postgres.url } };
}

function quickbooksCredential(store: Store): Credential {
  return {
    id: 'qbdDemoCompany01',
    name: 'QuickBooks: Demo Company',
    type: 'quickBooksDesktopApi',
    data: { connection: 'Demo Company', user: 'n8n', password: randomBytes(12).toString('hex'), ...store.credential },
  };
}

function salesforceCredential(salesforce: Salesforce): Credential {
  const { clientId, clientSecret } = salesforce.login;
  return {
    id: 'sfdcDemoOrg00001',
    name: 'Salesforce: Demo Org',
    type: 'salesforceClientCredentialsOAuth2Api',
    data: {
      myDomainUrl: salesforce.org.instanceUrl,
      clientId,
      clientSecret,
      // n8n's import keeps what the form would have filled in by itself.
      grantType: 'clientCredentials',
      accessTokenUrl: `${salesforce.org.instanceUrl}/services/oauth2/token`,
      authentication: 'body',
      scope: '',
      authQueryParameters: '',
    },
  };
}
