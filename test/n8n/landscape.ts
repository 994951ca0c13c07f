import { join } from 'node:path';
import { readTemplates, webConnectorPath, type Templates } from '../../simulators/demo/templates';
import { newCompany, noFaults, QuickBooks, readQwc, realClock, Scheduler, soapEndpoint, WebConnectorClient, type FaultPlan, type Txn, type UpdateResult } from '../../simulators/quickbooks';
import { startSalesforce, type RunningSalesforce, type StartOptions } from '../../simulators/salesforce';
import { packTarball } from '../setup/pack';
import { startN8n, type N8n } from './harness';
import type { Credential } from './userFolder';

const USER = 'n8n';
const PASSWORD = 'only for this test';

export interface LandscapeOptions {
  salesforce?: StartOptions;
  /** Schedule of the .qwc file, seconds; what the template says when left out. */
  everySeconds?: number;
  /** What a user changes in the templates after importing them; left out, they run as delivered. */
  change?: (templates: Templates) => void;
}

/**
 * A real n8n with the pack and both templates published, between a simulated Salesforce org and a simulated QuickBooks
 * whose Web Connector calls by its schedule. The simulators run in this process, so that a test can look into the
 * company file, and act at a very point of the conversation.
 */
export class Landscape {
  readonly client: WebConnectorClient;
  /** How each update of the Web Connector ended, oldest first. */
  readonly updates: UpdateResult[] = [];
  /** May strike at any point of the conversation, also of an update that is under way. */
  plan: FaultPlan = noFaults;
  private readonly scheduler: Scheduler;

  private constructor(
    readonly n8n: N8n,
    readonly salesforce: RunningSalesforce,
    readonly quickbooks: QuickBooks,
    readonly orderToCash: string,
    qwc: ReturnType<typeof readQwc>,
  ) {
    this.client = new WebConnectorClient({
      endpoint: soapEndpoint(qwc.appUrl),
      quickbooks,
      plan: { at: (point, context) => this.plan.at(point, context) },
      application: { appName: qwc.appName, userName: qwc.userName, password: PASSWORD, ownerId: qwc.ownerId, fileId: qwc.fileId },
    });
    this.scheduler = new Scheduler(this.client, realClock, qwc.runEvery ?? 60, (update) => this.updates.push(update));
    void this.scheduler.run();
  }

  static async start(options: LandscapeOptions = {}): Promise<Landscape> {
    const salesforce = await startSalesforce({ seed: 'empty', ...options.salesforce });
    try {
      const credentials = { quickbooks: quickbooksCredential, salesforce: salesforceCredential(salesforce) };
      const templates = readTemplates(credentials, options.everySeconds ?? 15);
      options.change?.(templates);
      const { webConnector, orderToCash } = templates;
      const n8n = await startN8n({ tarball: await packTarball(), credentials: Object.values(credentials), workflows: [webConnector, orderToCash] });
      const qwc = readQwc(await (await fetch(`${n8n.url}/webhook/${webConnectorPath(webConnector)}?qwc`)).text());
      const quickbooks = new QuickBooks({ clock: realClock, company: newCompany(realClock, 'demo') });
      return new Landscape(n8n, salesforce, quickbooks, orderToCash.id, qwc);
    } catch (error) {
      await salesforce.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.scheduler.stop();
    await this.n8n.stop();
    await this.salesforce.stop();
  }

  /** File of the embedded queue. */
  get queueFile(): string {
    return join(this.n8n.userFolder, '.n8n/quickbooks-desktop/queue.sqlite');
  }

  /** File of n8n's own database. */
  get n8nFile(): string {
    return join(this.n8n.userFolder, '.n8n/database.sqlite');
  }

  get org(): RunningSalesforce['org'] {
    return this.salesforce.org;
  }

  /** Transactions of a kind in the company file. */
  transactions(kind: string): Txn[] {
    return this.quickbooks.company.data.txns.filter((txn) => txn.kind === kind);
  }

  /** The machine is switched off; an update that is under way ends first. */
  async switchWindowsOff(): Promise<void> {
    this.scheduler.switchOff();
    await this.until('the update ends', () => this.updates.length === this.client.statistics.updates);
  }

  switchWindowsOn(): void {
    this.scheduler.switchOn();
  }

  opportunity(id: string): Record<string, unknown> {
    return { ...this.org.store.get('Opportunity', id) };
  }

  /** Waits until `done` gives something; throws with `what` and the state of the deals after `seconds`. */
  async until<T>(what: string, done: () => T | Promise<T>, seconds = 240): Promise<NonNullable<T>> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const value = await done();
      if (value) return value;
      if (Date.now() > end) throw new Error(`not after ${seconds} s: ${what}\n${await this.state()}`);
      await new Promise((go) => setTimeout(go, 250));
    }
  }

  /** For the reader of a failed test. */
  private async state(): Promise<string> {
    const deals = this.org.store.all('Opportunity').filter((deal) => deal.QuickBooks_Sync_Status__c);
    const executions = await this.n8n.executions({ workflowId: this.orderToCash, limit: 20 }).catch(() => []);
    return [
      ...deals.slice(0, 20).map((deal) => `deal ${deal.Name}: ${deal.QuickBooks_Sync_Status__c} ${deal.QuickBooks_Sync_Error__c ?? ''}`),
      ...executions.map(({ id, status, startedAt }) => `execution ${id} ${status} since ${startedAt}`),
      ...this.updates.slice(-5).map((update) => `update: ${update.end} ${update.error ?? ''}`),
      `n8n's log: ${this.n8n.log}`,
    ].join('\n');
  }
}

const quickbooksCredential: Credential = {
  id: 'qbdTestCompany01',
  name: 'QuickBooks: Test Company',
  type: 'quickBooksDesktopApi',
  data: { connection: 'Test Company', user: USER, password: PASSWORD, storage: 'embedded' },
};

function salesforceCredential({ instanceUrl, app }: RunningSalesforce): Credential {
  return {
    id: 'sfdcTestOrg00001',
    name: 'Salesforce: Test Org',
    type: 'salesforceClientCredentialsOAuth2Api',
    data: {
      myDomainUrl: instanceUrl,
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      grantType: 'clientCredentials',
      accessTokenUrl: `${instanceUrl}/services/oauth2/token`,
      authentication: 'body',
      scope: '',
      authQueryParameters: '',
    },
  };
}
