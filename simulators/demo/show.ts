import type { Execution } from '../../test/n8n/rest';
import { closeDeal, followExecution, pickDeal, watchInvoices, type Watch } from './deal';
import type { DemoOptions } from './options';
import type { Printer } from './printer';
import type { Counts, Deal } from './report';
import type { Stage } from './stage';

const LIMIT_MS = 240_000;

/**
 * Closes a deal in our org, or waits for one that somebody closes in his, and shows it going through.
 * @throws when the workflow fails, the result is not what Salesforce and QuickBooks say, or it takes too long
 */
export async function showDeal(stage: Stage, options: DemoOptions, printer: Printer): Promise<{ deal: Deal; counts: Counts }> {
  const { n8n, quickbooks, orderToCashId } = stage;
  const known = new Set((await quickbooks?.invoices())?.map(({ id }) => id));
  const before = await countsOf(stage);
  const closed = options.salesforceUrl ? null : await close(stage, printer);
  const watch = quickbooks ? watchInvoices(quickbooks, known) : null;
  if (watch) tellInvoice(watch, printer);
  // A client of somebody else has its own pace; only with --once there is an end to waiting.
  const ours = options.quickbooks && !options.salesforceUrl;
  const until = ours || options.once ? Date.now() + LIMIT_MS : Infinity;
  const wanted = (execution: Execution) => (closed ? mentions(execution, closed.id) : firstOpportunity(execution) !== null);
  try {
    const execution = await followExecution(n8n, orderToCashId, wanted, until, printer);
    const after = await countsOf(stage);
    const id = closed?.id ?? firstOpportunity(execution) ?? '';
    const deal = await resultOf(stage, id, closed?.at ?? null, watch, printer);
    return { deal, counts: difference(after, before) };
  } finally {
    watch?.stop();
  }
}

/** As soon as it is there, so that it stands in its place among the workflow's steps. */
function tellInvoice({ found }: Watch, printer: Printer): void {
  found.then(
    ({ invoice, at }) => printer.step('invoice in QuickBooks', `number ${invoice.refNumber} for ${invoice.customerName}, ${invoice.subtotal}`, at),
    () => undefined, // resultOf() reports it
  );
}

async function close({ salesforce }: Stage, printer: Printer): Promise<{ id: string; at: number }> {
  const deal = await pickDeal(salesforce.org);
  await closeDeal(salesforce.org, deal);
  const at = Date.now();
  printer.startClock(at);
  printer.step('closed', `${deal.Account.Name}: ${deal.Name}, ${deal.Amount}`, at);
  return { id: deal.Id, at };
}

async function resultOf(stage: Stage, opportunityId: string, closedAt: number | null, watch: Watch | null, printer: Printer): Promise<Deal> {
  const { txnId, refNumber } = await writtenBack(stage, opportunityId);
  watch?.stop();
  const seen = await watch?.found;
  if (seen && seen.invoice.id !== txnId) throw new Error(`The opportunity names transaction ${txnId}, QuickBooks has ${seen.invoice.id}`);
  printer.step('number on the opportunity', refNumber);
  const secondsToInvoice = seen && closedAt !== null ? Math.round((seen.at - closedAt) / 100) / 10 : null;
  return { opportunityId, txnId, refNumber, secondsToInvoice };
}

async function writtenBack({ salesforce }: Stage, opportunityId: string): Promise<{ txnId: string; refNumber: string }> {
  const [row] = await salesforce.org.query<Record<string, string | null>>(
    'SELECT QuickBooks_Sync_Status__c, QuickBooks_Sync_Error__c, QuickBooks_Transaction_Id__c, QuickBooks_Ref_Number__c ' +
      `FROM Opportunity WHERE Id = '${opportunityId}'`,
  );
  const { QuickBooks_Transaction_Id__c: txnId, QuickBooks_Ref_Number__c: refNumber } = row ?? {};
  if (txnId && refNumber) return { txnId, refNumber };
  throw new Error(`The opportunity has no QuickBooks number. Its status is ${row?.QuickBooks_Sync_Status__c}: ${row?.QuickBooks_Sync_Error__c}`);
}

function mentions(execution: Execution, text: string): boolean {
  return JSON.stringify(execution.data.nodes).includes(text);
}

/** Salesforce ids of opportunities begin with 006. */
function firstOpportunity(execution: Execution): string | null {
  return /"(006[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?)"/.exec(JSON.stringify(execution.data.nodes))?.[1] ?? null;
}

async function countsOf({ quickbooks, salesforce }: Stage): Promise<Counts> {
  const there = quickbooks ? await quickbooks.counts() : { messageSets: null, sessions: null };
  return { ...there, salesforceCalls: await salesforce.calls() };
}

function difference(after: Counts, before: Counts): Counts {
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    messageSets: minus(after.messageSets, before.messageSets),
    sessions: minus(after.sessions, before.sessions),
    salesforceCalls: minus(after.salesforceCalls, before.salesforceCalls),
  };
}
