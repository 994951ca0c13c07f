import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import { requestType } from '../../../engine/qbxml';
import type { ListInput } from '../../../engine/tasks/inputs';
import { optionsProperty, readOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import type { OutputSettings } from '../../shared/results';
import { task } from '../helpers/task';
import type { Operation } from './operation';

const operation = ['getMany'];

const howMany: INodeProperties[] = [
  { displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false, description: 'Whether to return all results or only up to a given limit' },
  { displayName: 'Limit', name: 'limit', type: 'number', typeOptions: { minValue: 1 }, default: 50, description: 'Max number of results to return', displayOptions: { show: { returnAll: [false] } } },
];

const modified: INodeProperties[] = [
  { displayName: 'Modified From', name: 'modifiedFrom', type: 'string', default: '', placeholder: '2026-11-01T00:00:00', description: "In the time of the QuickBooks machine. QuickBooks' own clock may be an hour off in summer: ask for an hour more." },
  { displayName: 'Modified To', name: 'modifiedTo', type: 'string', default: '', placeholder: '2026-11-30T23:59:59' },
];

const listFilters: INodeProperties[] = [
  { displayName: 'Active', name: 'active', type: 'options', options: [{ name: 'Active Only', value: 'ActiveOnly' }, { name: 'All', value: 'All' }, { name: 'Inactive Only', value: 'InactiveOnly' }], default: 'ActiveOnly' },
  { displayName: 'Name Begins With', name: 'nameStartsWith', type: 'string', default: '' },
  { displayName: 'Name Contains', name: 'nameContains', type: 'string', default: '' },
  ...modified,
];

const transactionFilters: INodeProperties[] = [
  { displayName: 'Customer ID', name: 'customerId', type: 'string', default: '', description: 'Its jobs are included' },
  { displayName: 'Customer Name', name: 'customerName', type: 'string', default: '', description: 'Full name. Its jobs are included.' },
  { displayName: 'Date From', name: 'dateFrom', type: 'string', default: '', placeholder: '2026-11-01' },
  { displayName: 'Date To', name: 'dateTo', type: 'string', default: '', placeholder: '2026-11-30' },
  ...modified,
  { displayName: 'Number Begins With', name: 'numberStartsWith', type: 'string', default: '' },
  { displayName: 'Paid', name: 'paid', type: 'options', options: [{ name: 'All', value: 'All' }, { name: 'Not Paid', value: 'NotPaidOnly' }, { name: 'Paid', value: 'PaidOnly' }], default: 'All', description: 'For invoices' },
];

const filters = (options: INodeProperties[]): INodeProperties => ({ displayName: 'Filters', name: 'filters', type: 'collection', placeholder: 'Add Filter', default: {}, options });
const lines: INodeProperties = { displayName: 'Lines', name: 'includeLines', type: 'boolean', default: false, description: 'Whether the lines are returned too' };
const pageSize: INodeProperties = { displayName: 'Page Size', name: 'pageSize', type: 'number', typeOptions: { minValue: 1, maxValue: 1000 }, default: 100, description: 'Records that QuickBooks is asked for at a time' };

/** Reads a list page by page, so that neither QuickBooks nor n8n holds all of it at once on the way. */
export const getMany: Operation = {
  value: 'getMany',
  name: 'Get Many',
  action: ({ plural }) => `Get many ${plural}`,
  describe: ({ plural }) => `Reads ${plural} by filters`,
  description: [
    ...shownFor({ resource: having('getMany', 'list'), operation }, [...howMany, filters(listFilters), waitProperty, optionsProperty([pageSize, ...readOptions])]),
    ...shownFor({ resource: having('getMany', 'transaction'), operation }, [...howMany, filters(transactionFilters), waitProperty, optionsProperty([lines, pageSize, ...readOptions])]),
  ],
  make: (make) => {
    const { resource, first, options } = make;
    const query = `${resource.object}QueryRq`;
    const input: ListInput = {
      query,
      filters: queryFilters(query, first.collection('filters'), options),
      ...(typeof options.pageSize === 'number' ? { pageSize: options.pageSize } : {}),
      // Customers and jobs are told apart when they are here, so their limit counts only then.
      ...(first.flag('returnAll', false) || resource.object === 'Customer' ? {} : { limit: Number(first.text('limit', '50')) }),
    };
    return task(make, { kind: 'list', input, title: `List ${resource.plural}` }, {});
  },
};

/** The rows of a list that are meant: QuickBooks answers customers and jobs together. */
export function onlyRows(context: IExecuteFunctions): OutputSettings['only'] {
  const resource = context.getNodeParameter('resource', 0);
  if (resource !== 'customer' && resource !== 'job') return undefined;
  const limit = context.getNodeParameter('returnAll', 0, false) === true ? null : Number(context.getNodeParameter('limit', 0, 50));
  return { rows: resource === 'job' ? 'jobs' : 'customers', limit };
}

/** The filters as the query's body; one that the query doesn't know is refused rather than ignored. */
function queryFilters(query: string, chosen: IDataObject, options: IDataObject): JsonObject {
  const text = (name: string) => String(chosen[name] ?? '').trim();
  const list = requestType(query)?.elements.has('ActiveStatus') ?? false;
  const range = pair('FromModifiedDate', text('modifiedFrom'), 'ToModifiedDate', text('modifiedTo'));
  const dates = pair('FromTxnDate', text('dateFrom'), 'ToTxnDate', text('dateTo'));
  if (range && dates) throw new Error('QuickBooks filters by one of the two: when a transaction was modified, or its date.');
  return {
    ...(list ? { ActiveStatus: text('active') || undefined, ...range } : {}),
    ...(!list && range ? { ModifiedDateRangeFilter: range } : {}),
    ...(dates ? { TxnDateRangeFilter: dates } : {}),
    ...nameFilter(text('nameStartsWith'), text('nameContains')),
    ...(text('numberStartsWith') ? { RefNumberFilter: { MatchCriterion: 'StartsWith', RefNumber: text('numberStartsWith') } } : {}),
    ...customer(text('customerId'), text('customerName')),
    ...(text('paid') && text('paid') !== 'All' ? { PaidStatus: text('paid') } : {}),
    ...(options.includeLines === true ? { IncludeLineItems: true } : {}),
  };
}

function pair(fromName: string, from: string, toName: string, to: string): JsonObject | undefined {
  if (!from && !to) return undefined;
  return { ...(from ? { [fromName]: from } : {}), ...(to ? { [toName]: to } : {}) };
}

function nameFilter(startsWith: string, contains: string): JsonObject {
  if (startsWith && contains) throw new Error('QuickBooks filters by one of the two: how a name begins, or what it contains.');
  if (startsWith) return { NameFilter: { MatchCriterion: 'StartsWith', Name: startsWith } };
  return contains ? { NameFilter: { MatchCriterion: 'Contains', Name: contains } } : {};
}

function customer(id: string, name: string): JsonObject {
  if (id) return { EntityFilter: { ListIDWithChildren: id } };
  return name ? { EntityFilter: { FullNameWithChildren: name } } : {};
}
