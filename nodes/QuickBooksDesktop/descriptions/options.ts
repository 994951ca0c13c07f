import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** A list of which the first entry is the default. */
const choice = (displayName: string, name: string, options: INodePropertyOptions[], description: string): INodeProperties =>
  withDefault({ displayName, name, type: 'options', options, default: '', description }, options[0]?.value ?? '');

/** A property whose default is worked out rather than written down. */
export function withDefault(property: INodeProperties, value: INodeProperties['default']): INodeProperties {
  return { ...property, default: value };
}

const report = { name: 'Report', value: 'report' };

const currency: INodeProperties = {
  displayName: 'Currency', name: 'currency', type: 'string', default: '', placeholder: 'EUR',
  description: 'The customer must have it: a QuickBooks customer has one currency for ever. Leave empty without multicurrency.',
};

const emptyValues = choice('Empty Values', 'emptyValues', [
  { name: 'Leave Out', value: 'leaveOut', description: 'The field in QuickBooks stays as it is' },
  { name: 'Clear the Field', value: 'clear' },
], 'What an empty text means');

const expiry: INodeProperties = {
  displayName: 'Expires After (Hours)', name: 'expiresAfterHours', type: 'number', typeOptions: { minValue: 0, numberPrecision: 2 }, default: 0,
  description: 'Gives up when QuickBooks could not be asked by then. 0 waits for as long as it takes.',
};

const fit: INodeProperties = {
  displayName: 'Fit Values to QuickBooks', name: 'fit', type: 'multiOptions',
  options: [
    { name: 'Addresses', value: 'addresses', description: 'Breaks a street into lines of 41 characters' },
    { name: 'Names', value: 'names', description: 'Takes colons out and cuts at a word edge to 41 characters, 31 for items' },
    { name: 'Phone Numbers', value: 'phones', description: 'Shortens to 21 characters' },
    { name: 'Texts', value: 'texts', description: 'Cuts at a word edge to the length of the field' },
  ],
  default: ['addresses', 'names', 'phones', 'texts'],
  description: 'What is made to fit. What is switched off is refused where it does not fit.',
};

const priority: INodeProperties = {
  displayName: 'Priority', name: 'priority', type: 'number', typeOptions: { minValue: 0 }, default: 100, description: 'Lower goes first',
};

/** How results leave the node. */
export const outputOptions: INodeProperties[] = [
  choice('Output', 'output', [
    { name: 'Result', value: 'result', description: 'What QuickBooks answered' },
    { name: 'Input and Result', value: 'inputAndResult', description: "The input's fields, and the answer in a field of its own" },
  ], 'What the output items hold'),
  { displayName: 'Output Field', name: 'outputField', type: 'string', default: 'quickBooks', description: 'Name of the field for the answer, with Input and Result' },
];

export const readOptions: INodeProperties[] = [expiry, ...outputOptions, priority];

const skip: INodeProperties = {
  displayName: 'Skip', name: 'skip', type: 'boolean', default: false,
  description: 'Whether to let the item pass without asking QuickBooks, by an expression',
};

export const listOptions: INodeProperties[] = [
  currency, emptyValues, expiry, fit,
  { displayName: 'Keep Name', name: 'keepName', type: 'boolean', default: false, description: 'Whether a record found by its ID keeps the name that it has in QuickBooks' },
  choice('On Foreign Mark', 'onForeignMark', [report, { name: 'Create With Suffix', value: 'suffix', description: 'Creates "Name (2)"' }], 'The name belongs to a QuickBooks record that was made from another Salesforce record'),
  choice('On Inactive', 'onInactive', [report, { name: 'Reactivate', value: 'reactivate' }], 'The record is there but inactive'),
  choice('On Other Currency', 'onOtherCurrency', [{ name: 'Refuse', value: 'refuse' }, { name: 'Second Customer', value: 'second', description: 'Uses a customer "Name (EUR)"' }], 'The customer is there with another currency'),
  choice('On Unmarked', 'onUnmarked', [report, { name: 'Link', value: 'link', description: 'Takes it as the one that is meant' }], 'A record of the name is there that was not made from Salesforce'),
  ...outputOptions, priority, skip,
];

export const transactionOptions: INodeProperties[] = [
  { displayName: 'Allowed Difference', name: 'allowedDifference', type: 'string', default: '0.00', description: 'Between the expected subtotal and the one that QuickBooks answers' },
  currency, emptyValues, expiry,
  { displayName: 'Expected Lines', name: 'expectedLines', type: 'number', default: 0, description: 'With lines from items: the number of lines that a complete transaction has. 0 does not count them.' },
  { displayName: 'Expected Subtotal', name: 'expectedSubtotal', type: 'string', default: '', description: 'Before sales tax. Compared with the answer of QuickBooks.' },
  fit,
  choice('Incomplete Lines', 'incomplete', [
    { name: 'Report', value: 'report' },
    { name: 'Leave Out', value: 'leaveOut', description: 'For flows in which the missing lines have been reported before' },
  ], 'What happens to a transaction with fewer lines than expected. It is never sent.'),
  choice('Maybe Entered', 'maybeEntered', [
    report,
    { name: 'Link', value: 'link', description: 'Takes it if there is exactly one' },
    { name: 'Send', value: 'send', description: 'Does not look' },
  ], 'QuickBooks has a transaction of the same customer, type and subtotal within 30 days that was not made from Salesforce'),
  choice('On Closed Period', 'closingDate', [{ name: 'Refuse', value: 'refuse' }, { name: 'First Open Day', value: 'firstOpenDay' }], "The date is on or before the company's closing date"),
  choice('On Taken Number', 'refNumberTaken', [{ name: 'Refuse', value: 'refuse' }, { name: 'Send', value: 'send' }], 'Another transaction of the type has the number'),
  ...outputOptions, priority,
];

/** The collection itself. */
export function optionsProperty(options: INodeProperties[]): INodeProperties {
  return {
    displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add option', default: {},
    options: [...options].sort((a, b) => a.displayName.localeCompare(b.displayName)),
  };
}

/** Whether the workflow goes on with the answer. */
export const waitProperty: INodeProperties = {
  displayName: 'Then', name: 'then', type: 'options', noDataExpression: true,
  options: [
    { name: 'Wait for QuickBooks', value: 'wait', description: 'The execution sleeps in the database until QuickBooks has answered, for days if need be' },
    { name: 'Queue Only', value: 'queue', description: 'Goes on at once with the ID of the queued task' },
  ],
  default: 'wait',
};
