import { NodeOperationError, WAIT_INDEFINITELY } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { QueueApi } from '../../engine/queue/api';
import type { Enqueued, NewTask, NewWait, TaskView } from '../../engine/queue/types';
import type { TaskFailure } from '../../engine/tasks/machine';
import { failedItem, failureOfTask, goesOn, nodeError } from './failure';
import { defaultOutput, resultItem, resultItems } from './results';
import type { OutputSettings } from './results';

/** The `webhooks` of a node that waits: n8n then lets a POST to the resume URL call the node. */
export const resumeWebhooks: IWebhookDescription[] = [
  { name: 'default', httpMethod: 'POST', path: '', restartWebhook: true, responseMode: 'onReceived' },
];

/** One thing that a node asks for: the input items that it is about, and the task or the reason why there is none. */
export interface Unit {
  items: number[];
  task?: NewTask;
  failure?: TaskFailure;
  /** The result is known without asking QuickBooks. */
  known?: IDataObject;
}

/** What a unit became once its task is in the queue; kept in n8n's execution data while the execution sleeps. */
interface SavedUnit {
  items: number[];
  taskId?: number;
  failure?: TaskFailure;
  known?: IDataObject;
}

interface SavedPlan {
  units: SavedUnit[];
  output: OutputSettings;
}

/**
 * Puts the units' tasks into the queue in one call and either returns their outcome or lets the execution sleep until
 * the last one has ended. The queue makes one task of equal ones. An item whose task another execution is already
 * waiting for leaves the flow here: that execution goes on with it.
 */
export async function enqueueAndWait(
  context: IExecuteFunctions,
  queue: QueueApi,
  connection: string,
  units: Unit[],
  output: OutputSettings,
): Promise<INodeExecutionData[][]> {
  stopAtFailure(context, units);
  const wait = { resumeUrl: resumeUrl(context), executionId: context.getExecutionId() };
  const { planned, waitId } = await enqueueUnits(queue, connection, units, wait);
  const staying = planned.filter((unit) => unit.enqueued?.status !== 'already waiting');
  const plan: SavedPlan = { units: staying.map(saved), output };
  if (waitId) {
    Object.assign(context.getContext('node'), { waitId, plan: JSON.stringify(plan) });
    await context.putExecutionToWait(WAIT_INDEFINITELY);
    // A copy: on its way to the error output n8n empties the array that it gets, and the input is needed on waking.
    return [[...context.getInputData()]];
  }
  const tasks = new Map(planned.flatMap(({ enqueued }) => (enqueued ? [[enqueued.taskId, enqueued.task] as const] : [])));
  return [await outcome(queue, context.getNode(), plan, tasks, context.getInputData())];
}

/** Puts the units' tasks into the queue and returns at once, an item a unit with the task's id and state. */
export async function enqueueOnly(
  context: IExecuteFunctions,
  queue: QueueApi,
  connection: string,
  units: Unit[],
): Promise<INodeExecutionData[][]> {
  stopAtFailure(context, units);
  const { planned } = await enqueueUnits(queue, connection, units);
  return [planned.map((unit) => queuedItem(context, unit))];
}

/**
 * Wakes a sleeping node: n8n calls it through the resume URL, with `{ waitId }` from the outbox. All waits of one
 * execution share that URL, so an id other than the one the node sleeps for is answered `stale` and wakes nothing.
 */
export async function resume(
  context: IWebhookFunctions,
  openQueue: () => Promise<QueueApi>,
): Promise<IWebhookResponseData> {
  const node = context.getNode();
  const asleepFor = contextValue(context, node, 'waitId');
  const waitId = context.getBodyData().waitId;
  if (typeof waitId !== 'string' || waitId !== asleepFor) return { webhookResponse: { status: 'stale' } };
  let items: INodeExecutionData[];
  try {
    const plan = JSON.parse(String(contextValue(context, node, 'plan'))) as SavedPlan;
    const queue = await openQueue();
    const tasks = new Map(((await queue.waitTasks(waitId)) ?? []).map((task) => [task.id, task]));
    const inputs = context.evaluateExpression('{{ $input.all() }}', 0) as unknown as INodeExecutionData[];
    items = await outcome(queue, node, plan, tasks, inputs);
  } catch (error) {
    return notWoken(context, error);
  }
  return { workflowData: [items], webhookResponse: { status: 'resumed' } };
}

