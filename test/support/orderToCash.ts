import { openQueue, type ConnectionSettings, type QueueApi } from '../../engine/queue';
import { newCompany, QuickBooks, WebConnectorClient, type CompanyFile } from '../../simulators/quickbooks';
import { startSalesforce, type RunningSalesforce } from '../../simulators/salesforce';
import { ActorClock } from '../faults/actorClock';
import { N8nModel, type N8nOptions } from './n8nModel';

type Seed = NonNullable<Parameters<typeof startSalesforce>[0]>['seed'];

export interface WorldOptions {
  /** What Salesforce holds at the start. */
  seed: NonNullable<Seed>;
  settings?: Partial<ConnectionSettings>;
  /** What the user has changed in the delivered workflow. */
  workflow?: Pick<N8nOptions, 'changed' | 'settings'>;
  /** Virtual ms that n8n takes from being woken to the next node. */
  pause?: number;
}

/** The whole flow on one virtual clock: Salesforce, n8n with the delivered Order to Cash, the queue, Web Connector and QuickBooks. */
export interface OrderToCash {
  clock: ActorClock;
  salesforce: RunningSalesforce;
  n8n: N8nModel;
  queue: QueueApi;
  company: CompanyFile;
  quickbooks: QuickBooks;
  webConnector: WebConnectorClient;
  close(): Promise<void>;
}

export const connection = 'Books';
/** How long QuickBooks takes for a request. */
export const requestSeconds = 0.5;

/** @param publish hands the queue to the nodes, which open theirs by credential. */
export async function orderToCash(options: WorldOptions, publish: (queue: QueueApi) => void): Promise<OrderToCash> {
  const clock = new ActorClock(Date.UTC(2026, 10, 24, 14));
  const salesforce = await startSalesforce({ seed: options.seed, now: new Date(clock.now()) });
  const n8n = new N8nModel({
    workflow: 'order-to-cash.json', clock, pause: options.pause ?? 1000, ...options.workflow, ...salesforceOf(salesforce, clock),
  });
  const queue = await openQueue({ storage: { kind: 'sqlite', file: ':memory:' }, clock, deliver: (url, waitId) => n8n.deliver(url, waitId) });
  publish(queue);
  const { ownerId, fileId } = await queue.ensureConnection(connection, options.settings);
  const company = newCompany(clock, 'demo');
  const quickbooks = new QuickBooks({ clock, company, requestCost: 1000 * requestSeconds, openCost: 20_000 });
  const application = { appName: connection, userName: 'clerk', password: 'secret', ownerId, fileId };
  const endpoint = queue.webConnector(connection, (user, password) => user === 'clerk' && password === 'secret');
  const webConnector = new WebConnectorClient({ endpoint, quickbooks, application, clock, recordMessages: true });
  const close = async () => {
    await queue.close();
    await salesforce.stop();
  };
  return { clock, salesforce, n8n, queue, company, quickbooks, webConnector, close };
}

const pollEvery = 15_000;

/** The trigger polls once; then the Web Connector updates until every execution has ended. */
export async function sendAll({ clock, n8n, webConnector }: OrderToCash): Promise<void> {
  await clock.act(() => n8n.poll());
  await clock.act(async () => {
    for (let updates = 0; !n8n.idle; updates += 1) {
      if (updates > 20) throw new Error('The deals are not through after 20 updates.');
      await webConnector.update();
      await clock.sleep(pollEvery);
    }
  });
}

/** How the nodes reach the simulated org, whose clock follows the virtual one. */
function salesforceOf(salesforce: RunningSalesforce, clock: ActorClock): Pick<N8nOptions, 'credentials' | 'http'> {
  return {
    credentials: {
      salesforceClientCredentialsOAuth2Api: { myDomainUrl: salesforce.instanceUrl },
      quickBooksDesktopApi: { connection, user: 'clerk', password: 'secret', storage: 'embedded' },
    },
    http: async (_type, { method, url, headers, body }) => {
      salesforce.org.clock.set(new Date(clock.now()), true);
      const response = await fetch(url, { method, headers: { ...headers, authorization: `Bearer ${salesforce.accessToken}` }, body: body ?? null });
      return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
  };
}
