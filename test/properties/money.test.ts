import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDeal } from '../../engine/salesforce/deal';
import type { JsonObject } from '../../engine/json';
import { QuickBooksDesktop } from '../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { SalesforceForQuickBooks } from '../../nodes/SalesforceForQuickBooks/SalesforceForQuickBooks.node';
import type { CompanyFile, Txn } from '../../simulators/quickbooks';
import { MessageRecorder } from '../support/messageRecorder';
import { kinds, moneyDeals, type MoneyCase } from '../support/moneyDeals';
import { cents, decimalOf, discountBeside, exactRate, fixed, judge, rounded, type Verdict } from '../support/moneyOracle';
import { Template } from '../support/template';
import { testCompany, type TestCompany } from '../unit/nodes/company';
import { FakeN8n } from '../unit/nodes/fakes';
import { booksOf, catalogueOf, stock } from './moneyBooks';

/*
 * Generated deals, each through the nodes of the delivered template with its own mapping, the queue and a Web
 * Connector, to the simulated company file. What must come of each is said by an oracle that shares no code with the product.
 */

const orgId = '00D000000000001AAA';
const template = new Template('order-to-cash.json');
const recorder = new MessageRecorder();

/** What became of a deal: the transaction in the company file, or the codes that it was refused with. */
interface Outcome {
  txn?: Txn;
  codes: string[];
  flagged: boolean;
}

/** Runs a node of the template on items; what it refuses is told apart from what goes on. */
async function stage(test: TestCompany, name: string, items: IDataObject[]): Promise<{ passed: IDataObject[]; refused: IDataObject[] }> {
  if (items.length === 0) return { passed: [], refused: [] };
  const parameters = template.parameters(name);
  const type = 'then' in parameters ? new QuickBooksDesktop() : new SalesforceForQuickBooks();
  const n8n = new FakeN8n({ parameters, items, onError: 'continueErrorOutput', credentials: { quickBooksDesktopApi: test.credential } });
  let [output = []] = await n8n.execute(type);
  if (n8n.execution.waiting) {
    await untilDone(test);
    const answer = await n8n.webhook(type, { waitId: n8n.execution.context.waitId as string });
    output = answer.workflowData?.[0] ?? [];
  }
  const json = output.map((item) => item.json);
  return { passed: json.filter(({ error }) => error === undefined), refused: json.filter(({ error }) => error !== undefined) };
}

async function untilDone(test: TestCompany): Promise<void> {
  for (let updates = 0; updates < 60; updates += 1) {
    await test.update();
    const open = await test.queue.tasks({ connection: 'Test', states: ['waiting', 'inFlight'] });
    if (open.length === 0) return;
  }
  throw new Error('The queue is not empty after 60 updates.');
}

/** Lines of all deals as they were prepared, with the amount that each comes to. */
const preparedLines: { amount: string; kind: string; productId: string; fields: { Quantity?: string; Rate?: string; Amount?: string } }[] = [];

const typeNodes = ['Invoice', 'Sales Order', 'Estimate', 'Sales Receipt'];

/** The template from Prepare Deals to the transaction. */
async function orderToCash(test: TestCompany, cases: MoneyCase[]): Promise<Map<string, Outcome>> {
  const refused: IDataObject[] = [];
  const through = async (name: string, items: IDataObject[]) => {
    const result = await stage(test, name, items);
    refused.push(...result.refused);
    return result.passed;
  };
  const prepared = await through('Prepare Deals', cases.map(asEmitted));
  const placed = await through('Job', await through('Customer', prepared));
  preparedLines.push(...prepared.flatMap(({ lines: all }) => all as unknown as typeof preparedLines));
  const lines = placed.flatMap(({ lines: all, ...deal }) => (all as IDataObject[]).map((line) => ({ ...deal, line })));
  const withItems = await through('Item', lines);
  const sent: IDataObject[] = [];
  for (const name of typeNodes) sent.push(...(await through(name, withItems.filter(({ generate }) => generate === name))));
  return outcomes(test.company, cases, sent, refused);
}

