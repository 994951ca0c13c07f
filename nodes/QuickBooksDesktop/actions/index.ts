import type { INodeProperties } from 'n8n-workflow';
import { withDefault } from '../descriptions/options';
import { resources } from '../resources';
import type { OperationName } from '../resources';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { find } from './find.operation';
import { getMany } from './getMany.operation';
import { listed } from './operation';
import type { Operation } from './operation';
import { queueDescription, queueResource } from './queue';
import { update } from './update.operation';
import { upsert } from './upsert.operation';
import { voidTransaction } from './void.operation';

/** In the order in which the node lists them. */
const operations: Operation[] = [create, upsert, remove, find, getMany, update, voidTransaction];

export function operationOf(name: string): Operation {
  const operation = operations.find(({ value }) => value === (name as OperationName));
  if (!operation) throw new Error(`There is no operation "${name}".`);
  return operation;
}

const resourceProperty: INodeProperties = {
  displayName: 'Resource',
  name: 'resource',
  type: 'options',
  noDataExpression: true,
  options: [...resources.map(({ name, value }) => ({ name, value })), queueResource].sort((a, b) => a.name.localeCompare(b.name)),
  default: 'customer',
};

/** Each resource's list of operations. */
const operationProperties = resources.map(
  (resource) => withDefault({
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: [resource.value] } },
    options: operations.filter(({ value }) => resource.operations.includes(value)).map((operation) => listed(operation, resource)),
    default: '',
  }, resource.kind === 'list' ? 'upsert' : 'create'),
);

/** All parameters of the node. */
export const properties: INodeProperties[] = [
  resourceProperty,
  ...operationProperties,
  ...operations.flatMap(({ description }) => description),
  ...queueDescription,
];
