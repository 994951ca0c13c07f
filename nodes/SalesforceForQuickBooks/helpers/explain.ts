import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem, failureOf, goesOn, nodeError } from '../../shared/failure';

/** What fails for all items alike, such as a call that Salesforce refuses, goes to every item's error output, or stops the workflow with the remedy. */
export async function runExplained(context: IExecuteFunctions, run: () => Promise<INodeExecutionData[][]>): Promise<INodeExecutionData[][]> {
  try {
    return await run();
  } catch (error) {
    return failAll(context, error);
  }
}

function failAll(context: IExecuteFunctions, error: unknown): INodeExecutionData[][] {
  // An item has stopped the workflow already, as the node is set to do.
  if (error instanceof NodeOperationError) throw error;
  const node = context.getNode();
  const failure = failureOf(error);
  if (!goesOn(node)) throw nodeError(node, failure);
  return [context.getInputData().map(({ json }, index) => failedItem(node, failure, json, index))];
}
