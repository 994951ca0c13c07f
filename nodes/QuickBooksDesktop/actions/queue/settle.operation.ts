import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { QueueApi, Settlement } from '../../../../engine/queue/api';
import { shownFor } from '../../descriptions/show';
import { ownTask, taskIdProperty, taskItem } from './shared';

const found = { show: { found: ['yes'] } };

export const description: INodeProperties[] = shownFor({ resource: ['queue'], operation: ['settle'] }, [
  taskIdProperty,
  {
    displayName: 'Is It in QuickBooks',
    name: 'found',
    type: 'options',
    options: [
      { name: 'No', value: 'no', description: 'It was looked for and is not there. It can be sent again afterwards.' },
      { name: 'Yes', value: 'yes' },
    ],
    default: 'no',
    description: 'What a person found by looking there',
  },
  {
    displayName: 'QuickBooks ID', name: 'recordId', type: 'string', required: true, default: '', placeholder: '1A2B-1795534380',
    description: 'TxnID or ListID of what was found', displayOptions: found,
  },
  { displayName: 'Number', name: 'number', type: 'string', default: '', placeholder: '1042', description: 'Of the transaction, if it has one', displayOptions: found },
]);

/** Ends a task whose outcome is unknown by what a person found in QuickBooks. */
export async function execute(context: IExecuteFunctions, queue: QueueApi, connection: string, index: number): Promise<INodeExecutionData[]> {
  const { id } = await ownTask(context, queue, connection, index);
  return [taskItem(await queue.settle(id, settlement(context, index)), index)];
}

function settlement(context: IExecuteFunctions, index: number): Settlement {
  const answer = context.getNodeParameter('found', index) as string;
  if (answer === 'no') return { applied: false };
  if (answer !== 'yes') throw new Error('Say yes or no: is it in QuickBooks?');
  const text = (name: string) => String(context.getNodeParameter(name, index, '')).trim();
  if (!text('recordId')) throw new Error('The QuickBooks ID of what was found is empty.');
  return { applied: true, id: text('recordId'), ...(text('number') ? { number: text('number') } : {}) };
}
