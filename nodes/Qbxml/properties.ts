import type { INodeProperties } from 'n8n-workflow';
import { salesforceProperty } from '../QuickBooksDesktop/descriptions/fields';
import { optionsProperty, readOptions, waitProperty } from '../QuickBooksDesktop/descriptions/options';

const shown = (...operation: string[]) => ({ show: { operation } });

const version: INodeProperties = {
  displayName: 'qbXML Version', name: 'version', type: 'string', default: '13.0',
  description: 'What a newer version has brought is refused', displayOptions: shown('build', 'validate'),
};

const onError: INodeProperties = {
  displayName: 'After an Error', name: 'onError', type: 'options',
  options: [
    { name: 'Go On', value: 'continueOnError', description: 'The requests do not depend on each other' },
    { name: 'Stop', value: 'stopOnError', description: 'What comes after a failed request is not executed' },
  ],
  default: 'continueOnError', displayOptions: shown('build', 'send'),
};

export const properties: INodeProperties[] = [
  {
    displayName: 'Operation', name: 'operation', type: 'options', noDataExpression: true,
    options: [
      { name: 'Build', value: 'build', action: 'Build a message', description: 'JSON in any order of keys becomes a valid message' },
      { name: 'Explain Status Code', value: 'explain', action: 'Explain a status code', description: 'What a code of QuickBooks or of the Web Connector means and what to do' },
      { name: 'Parse', value: 'parse', action: 'Parse a message', description: 'Reads an answer or a message' },
      { name: 'Send', value: 'send', action: 'Send requests', description: 'Sends requests as they are and returns the answers' },
      { name: 'Validate', value: 'validate', action: 'Validate requests', description: 'Lists everything that is wrong, with the exact place' },
    ],
    default: 'send',
  },
  {
    displayName: 'Requests', name: 'requests', type: 'string', typeOptions: { rows: 8 }, required: true, default: '',
    placeholder: '{ "CustomerQueryRq": { "FullName": ["Acme Corp"] } }',
    description: 'JSON or qbXML, one request or several', displayOptions: shown('build', 'send', 'validate'),
  },
  {
    displayName: 'qbXML', name: 'xml', type: 'string', typeOptions: { rows: 8 }, required: true, default: '',
    placeholder: '<?xml version="1.0"?><QBXML>…</QBXML>', displayOptions: shown('parse'),
  },
  {
    displayName: 'Code', name: 'code', type: 'string', required: true, default: '', placeholder: '3100 or 0x80040400',
    displayOptions: shown('explain'),
  },
  {
    displayName: 'Message', name: 'message', type: 'string', default: '',
    description: 'The words of QuickBooks beside it: some codes mean a lock or something else, which only they tell', displayOptions: shown('explain'),
  },
  version,
  onError,
  { ...salesforceProperty, displayOptions: shown('send') },
  { ...waitProperty, displayOptions: shown('send') },
  { ...optionsProperty(readOptions), displayOptions: shown('send') },
];
