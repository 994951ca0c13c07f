import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { SalesforceError } from '../../engine/salesforce/errors';
import type { TaskView } from '../../engine/queue/types';
import { TaskInputError } from '../../engine/tasks/machine';
import type { TaskFailure } from '../../engine/tasks/machine';

/** An error that already says what was written and what to do about it. */
export class ExplainedError extends Error {
  constructor(readonly failure: TaskFailure) {
    super(failure.message);
    this.name = 'ExplainedError';
  }
}

/** Whatever went wrong before or while something was queued, in the words that a failure of QuickBooks would have. */
export function failureOf(error: unknown): TaskFailure {
  if (error instanceof ExplainedError) return error.failure;
  if (error instanceof SalesforceError) return failureOfSalesforce(error);
  if (error instanceof TaskInputError) {
    return notApplied('INPUT', error.message, 'Correct the field in the node or in the record that it comes from, then run it again.');
  }
  const message = error instanceof Error ? error.message : String(error);
  return notApplied('NODE', message, 'Read the message, correct the node or its credential, then run it again.');
}

/** What Salesforce refused; `written` then speaks of Salesforce, since QuickBooks had no part in it. */
function failureOfSalesforce({ code, message, written, remedy, who }: SalesforceError): TaskFailure {
  return { code, message, written, remedy, who };
}

function notApplied(code: string, message: string, remedy: string): TaskFailure {
  return { code, message, written: 'not applied', remedy, who: 'n8n owner' };
}

/** Why a task that has ended did not succeed. */
export function failureOfTask(task: TaskView): TaskFailure {
  if (task.failure) return task.failure;
  const endings: Partial<Record<TaskView['state'], TaskFailure>> = {
    cancelled: { ...notApplied('CANCELLED', `${task.title} was cancelled before it was sent.`, 'Retry it (QuickBooks Desktop node: Queue, Retry) if it is wanted after all.'), who: 'bookkeeper' },
    expired: { ...notApplied('EXPIRED', `${task.title} waited longer than its expiry allows, QuickBooks was not asked.`, 'See that the Web Connector runs on the Windows machine, then retry it.'), who: 'bookkeeper' },
    unknown: { code: 'OUTCOME_UNKNOWN', message: `Whether ${task.title} was written could not be told.`, written: 'unknown', remedy: 'Look in QuickBooks, then settle it (QuickBooks Desktop node: Queue, Settle).', who: 'bookkeeper' },
  };
  return endings[task.state] ?? notApplied('UNFINISHED', `${task.title} has not ended, its state is ${task.state}.`, 'Look at it on the status page.');
}

/** The failure as JSON, as it appears under `error` on the error output. */
export function failureJson(failure: TaskFailure): IDataObject {
  const { code, message, written, remedy, who, detail } = failure;
  return { code, message, written, remedy, who, ...(detail === undefined ? {} : { detail: detail as IDataObject }) };
}

/** The error that stops a workflow, or that n8n shows on the item. */
export function nodeError(node: INode, failure: TaskFailure, itemIndex?: number): NodeOperationError {
  return new NodeOperationError(node, failure.message, {
    itemIndex,
    description: `${failure.code}. Written: ${failure.written}. ${failure.remedy} (${failure.who})`,
    functionality: 'regular',
    level: 'warning',
  });
}

/** Whether a failed item goes on as an item (error output, or the regular one) instead of stopping the workflow. */
export function goesOn(node: INode): boolean {
  return node.continueOnFail === true || node.onError === 'continueErrorOutput' || node.onError === 'continueRegularOutput';
}

/**
 * The item for a failure. On the error output: `error`, `message` and, under `details`, the input's own fields. n8n 2
 * moves an item there by exactly these keys; one with `item.error` set would lose its fields to the bare message, and
 * one with `pairedItem` would be looked up in the previous node and fail the whole node where that one has none. Where
 * failures stay on the regular output, `error` stands beside the input's fields.
 */
export function failedItem(node: INode, failure: TaskFailure, input: IDataObject, itemIndex: number): INodeExecutionData {
  const error = failureJson(failure);
  if (node.onError === 'continueErrorOutput') return { json: { error, message: failure.message, details: input } };
  return { json: { ...input, error }, pairedItem: { item: itemIndex } };
}
