import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { quickBooksCredential } from './credential';
import { bindOrgs } from './orgs';
import { queueOf } from './queue';
import { defaultOutput } from './results';
import type { OutputSettings } from './results';
import { enqueueAndWait, enqueueOnly } from './waiting';
import type { Unit } from './waiting';

/** A unit with the Salesforce org that it comes from, where it comes from one. */
export type MadeUnit = Unit & { orgId?: string };

/** Queues the units of a node and, by its *Then* parameter, waits for QuickBooks or goes on. */
export async function sendUnits(context: IExecuteFunctions, units: MadeUnit[], only?: OutputSettings['only']): Promise<INodeExecutionData[][]> {
  const credential = await quickBooksCredential(context);
  const { connection } = credential;
  const queue = await queueOf(credential);
  await queue.ensureConnection(connection);
  const bound = await bindOrgs(queue, connection, units);
  return context.getNodeParameter('then', 0, 'wait') === 'queue'
    ? await enqueueOnly(context, queue, connection, bound)
    : await enqueueAndWait(context, queue, connection, bound, outputSettings(context, only));
}

function outputSettings(context: IExecuteFunctions, only: OutputSettings['only']): OutputSettings {
  const options = context.getNodeParameter('options', 0, {}) as IDataObject;
  return {
    mode: options.output === 'inputAndResult' ? 'inputAndResult' : 'result',
    field: String(options.outputField || defaultOutput.field),
    whenNotFound: (options.whenNotFound as OutputSettings['whenNotFound']) ?? defaultOutput.whenNotFound,
    ...(only ? { only } : {}),
  };
}
