import type { INodeProperties } from 'n8n-workflow';
import { mapper } from './fields';
import { withDefault } from './options';

const fromItems = { name: 'From Items', value: 'items', description: 'One line for each input item; items with the same key make one transaction' };
const here = { name: 'Entered Here', value: 'here', description: 'A form with the usual fields of a line' };
const json = { name: 'JSON', value: 'json', description: 'A list of lines with the names of qbXML' };
const none = { name: 'Leave as They Are', value: 'none', description: 'Only the fields of the transaction itself change' };

const formFields: INodeProperties[] = [
  { displayName: 'Amount', name: 'amount', type: 'string', default: '', description: 'Left empty, QuickBooks computes it from quantity and rate' },
  { displayName: 'Class', name: 'className', type: 'string', default: '' },
  { displayName: 'Description', name: 'description', type: 'string', default: '' },
  { displayName: 'Item', name: 'itemName', type: 'string', default: '', description: 'Full name of the item' },
  { displayName: 'Quantity', name: 'quantity', type: 'string', default: '' },
  { displayName: 'Rate', name: 'rate', type: 'string', default: '' },
  { displayName: 'Sales Tax Code', name: 'taxCode', type: 'string', default: '', placeholder: 'Tax' },
  { displayName: 'Service Date', name: 'serviceDate', type: 'string', default: '', placeholder: '2026-11-30' },
  { displayName: 'Unit of Measure', name: 'unit', type: 'string', default: '' },
];

const updateFields: INodeProperties[] = [
  { displayName: 'Line ID', name: 'lineId', type: 'string', default: '', description: 'TxnLineID of the line to change or remove. Left empty, the line is added.' },
  { displayName: 'Remove', name: 'remove', type: 'boolean', default: false, description: 'Whether to take the line with this ID away' },
];

/** The three ways of giving lines; on update also none, and every line that isn't named stays as it is. */
export function lineProperties(forUpdate: boolean): INodeProperties[] {
  const shown = (source: string) => ({ show: { lineSource: [source] } });
  return [
    withDefault({
      displayName: 'Lines',
      name: 'lineSource',
      type: 'options',
      noDataExpression: true,
      options: forUpdate ? [here, fromItems, json, none] : [here, fromItems, json],
      default: '',
      description: forUpdate ? 'Lines that are not named here stay in the transaction' : 'Where the lines come from',
    }, forUpdate ? 'none' : 'here'),
    {
      displayName: 'Key of the Transaction',
      name: 'groupBy',
      type: 'string',
      required: true,
      default: '={{ $json.id }}',
      description: 'Items with the same key are the lines of one transaction. Its fields are taken from the first of them.',
      displayOptions: shown('items'),
    },
    { ...mapper('lineFields', 'Fields of a Line', 'getLineFields', 'map'), displayOptions: shown('items') },
    {
      displayName: 'Lines',
      name: 'lines',
      type: 'fixedCollection',
      typeOptions: { multipleValues: true, sortable: true },
      placeholder: 'Add Line',
      default: {},
      options: [{ displayName: 'Line', name: 'line', values: forUpdate ? [...formFields, ...updateFields] : formFields }],
      displayOptions: shown('here'),
    },
    {
      displayName: 'Lines as JSON',
      name: 'linesJson',
      type: 'json',
      default: '[]',
      placeholder: '[{ "ItemRef/FullName": "Consulting", "Quantity": 2, "Rate": "120.00" }]',
      description: 'Names as in qbXML, nested or with slashes. A line with ItemGroupRef is a bundle.',
      displayOptions: shown('json'),
    },
  ];
}
