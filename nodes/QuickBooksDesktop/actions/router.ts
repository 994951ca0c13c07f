import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { quickBooksCredential } from '../../shared/credential';
import { failedItem, failureOf, goesOn, nodeError } from '../../shared/failure';
import { queueOf } from '../../shared/queue';
import { sendUnits } from '../../shared/send';
import { operationOf } from '.';
import { onlyRows } from './getMany.operation';
import { queueOperationOf } from './queue';
import { makeUnits } from './units';

/** Runs the chosen operation for all input items. */
export async function router(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const operation = String(this.getNodeParameter('operation', 0));
  if (this.getNodeParameter('resource', 0) === 'queue') return await onQueue(this, operation);
  return await sendUnits(this, makeUnits(this, operationOf(operation)), operation === 'getMany' ? onlyRows(this) : undefined);
}

async function onQueue(context: IExecuteFunctions, name: string): Promise<INodeExecutionData[][]> {
  const credential = await quickBooksCredential(context);
  const queue = await queueOf(credential);
  const operation = queueOperationOf(name);
  const output: INodeExecutionData[] = [];
  for (const [index, item] of context.getInputData().entries()) {
    try {
      output.push(...(await operation.execute(context, queue, credential.connection, index)));
    } catch (error) {
      if (!goesOn(context.getNode())) throw nodeError(context.getNode(), failureOf(error), index);
      output.push(failedItem(context.getNode(), failureOf(error), item.json, index));
    }
  }
  return [output];
}
