import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { writeBack } from '../../../engine/salesforce';
import type { DealOutcome, RowResult, SalesforceClient, TransactionOutcome } from '../../../engine/salesforce';
import { shownFor } from '../../QuickBooksDesktop/descriptions/show';
import { clientOf, text } from '../helpers/context';
import { failureText, readFailure } from '../helpers/failureText';
import { output, readItems, rowFailure } from '../helpers/rows';

const value = (displayName: string, name: string, placeholder = ''): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder });

export const description: INodeProperties[] = shownFor({ resource: ['deal'], operation: ['writeStatus'] }, [
  { ...value('Opportunity ID', 'opportunityId', '006000000000001AAA'), required: true },
  {
    displayName: 'Status',
    name: 'status',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'Failed', value: 'failed', description: 'With the reason; Unknown if it could not be told whether QuickBooks wrote it' },
      { name: 'Held', value: 'held', description: 'With the reason; a person decides' },
      { name: 'Not Applicable', value: 'notApplicable' },
      { name: 'Sent', value: 'sent' },
    ],
    default: 'sent',
  },
  {
    displayName: 'Reason',
    name: 'failure',
    type: 'json',
    default: '={{ $json.error }}',
    description: 'The error of the node before, or a text',
    displayOptions: { show: { status: ['failed', 'held', 'notApplicable'] } },
  },
  {
    displayName: 'Values',
    name: 'values',
    type: 'collection',
    placeholder: 'Add Value',
    default: {},
    displayOptions: { show: { status: ['sent'] } },
    options: [
      value('Account ID', 'accountId'),
      { ...value('Attempt', 'attempt'), type: 'number', default: 1 },
      value('Balance', 'balance'),
      value('Date', 'date', '2026-11-30'),
      value('Due Date', 'dueDate', '2026-12-30'),
      value('Job ID', 'jobId'),
      value('Memo', 'memo'),
      value('Number', 'refNumber'),
      value('Subtotal', 'subtotal'),
      value('Tax', 'tax'),
      value('Total', 'total'),
      { ...value('Transaction ID', 'transactionId'), description: 'TxnID' },
      { ...value('Transaction Type', 'type', 'Invoice') },
      { ...value('Warnings', 'warnings'), description: 'Remarks that a person should see on the opportunity, though it was sent' },
    ],
  },
  {
    displayName: 'QuickBooks Transaction Record',
    name: 'transactionRecord',
    type: 'boolean',
    default: true,
    description: 'Whether to create or update the QuickBooks Transaction record as well',
    displayOptions: { show: { status: ['sent'] } },
  },
  {
    displayName: 'Connection',
    name: 'connection',
    type: 'string',
    required: true,
    default: '={{ $json.quickBooks.connection }}',
    description: 'Name of the company file, as the QuickBooks node gives it with its result',
    displayOptions: { show: { status: ['sent'], transactionRecord: [true] } },
  },
]);

interface Row {
  deal: DealOutcome;
  failure?: ReturnType<typeof readFailure>;
  transaction?: TransactionOutcome & { connection: string };
}

/** Writes what became of deals, all input items in few API calls. Several failures of one deal become one text. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const items = readItems(this, (index) => readRow(this, index));
  const rows = items.flatMap((item) => ('row' in item ? [item.row] : []));
  const deals = oneEach(rows);
  const results = rows.length > 0 ? await writeAll(await clientOf(this), deals, rows) : noResults;
  const { ofDeal, ofTransaction } = results;
  const inputs = this.getInputData();
  return output(this, items.map((item, index) => {
    if ('failure' in item) return item;
    const { deal, transaction } = item.row;
    const refused = rowFailure(ofDeal.get(deal.opportunityId)) ?? (transaction ? rowFailure(ofTransaction.get(transaction.quickBooksId)) : null);
    return refused ? { failure: refused } : { json: { ...inputs[index]?.json, salesforce: written(deal, ofDeal.get(deal.opportunityId)) } };
  }));
}

interface Results {
  ofDeal: Map<string, RowResult | undefined>;
  ofTransaction: Map<string, RowResult | undefined>;
}

const noResults: Results = { ofDeal: new Map(), ofTransaction: new Map() };

/** Deals with the transactions of the first connection in one go; there is rarely another. */
async function writeAll(client: SalesforceClient, deals: DealOutcome[], rows: Row[]): Promise<Results> {
  const connections = [...new Set(rows.flatMap(({ transaction }) => (transaction ? [transaction.connection] : [])))];
  const results: Results = { ofDeal: new Map(), ofTransaction: new Map() };
  for (const [place, connection] of (connections.length > 0 ? connections : ['']).entries()) {
    const transactions = rows.flatMap(({ transaction }) => (transaction?.connection === connection ? [transaction] : []));
    const ofThese = place === 0 ? deals : [];
    const answers = await writeBack(client, connection, { deals: ofThese, transactions });
    ofThese.forEach(({ opportunityId }, index) => results.ofDeal.set(opportunityId, answers.deals[index]));
    transactions.forEach(({ quickBooksId }, index) => results.ofTransaction.set(quickBooksId, answers.transactions[index]));
  }
  return results;
}

