import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { QueueApi } from '../../../../engine/queue/api';
import type { TaskView } from '../../../../engine/queue/types';

/** The parameter that names a task. */
export const taskIdProperty: INodeProperties = {
  displayName: 'Task ID',
  name: 'taskId',
  type: 'number',
  required: true,
  default: 0,
  description: 'As Queue Only gives it, or as the status page shows it',
};

/** Reads the task's id; a task of another connection is as good as unknown. */
export async function ownTask(context: IExecuteFunctions, queue: QueueApi, connection: string, index: number): Promise<TaskView> {
  const id = Number(context.getNodeParameter('taskId', index));
  const task = Number.isInteger(id) && id > 0 ? await queue.task(id) : null;
  if (!task || task.connection !== connection) throw new Error(`The connection ${connection} has no task ${id}.`);
  return task;
}

export function taskItem(task: TaskView, index: number): INodeExecutionData {
  const { createdAt, updatedAt, notBefore, ...rest } = task;
  const time = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds).toISOString());
  return {
    json: { ...(rest as unknown as IDataObject), createdAt: time(createdAt), updatedAt: time(updatedAt), notBefore: time(notBefore) },
    pairedItem: { item: index },
  };
}