/** The deal as the trigger emits it from a row of Salesforce's API, with the settings that the Settings node adds. */
function asEmitted({ deal: { lines, ...opportunity }, generate, choices }: MoneyCase): IDataObject {
  const records = lines.map((line, index) => ({ attributes: { type: 'OpportunityLineItem' }, Id: `00k${opportunity.Id.slice(3, 13)}${String(index).padStart(2, '0')}AAA`, ...line }));
  const row = {
    attributes: { type: 'Opportunity' }, ...opportunity, Name: `Deal ${opportunity.Id}`, Description: opportunity.Id,
    CloseDate: '2026-11-20', Generate__c: generate, OpportunityLineItems: { totalSize: lines.length, done: true, records },
  };
  const deal = toDeal(row as unknown as JsonObject, orgId);
  return { ...(deal as unknown as IDataObject), settings: { ...template.settings(), ...choices } };
}

function outcomes(company: CompanyFile, cases: MoneyCase[], sent: IDataObject[], refused: IDataObject[]): Map<string, Outcome> {
  return new Map(cases.map(({ deal: { Id } }) => {
    const txns = company.data.txns.filter(({ fields }) => fields.Memo === Id);
    expect(txns.length, `${Id} is in QuickBooks more than once`).toBeLessThanOrEqual(1);
    const failures = refused.filter((item) => failedDeal(item) === Id);
    const answer = sent.find(({ opportunityId }) => opportunityId === Id)?.quickBooks as IDataObject | undefined;
    const codes = [...new Set(failures.flatMap(({ error }) => codesOf(error as IDataObject)))].sort();
    return [Id, { ...(txns[0] ? { txn: txns[0] } : {}), codes, flagged: answer?.difference !== undefined }];
  }));
}

/** The deal that the template writes a failure to. */
const failedDeal = template.parameters('Write Failure to Salesforce').opportunityId as (json: IDataObject) => unknown;

/** A refusal for several reasons carries each in its detail. */
function codesOf(error: IDataObject): string[] {
  expect(error.written).toBe('not applied');
  expect(error.remedy).not.toBe('');
  const reasons = Array.isArray(error.detail) ? (error.detail as IDataObject[]).filter(({ code }) => code !== undefined) : [];
  return reasons.length > 0 ? reasons.map(({ code }) => String(code)) : [String(error.code)];
}

function inWords(verdict: Verdict): string {
  return verdict.is === 'refused' ? verdict.codes.join(' + ') : `${verdict.is} ${decimalOf(verdict.subtotal)} tax ${decimalOf(verdict.tax)} ${verdict.currency}`;
}

function seen(company: CompanyFile, outcome: Outcome): string {
  const { txn, codes, flagged } = outcome;
  if (!txn) return codes.join(' + ');
  const customer = company.list(txn.customer ?? '');
  const currency = company.list((customer?.fields.CurrencyRef as { ListID?: string } | undefined)?.ListID ?? '')?.fields.CurrencyCode ?? 'USD';
  return `${flagged ? 'flagged' : 'sent'} ${txn.subtotal} tax ${txn.tax} ${String(currency)}${codes.length > 0 ? ` and ${codes.join(' + ')}` : ''}`;
}

interface Batch {
  test: TestCompany;
  cases: MoneyCase[];
  verdicts: Map<string, Verdict>;
  found: Map<string, Outcome>;
}

async function batch(seed: number, count: number, from: number, multiCurrency: boolean): Promise<Batch> {
  const test = await testCompany((endpoint) => recorder.watch(endpoint));
  test.company.data.preferences.multiCurrency = multiCurrency;
  await stock(test.quickbooks, multiCurrency);
  const catalogue = catalogueOf(test.company);
  const books = booksOf(test.company, catalogue);
  const cases = moneyDeals(seed, count, catalogue, from);
  const verdicts = new Map(cases.map(({ deal, choices }) => [deal.Id, judge(deal, choices, books)]));
  return { test, cases, verdicts, found: await orderToCash(test, cases) };
}

