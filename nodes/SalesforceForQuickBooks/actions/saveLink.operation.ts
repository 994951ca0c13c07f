import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { opportunityFields, writeBack } from '../../../engine/salesforce';
import type { LinkOutcome, RecordOutcome, RowResult, SalesforceClient } from '../../../engine/salesforce';
import { shownFor } from '../../QuickBooksDesktop/descriptions/show';
import { clientOf, text } from '../helpers/context';
import { output, readItems, rowFailure } from '../helpers/rows';

export const description: INodeProperties[] = shownFor({ resource: ['link'], operation: ['save'] }, [
  {
    displayName: 'Record Type',
    name: 'object',
    type: 'options',
    options: [
      { name: 'Account', value: 'Account', description: 'A customer' },
      { name: 'Contact', value: 'Contact', description: 'A job' },
      { name: 'Opportunity', value: 'Opportunity', description: 'A job' },
      { name: 'Product', value: 'Product2', description: 'An item' },
    ],
    default: 'Account',
  },
  { displayName: 'Record ID', name: 'recordId', type: 'string', required: true, default: '', placeholder: '001000000000001AAA' },
  { displayName: 'QuickBooks ID', name: 'quickBooksId', type: 'string', default: '={{ $json.quickBooks.id }}', description: 'ListID. Where it is empty, there is nothing to save.' },
  { displayName: 'Full Name', name: 'fullName', type: 'string', default: '={{ $json.quickBooks.number }}', description: 'As the record is called in QuickBooks' },
  {
    displayName: 'Connection',
    name: 'connection',
    type: 'string',
    required: true,
    default: '={{ $json.quickBooks.connection }}',
    description: 'Name of the company file, as the QuickBooks node gives it with its result',
  },
  {
    displayName: 'ID Stored Before',
    name: 'storedId',
    type: 'string',
    default: '',
    description: 'If it is the same, Salesforce is left alone',
  },
]);

type Link = LinkOutcome & { connection: string; fullName?: string };

/** Writes QuickBooks' ids onto Salesforce records, all input items in few API calls; each record once. Items leave as they came. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const items = readItems(this, (index) => readLink(this, index));
  const links = [...new Map(items.flatMap((item) => ('row' in item && item.row ? [[item.row.recordId, item.row] as const] : []))).values()];
  const results = links.length > 0 ? await saveAll(await clientOf(this), links) : new Map<string, RowResult[]>();
  const inputs = this.getInputData();
  return output(this, items.map((item, index) => {
    if ('failure' in item) return item;
    const refused = (item.row ? results.get(item.row.recordId) : undefined)?.map(rowFailure).find((failure) => failure !== null);
    return refused ? { failure: refused } : { json: inputs[index]?.json ?? {} };
  }));
}

/** Null when there is no id, or Salesforce has it already. */
function readLink(context: IExecuteFunctions, index: number): Link | null {
  const recordId = text(context, 'recordId', index);
  const quickBooksId = text(context, 'quickBooksId', index);
  if (!quickBooksId || text(context, 'storedId', index) === quickBooksId) return null;
  const connection = text(context, 'connection', index);
  if (!recordId || !connection) throw new Error('The record ID or the connection is empty, so the link can not be saved.');
  const fullName = text(context, 'fullName', index);
  return { object: text(context, 'object', index) as LinkOutcome['object'], recordId, quickBooksId, connection, ...(fullName ? { fullName } : {}) };
}

/** All links, connection by connection: the external id of a link names its company file. */
async function saveAll(client: SalesforceClient, links: Link[]): Promise<Map<string, RowResult[]>> {
  const results = new Map<string, RowResult[]>();
  for (const connection of new Set(links.map((link) => link.connection))) {
    const own = await save(client, connection, links.filter((link) => link.connection === connection));
    for (const [recordId, answers] of own) results.set(recordId, answers);
  }
  return results;
}

/** Results of each record: its own row and its link's. */
async function save(client: SalesforceClient, connection: string, links: Link[]): Promise<Map<string, RowResult[]>> {
  const of = (object: Link['object']) => links.filter((link) => link.object === object);
  const outcome = ({ recordId, quickBooksId, fullName }: Link): RecordOutcome => ({ recordId, quickBooksId, status: 'Sent', ...(fullName ? { fullName } : {}) });
  const jobs = of('Opportunity');
  const jobRows = jobs.map(({ recordId, quickBooksId }) => ({ Id: recordId, [opportunityFields.jobId]: quickBooksId }));
  const jobResults = jobRows.length > 0 ? await client.updateRows('Opportunity', jobRows) : [];
  const results = await writeBack(client, connection, {
    accounts: of('Account').map(outcome),
    contacts: of('Contact').map(outcome),
    products: of('Product2').map(outcome),
    links: links.map(({ object, recordId, quickBooksId }) => ({ object, recordId, quickBooksId })),
  });
  const parts: [Link[], RowResult[]][] = [
    [of('Account'), results.accounts], [of('Contact'), results.contacts], [of('Product2'), results.products], [jobs, jobResults], [links, results.links],
  ];
  const byRecord = new Map<string, RowResult[]>();
  for (const [rows, answers] of parts) {
    rows.forEach(({ recordId }, place) => {
      const answer = answers[place];
      if (answer) byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), answer]);
    });
  }
  return byRecord;
}
