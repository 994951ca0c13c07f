import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { QueueApi } from '../../engine/queue/api';
import type { TaskView } from '../../engine/queue/types';
import { failedItem, goesOn, nodeError } from './failure';

/** How the answer of QuickBooks becomes items. */
export interface OutputSettings {
  /** The answer alone, or the input's fields with the answer in a field of its own. */
  mode: 'result' | 'inputAndResult';
  /** Name of that field. */
  field: string;
  /** What a look-up without a match gives. */
  whenNotFound: 'item' | 'nothing' | 'error';
  /** Of a list of customers, which is also one of jobs: only the one or the other, and how many of them. */
  only?: { rows: 'customers' | 'jobs'; limit: number | null };
}

export const defaultOutput: OutputSettings = { mode: 'result', field: 'quickBooks', whenNotFound: 'item' };

/** Rows are read from the store in pages, so that a long list doesn't have to fit into one answer of it. */
const rowsAtOnce = 500;

/** The items of a task that was done: one for a record, one a row for look-ups and lists. */
export async function resultItems(
  queue: QueueApi,
  node: INode,
  task: TaskView,
  items: number[],
  inputs: INodeExecutionData[],
  output: OutputSettings,
): Promise<INodeExecutionData[]> {
  const first = items[0] ?? 0;
  const input = inputs[first];
  if (task.kind === 'list') {
    const rows = chosenRows(await listRows(queue, task.id), output.only);
    return rows.map((row) => resultItem(row, first, input, output));
  }
  if (task.kind === 'find') {
    const rows = (task.result?.rows ?? []) as IDataObject[];
    return rows.flatMap((row) => (row.found === false ? notFound(node, task, row, first, input, output) : [resultItem(row, first, input, output)]));
  }
  return [resultItem(recordJson(task), first, input, output)];
}

function recordJson(task: TaskView): IDataObject {
  return { ...(task.result as unknown as IDataObject), taskId: task.id, connection: task.connection };
}

/** One output item for the unit that begins with input item `first`. */
export function resultItem(json: IDataObject, first: number, input: INodeExecutionData | undefined, output: OutputSettings): INodeExecutionData {
  if (output.mode === 'result') return { json, pairedItem: { item: first } };
  return {
    json: { ...input?.json, [output.field]: json },
    ...(input?.binary ? { binary: input.binary } : {}),
    pairedItem: { item: first },
  };
}

function notFound(
  node: INode,
  task: TaskView,
  row: IDataObject,
  first: number,
  input: INodeExecutionData | undefined,
  output: OutputSettings,
): INodeExecutionData[] {
  if (output.whenNotFound === 'nothing') return [];
  if (output.whenNotFound === 'item') return [resultItem(row, first, input, output)];
  const failure = {
    code: 'NOT_FOUND',
    message: `${task.title}: QuickBooks has no record ${String(row.value)}.`,
    written: 'not applied' as const,
    remedy: 'Check the name, number or ID.',
    who: 'bookkeeper' as const,
  };
  if (!goesOn(node)) throw nodeError(node, failure, first);
  return [failedItem(node, failure, input?.json ?? {}, first)];
}

/** QuickBooks keeps jobs among the customers: their Sublevel is above 0. */
function chosenRows(rows: IDataObject[], only: OutputSettings['only']): IDataObject[] {
  if (!only) return rows;
  const chosen = rows.filter(({ Sublevel }) => Number(Sublevel ?? 0) > 0 === (only.rows === 'jobs'));
  return only.limit === null ? chosen : chosen.slice(0, only.limit);
}

async function listRows(queue: QueueApi, taskId: number): Promise<IDataObject[]> {
  const rows: IDataObject[] = [];
  for (let after = 0; ; ) {
    const page = await queue.rows(taskId, after, rowsAtOnce);
    for (const { row, number } of page) {
      rows.push(row as IDataObject);
      after = number;
    }
    if (page.length < rowsAtOnce) return rows;
  }
}
