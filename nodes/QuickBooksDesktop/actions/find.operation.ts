import type { INodeProperties } from 'n8n-workflow';
import type { FindInput } from '../../../engine/tasks/inputs';
import { salesforceProperty } from '../descriptions/fields';
import { optionsProperty, readOptions, waitProperty, withDefault } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { task } from '../helpers/task';
import { a } from './operation';
import type { Operation } from './operation';

const operation = ['find'];

const values: INodeProperties = {
  displayName: 'Value',
  name: 'findValues',
  type: 'string',
  required: true,
  default: '',
  description: 'Several are separated by line ends, or come as a list from an expression',
};

const by = (options: { name: string; value: string }[]): INodeProperties =>
  withDefault({ displayName: 'Find By', name: 'findBy', type: 'options', noDataExpression: true, options, default: '' }, options[0]?.value ?? '');

const custom: INodeProperties = { displayName: 'Custom Fields', name: 'customFields', type: 'boolean', default: false, description: 'Whether custom fields are returned too' };
const lines: INodeProperties = { displayName: 'Lines', name: 'includeLines', type: 'boolean', default: true, description: 'Whether the lines are returned too' };
const whenNotFound: INodeProperties = {
  displayName: 'When Not Found', name: 'whenNotFound', type: 'options', default: 'item',
  options: [
    { name: 'Error', value: 'error' },
    { name: 'Item That Says So', value: 'item', description: 'An item with "found" set to false' },
    { name: 'Nothing', value: 'nothing' },
  ],
};

/** Looks records up. Many look-ups of one kind travel to QuickBooks in one query. */
export const find: Operation = {
  value: 'find',
  name: 'Find',
  action: ({ noun }) => `Find ${a(noun)}`,
  describe: ({ plural, kind }) => `Looks up ${plural} by ${kind === 'list' ? 'name or ID, inactive ones too' : 'number or ID'}`,
  description: [
    ...shownFor({ resource: having('find', 'list'), operation }, [
      by([{ name: 'Full Name', value: 'FullName' }, { name: 'ID', value: 'ListID' }]),
      values,
      salesforceProperty,
      waitProperty,
      optionsProperty([custom, whenNotFound, ...readOptions]),
    ]),
    ...shownFor({ resource: having('find', 'transaction'), operation }, [
      by([{ name: 'Number', value: 'RefNumber' }, { name: 'ID', value: 'TxnID' }]),
      values,
      salesforceProperty,
      waitProperty,
      optionsProperty([custom, lines, whenNotFound, ...readOptions]),
    ]),
  ],
  make: (make) => {
    const { resource, object, first, options } = make;
    const wanted = listOf(first.value('findValues'));
    if (wanted.length === 0) throw new Error(`What to find ${a(resource.noun)} by is empty.`);
    const input: FindInput = {
      object,
      by: { [first.text('findBy')]: wanted },
      ...(resource.kind === 'transaction' ? { includeLines: options.includeLines !== false } : {}),
      ...(options.customFields === true ? { customFields: true } : {}),
    };
    const work = task(make, { kind: 'find', input, title: `Find ${resource.noun} ${wanted.slice(0, 3).join(', ')}` }, {});
    return { ...work, records: undefined };
  },
};

function listOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : String(value ?? '').split(/\r?\n/);
  return [...new Set(list.map((each) => String(each).trim()).filter((each) => each !== ''))];
}
