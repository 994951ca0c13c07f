import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { authenticationProperty } from '../../shared/salesforce';
import * as prepare from './prepare.operation';
import * as saveLink from './saveLink.operation';
import * as update from './update.operation';
import * as upsert from './upsert.operation';
import * as writeStatus from './writeStatus.operation';

interface RecordOperation {
  description: INodeProperties[];
  execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

const operations: Record<string, Record<string, RecordOperation>> = {
  deal: { prepare, writeStatus },
  link: { save: saveLink },
  record: { update, upsert },
};

export function operationOf(resource: string, operation: string): RecordOperation {
  const found = operations[resource]?.[operation];
  if (!found) throw new Error(`There is no operation "${operation}" of "${resource}".`);
  return found;
}

const operationProperty = (resource: string, options: INodeProperties['options'], value: string): INodeProperties => ({
  displayName: 'Operation', name: 'operation', type: 'options', noDataExpression: true, displayOptions: { show: { resource: [resource] } }, options, default: value,
});

export const properties: INodeProperties[] = [
  authenticationProperty,
  {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'Deal', value: 'deal' },
      { name: 'Link', value: 'link' },
      { name: 'Record', value: 'record' },
    ],
    default: 'deal',
  },
  operationProperty('deal', [
    { name: 'Prepare', value: 'prepare', action: 'Prepare a deal', description: 'Turns a won deal into what QuickBooks is to get, or says why not' },
    { name: 'Write Status', value: 'writeStatus', action: 'Write the status of a deal', description: 'Number, amounts and status, or the reason of a failure, onto the opportunity' },
  ], 'prepare'),
  operationProperty('link', [
    { name: 'Save', value: 'save', action: 'Save a link', description: "QuickBooks' ID onto an account, contact, product or opportunity" },
  ], 'save'),
  operationProperty('record', [
    { name: 'Create or Update', value: 'upsert', action: 'Create or update a record', description: 'Create a new record, or update the current one if it already exists (upsert)' },
    { name: 'Update', value: 'update', action: 'Update a record', description: 'By ID, many records a call' },
  ], 'upsert'),
  ...Object.values(operations).flatMap((ofResource) => Object.values(ofResource).flatMap(({ description }) => description)),
];
