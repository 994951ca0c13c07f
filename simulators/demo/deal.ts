import type { N8n } from '../../test/n8n/harness';
import type { Execution } from '../../test/n8n/rest';
import type { Org } from './org';
import type { Printer } from './printer';
import type { Invoice, QuickBooks } from './quickbooks';

const LOOK_MS = 500;

export interface OpenDeal {
  Id: string;
  Name: string;
  Amount: number;
  Account: { Name: string };
}

/** An open deal with lines, the smallest one. @throws when the org has none */
export async function pickDeal(org: Org): Promise<OpenDeal> {
  const [deal] = await org.query<OpenDeal>(
    'SELECT Id, Name, Amount, Account.Name FROM Opportunity WHERE IsClosed = false AND HasOpportunityLineItem = true ORDER BY Amount LIMIT 1',
  );
  if (!deal) throw new Error('The org has no open opportunity with products that could be closed');
  return deal;
}

/** As a salesperson does it: the stage, and what QuickBooks should get. */
export async function closeDeal(org: Org, deal: OpenDeal): Promise<void> {
  await org.update('Opportunity', deal.Id, { StageName: 'Closed Won', Generate__c: 'Invoice', CloseDate: new Date().toISOString().slice(0, 10) });
}

/**
 * Follows the deal's execution in n8n until it ends, printing each of its steps once.
 * @param until milliseconds since 1970
 * @throws when it fails or takes too long
 */
export async function followExecution(
  n8n: N8n,
  workflowId: string,
  wanted: (execution: Execution) => boolean,
  until: number,
  printer: Printer,
): Promise<Execution> {
  const printed = new Set<string>();
  for (;;) {
    const execution = await newest(n8n, workflowId, wanted);
    if (execution) printSteps(execution, printed, printer);
    if (execution?.status === 'success') return execution;
    if (execution && ['error', 'crashed', 'canceled'].includes(execution.status)) {
      throw new Error(`The workflow ended with ${execution.status} in "${execution.data.lastNode}": ${execution.data.error}`);
    }
    if (Date.now() > until) throw new Error(`It took too long; the workflow's execution: ${execution?.status ?? 'none yet'}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

async function newest(n8n: N8n, workflowId: string, wanted: (execution: Execution) => boolean): Promise<Execution | null> {
  for (const { id } of await n8n.executions({ workflowId, limit: 5 })) {
    const execution = await n8n.execution(id);
    if (wanted(execution)) return execution;
  }
  return null;
}

function printSteps(execution: Execution, printed: Set<string>, printer: Printer): void {
  const runs = Object.entries(execution.data.nodes).flatMap(([name, list]) => list.map((run, index) => ({ name, index, ...run })));
  const finished = runs.filter(({ status, outputs }) => status === 'success' && outputs.some((items) => items.length > 0));
  for (const { name, index, outputs, startedAt, took } of finished.sort((a, b) => a.startedAt + a.took - b.startedAt - b.took)) {
    const key = `${name} ${index}`;
    if (printed.has(key)) continue;
    printed.add(key);
    const count = outputs.reduce((sum, items) => sum + items.length, 0);
    printer.step(name, `${count} ${count === 1 ? 'item' : 'items'}`, startedAt + took);
  }
}

export interface Watch {
  found: Promise<{ invoice: Invoice; at: number }>;
  /** One last look; `found` fails when it finds nothing. */
  stop(): void;
}

/** Watches the company file for a new invoice; gives it with the moment at which it was seen there. */
export function watchInvoices(quickbooks: QuickBooks, known: Set<string>): Watch {
  let stopped = false;
  const look = async (): Promise<{ invoice: Invoice; at: number }> => {
    for (;;) {
      const last = stopped;
      const invoice = (await quickbooks.invoices()).find(({ id }) => !known.has(id));
      if (invoice) return { invoice, at: Date.now() };
      if (last) throw new Error('QuickBooks has no new invoice');
      await new Promise((done) => setTimeout(done, 200));
    }
  };
  const found = look();
  found.catch(() => undefined); // whoever awaits it gets the error; when the demo is ended, nobody does
  return { found, stop: () => void (stopped = true) };
}