function written({ opportunityId, status }: DealOutcome, result: RowResult | undefined): IDataObject {
  return { opportunityId: result?.id ?? opportunityId, status };
}

function readRow(context: IExecuteFunctions, index: number): Row {
  const opportunityId = text(context, 'opportunityId', index);
  if (!opportunityId) throw new Error('The opportunity ID is empty, so the status can not be written.');
  const status = text(context, 'status', index);
  if (status === 'sent') return readSent(context, opportunityId, index);
  const failure = readFailure(context.getNodeParameter('failure', index, ''));
  if (status === 'held') return { deal: { opportunityId, status: 'Held' }, failure };
  if (status === 'notApplicable') return { deal: { opportunityId, status: 'Not Applicable' }, failure };
  return { deal: { opportunityId, status: failure.written === 'unknown' ? 'Unknown' : 'Failed' }, failure };
}

function readSent(context: IExecuteFunctions, opportunityId: string, index: number): Row {
  const values = context.getNodeParameter('values', index, {}) as IDataObject;
  const given = (name: string) => (values[name] === undefined || values[name] === null || values[name] === '' ? {} : { [name]: String(values[name]) });
  const amounts = Object.assign({}, ...['subtotal', 'tax', 'total', 'balance'].map(given)) as Partial<DealOutcome>;
  const common = { ...amounts, ...given('refNumber'), ...given('accountId') };
  const type = String(values.type ?? '');
  const id = String(values.transactionId ?? '');
  const warnings = Array.isArray(values.warnings) ? values.warnings.join('\n') : String(values.warnings ?? '');
  const deal: DealOutcome = {
    opportunityId, status: 'Sent', ...common, ...given('jobId'),
    ...(type ? { type } : {}), ...(id ? { transactionId: id } : {}), ...(warnings ? { error: warnings } : {}),
  };
  if (context.getNodeParameter('transactionRecord', index, true) !== true || !id || !type) return { deal };
  const connection = text(context, 'connection', index);
  if (!connection) throw new Error('The connection is empty, so the transaction record can not be written.');
  const transaction = {
    connection, quickBooksId: id, type, opportunityId, ...common, ...given('date'), ...given('dueDate'), ...given('memo'),
    ...(Number(values.attempt) >= 1 ? { attempt: Number(values.attempt) } : {}),
  };
  return { deal, transaction };
}

/** One outcome a deal: of its failures the worst status, and all the texts. */
function oneEach(rows: Row[]): DealOutcome[] {
  const byDeal = new Map<string, Row[]>();
  for (const row of rows) byDeal.set(row.deal.opportunityId, [...(byDeal.get(row.deal.opportunityId) ?? []), row]);
  return [...byDeal.values()].flatMap((same) => {
    const failures = same.flatMap(({ failure }) => (failure ? [failure] : []));
    const [first] = same.map(({ deal }) => deal);
    if (!first || failures.length === 0) return same.map(({ deal }) => deal).slice(-1);
    const unknown = same.find(({ deal }) => deal.status === 'Unknown');
    return [{ ...(unknown?.deal ?? first), error: failureText(failures) }];
  });
}
