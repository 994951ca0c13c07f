import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { QueueApi } from '../../../../engine/queue/api';
import { shownFor } from '../../descriptions/show';
import { ownTask, taskIdProperty, taskItem } from './shared';

export const description: INodeProperties[] = shownFor({ resource: ['queue'], operation: ['status'] }, [taskIdProperty]);

/** State, result and failure of a task. */
export async function execute(context: IExecuteFunctions, queue: QueueApi, connection: string, index: number): Promise<INodeExecutionData[]> {
  return [taskItem(await ownTask(context, queue, connection, index), index)];
}
