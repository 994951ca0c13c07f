import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { salesforceCredentials } from '../shared/salesforce';
import { operationOf, properties } from './actions';
import { runExplained } from './helpers/explain';
import { getExternalIdFields, getObjects, getUpdateFields } from './methods';

export class SalesforceForQuickBooks implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Salesforce for QuickBooks',
    name: 'salesforceForQuickBooks',
    icon: { light: 'file:salesforceForQuickBooks.svg', dark: 'file:salesforceForQuickBooks.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Prepares won deals for QuickBooks and writes numbers, amounts and links back to Salesforce, many records a call',
    defaults: { name: 'Salesforce for QuickBooks' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: salesforceCredentials,
    usableAsTool: true,
    properties,
  };

  methods = {
    loadOptions: { getExternalIdFields, getObjects },
    resourceMapping: { getUpdateFields },
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const operation = operationOf(String(this.getNodeParameter('resource', 0)), String(this.getNodeParameter('operation', 0)));
    return await runExplained(this, async () => await operation.execute.call(this));
  }
}