/** A failed item stops the workflow; a store that can't be read does not: the outbox delivers again, the execution stays asleep. */
function notWoken(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
  if (error instanceof NodeOperationError) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  context.logger.error(`The node "${context.getNode().name}", which waits for QuickBooks, could not be woken; it is tried again: ${reason}`);
  context.getResponseObject().status(503).json({ status: 'try again' });
  return { noWebhookResponse: true };
}

function contextValue(context: IWebhookFunctions, node: INode, name: string): unknown {
  return context.evaluateExpression(`{{ $node[${JSON.stringify(node.name)}].context[${JSON.stringify(name)}] }}`, 0);
}

function resumeUrl(context: IExecuteFunctions): string {
  return context.evaluateExpression('{{ $execution.resumeUrl }}', 0) as string;
}

function stopAtFailure(context: IExecuteFunctions, units: Unit[]): void {
  if (goesOn(context.getNode())) return;
  const failed = units.find((unit) => unit.failure);
  if (failed?.failure) throw nodeError(context.getNode(), failed.failure, failed.items[0]);
}

interface PlannedUnit extends Unit {
  enqueued?: Enqueued;
}

/** One enqueue call for all units that have a task; bad input and used keys come back as tasks that have failed. */
async function enqueueUnits(
  queue: QueueApi,
  connection: string,
  units: Unit[],
  wait?: NewWait,
): Promise<{ planned: PlannedUnit[]; waitId: string | null }> {
  const tasks = units.flatMap(({ task }) => (task ? [task] : []));
  if (tasks.length === 0) return { planned: units, waitId: null };
  const result = await queue.enqueue(connection, tasks, wait);
  const answers = result.tasks.values();
  const planned = units.map((unit) => (unit.task ? { ...unit, enqueued: answers.next().value } : unit));
  return { planned, waitId: result.waitId };
}

function saved({ items, failure, known, enqueued }: PlannedUnit): SavedUnit {
  return { items, ...(enqueued ? { taskId: enqueued.taskId } : {}), ...(failure ? { failure } : {}), ...(known ? { known } : {}) };
}

function queuedItem(context: IExecuteFunctions, unit: PlannedUnit): INodeExecutionData {
  const first = unit.items[0] ?? 0;
  if (unit.known) return resultItem(unit.known, first, context.getInputData()[first], defaultOutput);
  const failure = unit.failure ?? (unit.enqueued?.task.state === 'failed' ? failureOfTask(unit.enqueued.task) : undefined);
  if (failure || !unit.enqueued) {
    const input = context.getInputData()[first]?.json ?? {};
    return failedItem(context.getNode(), failure ?? taskGone, input, first);
  }
  const { status, task } = unit.enqueued;
  return {
    json: { taskId: task.id, status, state: task.state, title: task.title, key: task.key },
    pairedItem: { item: first },
  };
}

/** The node's output once every task has ended. Throws the first failure where the node is set to stop on errors. */
async function outcome(
  queue: QueueApi,
  node: INode,
  plan: SavedPlan,
  tasks: Map<number, TaskView>,
  inputs: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
  const items: INodeExecutionData[] = [];
  for (const unit of plan.units) {
    if (unit.known) {
      items.push(resultItem(unit.known, unit.items[0] ?? 0, inputs[unit.items[0] ?? 0], plan.output));
      continue;
    }
    const task = unit.taskId === undefined ? null : (tasks.get(unit.taskId) ?? (await queue.task(unit.taskId)));
    const failure = unit.failure ?? taskFailure(task);
    const first = unit.items[0] ?? 0;
    const json: IDataObject = inputs[first]?.json ?? {};
    if (task && !failure) for (const item of await resultItems(queue, node, task, unit.items, inputs, plan.output)) items.push(item);
    else if (failure && goesOn(node)) items.push(failedItem(node, failure, json, first));
    else if (failure) throw nodeError(node, failure, first);
  }
  return items;
}

const taskGone: TaskFailure = {
  code: 'TASK_GONE',
  message: 'The queue no longer knows the task.',
  written: 'unknown',
  remedy: 'Look for the record in QuickBooks.',
  who: 'bookkeeper',
};

function taskFailure(task: TaskView | null): TaskFailure | undefined {
  if (!task) return taskGone;
  return task.state === 'done' ? undefined : failureOfTask(task);
}
