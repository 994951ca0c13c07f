import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { SalesforceClient } from '../../../engine/salesforce';
import { salesforceClient } from '../../shared/salesforce';

/** Salesforce by the credential that the node's *Authentication* chooses. */
export async function clientOf(context: IExecuteFunctions): Promise<SalesforceClient> {
  return await salesforceClient(context, String(context.getNodeParameter('authentication', 0)));
}

export async function clientForOptions(context: ILoadOptionsFunctions): Promise<SalesforceClient> {
  return await salesforceClient(context, String(context.getNodeParameter('authentication')));
}

/** A text parameter of one item. */
export function text(context: IExecuteFunctions, name: string, index: number): string {
  const value = context.getNodeParameter(name, index, '');
  return value === null || value === undefined ? '' : String(value).trim();
}
