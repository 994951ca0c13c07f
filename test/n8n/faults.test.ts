import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Templates } from '../../simulators/demo/templates';
import { noFaults } from '../../simulators/quickbooks';
import { closeDeal, dealStatus, openDeal, type TestDeal } from './deals';
import { Landscape } from './landscape';
import { Eye, killWhen, type WaitSeen } from './moments';

/** How long n8n stays down: longer than the Web Connector's schedule, which goes on calling. */
const DOWN_MS = 4_000;
/** Some moments last for milliseconds; when one was missed, the next deals come. */
const TRIES = 5;

/** What a user may set, here so small that a test need not wait an hour: when claims are offered again, and the quarantine. */
function hasten({ orderToCash, webConnector }: Templates): void {
  for (const node of orderToCash.nodes) {
    if (!node.type.endsWith('.salesforceClosedWonTrigger')) continue;
    node.parameters.options = { reEmitMinutes: '0.2, 0.5' };
    node.parameters.pollTimes = { item: [4, 14, 24, 34, 44, 54].map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })) };
  }
  for (const node of webConnector.nodes) {
    if (node.type.endsWith('.quickBooksWebConnector')) node.parameters.settings = { ...(node.parameters.settings as object), quarantineSeconds: 5 };
  }
}

/** The last wait of the deals' executions that is about such records. */
function last(eye: Eye, deals: TestDeal[], about: RegExp): WaitSeen | undefined {
  return eye.waits(deals.map(({ id }) => id)).filter((wait) => about.test(wait.about)).at(-1);
}

/** The result was given to n8n, which is on its way to what comes next. */
const onItsWay = (eye: Eye, deals: TestDeal[], about: RegExp) => {
  const wait = last(eye, deals, about);
  if (wait?.wait !== 'delivered' || wait.execution !== 'running') return false;
  // A claim that was offered again meanwhile has an execution, and waits, of its own.
  const own = eye.waits(deals.map(({ id }) => id)).filter(({ executionId }) => executionId === wait.executionId);
  return own.at(-1)?.about === wait.about;
};
const notSaved = (eye: Eye, deals: TestDeal[], about: RegExp) => {
  const wait = last(eye, deals, about);
  return wait?.wait === 'open' && (wait.execution === 'running' || wait.execution === 'new');
};
const asleep = (eye: Eye, deals: TestDeal[], about: RegExp) => {
  const wait = last(eye, deals, about);
  return wait?.wait === 'open' && wait.execution === 'waiting';
};
const answered = (eye: Eye, deals: TestDeal[], about: RegExp) => last(eye, deals, about)?.wait === 'due';

const CUSTOMER = /^\w+ customer /;
const ITEM = /^\w+ item /;
const INVOICE = /^Invoice for /;

// It stops n8n within milliseconds of a moment; until it has run green on idle machines, CI leaves it to `npm test`.
const leftOut = process.env['N8N_KILLS'] === 'off';
if (leftOut) console.log('SKIPPED: kill -9 of a real n8n, because N8N_KILLS is off; run: npx vitest run --project n8n test/n8n/faults.test.ts');

