import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { QueueApi } from '../../../../engine/queue/api';
import type { TaskState, TaskView } from '../../../../engine/queue/types';
import { shownFor } from '../../descriptions/show';
import { taskItem } from './shared';

const states = ['cancelled', 'done', 'expired', 'failed', 'held', 'inFlight', 'unknown', 'waiting'];

export const description: INodeProperties[] = shownFor({ resource: ['queue'], operation: ['list'] }, [
  { displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false, description: 'Whether to return all results or only up to a given limit' },
  { displayName: 'Limit', name: 'limit', type: 'number', typeOptions: { minValue: 1 }, default: 50, description: 'Max number of results to return', displayOptions: { show: { returnAll: [false] } } },
  {
    displayName: 'Filters',
    name: 'filters',
    type: 'collection',
    placeholder: 'Add Filter',
    default: {},
    options: [
      { displayName: 'Record', name: 'ref', type: 'string', default: '', description: 'A Salesforce ID, QuickBooks ID, number or name that the task is about' },
      { displayName: 'State', name: 'states', type: 'multiOptions', options: states.map((state) => ({ name: state, value: state })), default: [] },
    ],
  },
]);

const pageSize = 200;

/** Tasks of the connection, the newest first. */
export async function execute(context: IExecuteFunctions, queue: QueueApi, connection: string, index: number): Promise<INodeExecutionData[]> {
  const { ref, states: chosen } = context.getNodeParameter('filters', index, {}) as IDataObject;
  const most = context.getNodeParameter('returnAll', index, false) ? Infinity : Number(context.getNodeParameter('limit', index, 50));
  const tasks: TaskView[] = [];
  for (;;) {
    const limit = Math.min(pageSize, most - tasks.length);
    const page = limit > 0 ? await queue.tasks({
      connection,
      limit,
      beforeId: tasks.at(-1)?.id,
      ...(ref ? { ref: String(ref) } : {}),
      ...(Array.isArray(chosen) && chosen.length > 0 ? { states: chosen as TaskState[] } : {}),
    }) : [];
    tasks.push(...page);
    if (page.length < limit || page.length === 0) return tasks.map((task) => taskItem(task, index));
  }
}