describe('300 deals of every kind', () => {
  let batches: Batch[] = [];
  beforeAll(async () => {
    batches = [await batch(20_261, 232, 0, true), await batch(20_262, 68, 1000, false)];
  }, 240_000);
  afterAll(async () => {
    for (const { test } of batches) await test.close();
  });

  it('are sent with the subtotal, tax and currency, or refused for the reasons, that the oracle names', () => {
    const wrong = batches.flatMap(({ test, cases, verdicts, found }) => cases.flatMap(({ kind, generate, deal }) => {
      const expected = inWords(verdicts.get(deal.Id) as Verdict);
      const actual = seen(test.company, found.get(deal.Id) as Outcome);
      return actual === expected ? [] : [{ deal: deal.Id, kind, generate, expected, actual }];
    }));
    expect(wrong).toEqual([]);
  });

  it('come to the amount of the opportunity to the cent, unless a difference is allowed or a bundle has its parts’ prices', () => {
    const sent = batches.flatMap(({ cases, found }) => cases.flatMap(({ deal, choices }) => {
      const txn = found.get(deal.Id)?.txn;
      return txn && choices.allowedDifference === '0.00' && choices.bundles === 'refuse' ? [{ deal, txn }] : [];
    }));
    expect(sent.length).toBeGreaterThan(120);
    for (const { deal, txn } of sent) expect([deal.Id, cents(txn.subtotal)]).toEqual([deal.Id, cents(String(deal.Amount))]);
  });

  it('show each discount as a line of its own where the flow says so', () => {
    const lines = batches.flatMap(({ test, cases, found }) => cases.flatMap(({ deal, choices }) => {
      const txn = found.get(deal.Id)?.txn;
      const wanted = deal.lines.map((line) => discountBeside(line, choices)).filter((amount) => amount !== 0n).map((amount) => decimalOf(amount));
      if (!txn || wanted.length === 0) return [];
      const item = test.company.named(['ItemDiscount'], choices.discountItem)?.id;
      const shown = txn.lines.filter(({ fields }) => (fields.ItemRef as { ListID: string }).ListID === item).map(({ fields }) => fields.Amount);
      return [{ wanted, shown }];
    }));
    expect(lines.length).toBeGreaterThan(5);
    for (const { wanted, shown } of lines) expect(shown).toEqual(wanted);
  });

  it('have a rate on each line that five decimals give the amount of, and else quantity and amount (R15)', () => {
    const sold = preparedLines.filter(({ kind, fields }) => kind === 'line' && fields.Quantity !== undefined);
    for (const { amount, fields: { Quantity, Rate, Amount } } of sold) {
      const rate = exactRate(Quantity ?? '', amount);
      expect({ amount, Quantity, Rate: Rate === undefined ? null : rounded(fixed(Rate), 5), Amount }).toEqual({ amount, Quantity, Rate: rate, Amount: rate === null ? amount : undefined });
    }
    expect(sold.filter(({ fields }) => fields.Rate !== undefined).length).toBeGreaterThan(100);
    expect(sold.filter(({ fields }) => fields.Rate === undefined).length).toBeGreaterThan(20);
    expect(sold.filter(({ fields }) => /\.\d{5}$/.test(fields.Rate ?? '')).length).toBeGreaterThan(0);
  });

  it('cover every kind of deal and every outcome', () => {
    const counts = new Map<string, number>();
    for (const { verdicts } of batches) {
      for (const verdict of verdicts.values()) {
        const classes = verdict.is === 'refused' ? verdict.codes : [verdict.is, ...(verdict.tax === 0n ? ['untaxed'] : []), ...(verdict.currency === 'USD' ? [] : ['in another currency'])];
        for (const name of classes) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const least = Object.fromEntries([...counts].map(([name, count]) => [name, count >= 5]));
    const codes = ['NO_ACCOUNT', 'NO_ITEM_TYPE', 'NO_ITEM_ACCOUNT', 'STANDARD_PRICE_INACTIVE', 'PRICE_BOOK', 'BUNDLE', 'SETTING_MISSING', 'NO_LINES', 'NO_AMOUNT', 'NEGATIVE_TOTAL', 'ZERO_TOTAL', 'AMOUNT_DIFFERS', 'CURRENCY'];
    expect(least).toEqual(Object.fromEntries(['sent', 'flagged', 'untaxed', 'in another currency', ...codes].map((name) => [name, true])));
    expect(counts.get('sent')).toBeGreaterThan(100);
    for (const kind of kinds) expect(batches.flatMap(({ cases }) => cases).filter((each) => each.kind === kind).length).toBeGreaterThan(5);
    expect(batches.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(300);
  });

  it('leave as messages that Intuit’s schema takes', (context) => {
    const faults = recorder.faults();
    if (faults === null) return context.skip();
    expect(faults).toEqual([]);
    expect(recorder.requests()).toEqual(expect.arrayContaining(['CustomerAddRq', 'EstimateAddRq', 'InvoiceAddRq', 'ItemServiceAddRq', 'SalesOrderAddRq', 'SalesReceiptAddRq']));
  });
});
