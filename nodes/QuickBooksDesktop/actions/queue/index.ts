import type { IExecuteFunctions, INodeProperties, INodeExecutionData } from 'n8n-workflow';
import type { QueueApi } from '../../../../engine/queue/api';
import * as cancel from './cancel.operation';
import * as list from './list.operation';
import * as retry from './retry.operation';
import * as settle from './settle.operation';
import * as status from './status.operation';

export const queueResource = { name: 'Queue', value: 'queue' };

/** One operation on tasks of the queue. */
interface QueueOperation {
  description: INodeProperties[];
  execute(context: IExecuteFunctions, queue: QueueApi, connection: string, index: number): Promise<INodeExecutionData[]>;
}

const operations: Record<string, QueueOperation> = { cancel, list, retry, settle, status };

export function queueOperationOf(name: string): QueueOperation {
  const operation = operations[name];
  if (!operation) throw new Error(`There is no operation "${name}".`);
  return operation;
}

export const queueDescription: INodeProperties[] = [
  {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: ['queue'] } },
    options: [
      { name: 'Cancel', value: 'cancel', action: 'Cancel a task', description: 'Takes back a task that has not been sent' },
      { name: 'Get Many', value: 'list', action: 'Get many tasks', description: 'Lists tasks by state and record' },
      { name: 'Get Status', value: 'status', action: 'Get the status of a task', description: 'State, result and failure of a task' },
      { name: 'Retry', value: 'retry', action: 'Retry a task', description: 'Sends a failed, cancelled or expired task again' },
      { name: 'Settle', value: 'settle', action: 'Settle a task', description: 'Ends a task whose outcome is unknown, by what a person found in QuickBooks' },
    ],
    default: 'list',
  },
  ...Object.values(operations).flatMap(({ description }) => description),
];
