import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { QueueApi } from '../../../engine/queue/api';
import { quickBooksCredential } from '../../shared/credential';
import { failedItem, failureOf, goesOn, nodeError } from '../../shared/failure';
import { bindOrgs } from '../../shared/orgs';
import { queueOf } from '../../shared/queue';
import { defaultOutput } from '../../shared/results';
import type { OutputSettings } from '../../shared/results';
import { enqueueAndWait, enqueueOnly } from '../../shared/waiting';
import { operationOf } from '.';
import { queueOperationOf } from './queue';
import { makeUnits } from './units';

/** Runs the chosen operation for all input items. */
export async function router(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const credential = await quickBooksCredential(this);
  const queue = await queueOf(credential);
  const operation = String(this.getNodeParameter('operation', 0));
  if (this.getNodeParameter('resource', 0) === 'queue') return await onQueue(this, queue, credential.connection, operation);

  await queue.ensureConnection(credential.connection);
  const units = await bindOrgs(queue, credential.connection, makeUnits(this, operationOf(operation)));
  return this.getNodeParameter('then', 0, 'wait') === 'queue'
    ? await enqueueOnly(this, queue, credential.connection, units)
    : await enqueueAndWait(this, queue, credential.connection, units, outputSettings(this));
}

function outputSettings(context: IExecuteFunctions): OutputSettings {
  const options = context.getNodeParameter('options', 0, {}) as IDataObject;
  return {
    mode: options.output === 'inputAndResult' ? 'inputAndResult' : 'result',
    field: String(options.outputField || defaultOutput.field),
    whenNotFound: (options.whenNotFound as OutputSettings['whenNotFound']) ?? defaultOutput.whenNotFound,
  };
}

async function onQueue(context: IExecuteFunctions, queue: QueueApi, connection: string, name: string): Promise<INodeExecutionData[][]> {
  const operation = queueOperationOf(name);
  const output: INodeExecutionData[] = [];
  for (const [index, item] of context.getInputData().entries()) {
    try {
      output.push(...(await operation.execute(context, queue, connection, index)));
    } catch (error) {
      if (!goesOn(context.getNode())) throw nodeError(context.getNode(), failureOf(error), index);
      output.push(failedItem(context.getNode(), failureOf(error), item.json, index));
    }
  }
  return [output];
}