describe.skipIf(leftOut)('n8n is killed while the Web Connector goes on', () => {
  let landscape: Landscape;
  const all: TestDeal[] = [];

  beforeAll(async () => {
    landscape = await Landscape.start({ everySeconds: 3, change: hasten });
  });
  afterAll(() => landscape?.stop());

  const moments: [what: string, caught: (eye: Eye, deals: TestDeal[]) => boolean][] = [
    ['between enqueue and save of the first wait', (eye, deals) => notSaved(eye, deals, CUSTOMER)],
    ['while it waits for the customers', (eye, deals) => asleep(eye, deals, CUSTOMER)],
    ['with the customers answered but not yet delivered', (eye, deals) => answered(eye, deals, CUSTOMER)],
    ['between two waits of one execution', (eye, deals) => onItsWay(eye, deals, CUSTOMER)],
    ['between enqueue and save of the second wait', (eye, deals) => notSaved(eye, deals, ITEM)],
    ['while it waits for the items', (eye, deals) => asleep(eye, deals, ITEM)],
    ['between enqueue and save of the last wait', (eye, deals) => notSaved(eye, deals, INVOICE)],
    ['after resuming, before the number is in Salesforce', (eye, deals) => onItsWay(eye, deals, INVOICE) && deals.every((deal) => landscape.opportunity(deal.id).QuickBooks_Sync_Status__c === 'Queued')],
  ];

  it.each(moments)('%s', async (what, caught) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const deals = close();
      const killed = await killWhen(landscape, (eye) => caught(eye, deals), () => deals.every(isSent));
      if (!killed) continue;
      await downAndUp();
      return await arrive(deals);
    }
    throw new Error(`n8n could not be caught ${what}`);
  });

  it('while QuickBooks writes the invoices: its answer finds nobody', async () => {
    const deals = close();
    const killed = killAt((xml) => xml.includes('<InvoiceAddRq'));
    await landscape.until('the kill', killed);
    await downAndUp();
    await arrive(deals);
  });

  it('before QuickBooks has the customers: the Web Connector stops too', async () => {
    const deals = close();
    const killed = killAt((xml) => xml.includes('<CustomerAddRq'), true);
    await landscape.until('the kill', killed);
    await downAndUp();
    await arrive(deals);
  });

  it('ended and started in order while an execution waits', async () => {
    await landscape.switchWindowsOff();
    const deals = close();
    await landscape.until('an execution waits', async () => (await landscape.n8n.executions({ workflowId: landscape.orderToCash, status: ['waiting'] })).length > 0);
    await landscape.n8n.restart();
    landscape.switchWindowsOn();
    await arrive(deals);
  });

  it('0 lost, 0 doubled, 0 stuck in the company file, in the queue and in n8n', async () => {
    const { company } = landscape.quickbooks;
    for (const deal of all) {
      const customers = company.listsOf(['Customer']).filter((one) => one.name === deal.accountName);
      expect(customers.map(({ name }) => name), deal.name).toEqual([deal.accountName]);
      const invoices = landscape.transactions('Invoice').filter((txn) => txn.customer === customers[0]?.id);
      expect(invoices.map(({ subtotal, lines }) => [subtotal, lines.length]), deal.name).toEqual([['339.90', 2]]);
      expect(landscape.opportunity(deal.id).QuickBooks_Transaction_Id__c, deal.name).toBe(invoices[0]?.id);
      const items = company.listsOf(['ItemService']).filter(({ name }) => name.startsWith(`Product ${deal.name.slice('Deal '.length)} `.slice(0, 31)));
      expect(items.length, deal.name).toBe(2);
    }
    expect(landscape.transactions('Invoice').length).toBe(all.length);
    await landscape.until('no execution waits or runs', async () => (await landscape.n8n.executions({ status: ['waiting', 'running', 'new'] })).length === 0);
    expect(taskStates(landscape)).toEqual(['done']);
  });

  /** Two deals of two new customers, won at the same moment. */
  function close(): TestDeal[] {
    const number = String(all.length / 2 + 1).padStart(2, '0');
    const deals = ['A', 'B'].map((letter) => openDeal(landscape.org, { name: `${number}${letter}` }));
    for (const deal of deals) closeDeal(landscape.org, deal);
    all.push(...deals);
    return deals;
  }

  /** Kills n8n at the moment at which the Web Connector hands such a set to QuickBooks. */
  function killAt(wanted: (xml: string) => boolean, stops = false): () => boolean {
    let killed = false;
    landscape.plan = {
      at: async (point, { xml }) => {
        if (point !== 'update: stops before QuickBooks' || !wanted(xml)) return undefined;
        landscape.plan = noFaults;
        await landscape.n8n.kill();
        killed = true;
        return stops ? {} : undefined;
      },
    };
    return () => killed;
  }

  /** n8n stays down while the Web Connector calls in vain, and comes back. */
  async function downAndUp(): Promise<void> {
    const before = landscape.updates.length;
    await new Promise((go) => setTimeout(go, DOWN_MS));
    await landscape.until('the Web Connector calls in vain', () => landscape.updates.slice(before).some((update) => update.end === 'failed' || update.end === 'cut'));
    await landscape.n8n.start();
  }

  function isSent(deal: TestDeal): boolean {
    return landscape.opportunity(deal.id).QuickBooks_Sync_Status__c === 'Sent';
  }

  async function arrive(deals: TestDeal[]): Promise<void> {
    for (const deal of deals) await dealStatus(landscape, deal, 'Sent');
  }
});

/** States that tasks of the queue are in. */
function taskStates(landscape: Landscape): string[] {
  const queue = new DatabaseSync(landscape.queueFile, { readOnly: true });
  try {
    return queue.prepare('SELECT DISTINCT state FROM qbd_task ORDER BY state').all().map(({ state }) => String(state));
  } finally {
    queue.close();
  }
}
