import { NodeConnectionTypes, NodeOperationError, UserError } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeExecutionData, INodePropertyOptions, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { useStoredIds } from '../../engine/salesforce';
import type { Deal, SalesforceClient, TransactionType } from '../../engine/salesforce';
import { failureOf, nodeError } from '../shared/failure';
import { salesforceClient, salesforceCredentials } from '../shared/salesforce';
import { HeldError, pollLedger, pollTransitions, sampleDeals } from './poll';
import type { Polled } from './poll';
import { properties } from './properties';
import { findSettings } from './settings';

export class SalesforceClosedWonTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Salesforce Closed Won Trigger',
    name: 'salesforceClosedWonTrigger',
    icon: { light: 'file:salesforceClosedWonTrigger.svg', dark: 'file:salesforceClosedWonTrigger.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["mode"] === "ledger" ? "won and to be generated" : "became won" }}',
    description: 'Starts the workflow with the won deals that QuickBooks is to get, complete with account, contacts and products',
    defaults: { name: 'Salesforce Closed Won Trigger' },
    polling: true,
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: salesforceCredentials,
    properties,
  };

  methods = { loadOptions: { getConditionFields, getStages } };

  async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    try {
      const client = await salesforceClient(this, String(this.getNodeParameter('authentication')));
      if (this.getMode() === 'manual') return items(await manual(this, client));
      const polled = await poll(this, client);
      if (polled.refused.length > 0) reportRefused(this, polled);
      return polled.deals.length > 0 ? items(polled.deals) : null;
    } catch (error) {
      throw explained(this, error);
    }
  }
}

async function poll(context: IPollFunctions, client: SalesforceClient): Promise<Polled> {
  const polled = await find(context, client);
  await useStoredIds(client, connectionName(context), polled.deals);
  return polled;
}

/** Company files have ids of their own; left empty, the ids on the records are used. */
function connectionName(context: IPollFunctions): string {
  const { connection } = context.getNodeParameter('options', {}) as IDataObject;
  return String(connection ?? '').trim();
}

async function find(context: IPollFunctions, client: SalesforceClient): Promise<Polled> {
  const settings = findSettings(context);
  const memory = context.getWorkflowStaticData('node');
  if (context.getNodeParameter('mode') === 'transition') {
    return await pollTransitions(client, { ...settings, type: String(context.getNodeParameter('type')) as TransactionType }, memory);
  }
  const holdAbove = Number(context.getNodeParameter('holdAbove', 25));
  return await pollLedger(client, { ...settings, holdAbove, confirmed: context.getNodeParameter('confirmed', false) === true }, memory);
}

async function manual(context: IPollFunctions, client: SalesforceClient): Promise<Deal[]> {
  const deals = await sampleDeals(client, findSettings(context));
  await useStoredIds(client, connectionName(context), deals);
  if (deals.length === 0) throw new UserError('No won deal waits for QuickBooks. Set Generate on one, and look at the conditions and the start date.');
  return deals;
}

function items(deals: Deal[]): INodeExecutionData[][] {
  return [deals.map((deal) => ({ json: deal as unknown as IDataObject }))];
}

/** The rest goes on. Told once, and again only when other deals are refused: the poll comes every minute. */
function reportRefused(context: IPollFunctions, { refused }: Polled): void {
  const memory = context.getWorkflowStaticData('node');
  const which = refused.map(({ id }) => id).sort().join(' ');
  if (memory.refused === which) return;
  memory.refused = which;
  const list = refused.slice(0, 20).map(({ name, id, message }) => `${name} (${id}): ${message}`);
  const message = `${refused.length} deals could not be marked as queued in Salesforce and were not sent.`;
  context.__emitError(new NodeOperationError(context.getNode(), message, { description: list.join('\n'), level: 'warning' }));
}

function explained(context: IPollFunctions, error: unknown): NodeOperationError {
  if (!(error instanceof HeldError)) return nodeError(context.getNode(), failureOf(error));
  const list = error.hold.deals.map(({ name, account, type, amount, closeDate }) => [closeDate, name, account, type, amount].join(' | '));
  return new NodeOperationError(context.getNode(), error.message, { description: list.join('\n'), level: 'warning' });
}

async function getConditionFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const client = await salesforceClient(this, String(this.getNodeParameter('authentication')));
  const describe = await client.describe('Opportunity');
  return (describe?.fields ?? [])
    .filter(({ filterable }) => filterable)
    .map(({ label, name, type }) => ({ name: label, value: name, description: `${name} (${type})` }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function getStages(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const client = await salesforceClient(this, String(this.getNodeParameter('authentication')));
  const stages = await client.query('SELECT ApiName, MasterLabel, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder');
  return stages.map(({ ApiName, MasterLabel, IsWon }) => ({ name: `${String(MasterLabel)}${IsWon === true ? ' (Won)' : ''}`, value: String(ApiName) }));
}
