import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import type { Workflow, WorkflowNode } from '../../test/n8n/rest';
import type { Credential } from '../../test/n8n/userFolder';

const PACK = 'n8n-nodes-quickbooks-desktop';
const QUICKBOOKS_NODES = ['quickBooksWebConnector', 'quickBooksDesktop', 'qbxml'];

export interface Templates {
  webConnector: Workflow & { id: string };
  orderToCash: Workflow & { id: string };
}

/**
 * The pack's templates as a user has them after import, with his credentials chosen in each node.
 * @param seconds schedule for the .qwc file, as set in the Web Connector's node
 */
export function readTemplates(credentials: { quickbooks: Credential; salesforce: Credential }, seconds: number): Templates {
  const webConnector = connect(read('quickbooks-web-connector.json', 'qbdWebConnector1'), credentials);
  const orderToCash = connect(read('order-to-cash.json', 'qbdOrderToCash01'), credentials);
  for (const node of webConnector.nodes) {
    if (node.type !== `${PACK}.quickBooksWebConnector`) continue;
    node.parameters.settings = { ...(node.parameters.settings as object | undefined), everySeconds: seconds };
  }
  return { webConnector, orderToCash };
}

/** Address part under which the Web Connector's node of this workflow answers. */
export function webConnectorPath(workflow: Workflow): string {
  const node = workflow.nodes.find(({ type }) => type === `${PACK}.quickBooksWebConnector`);
  return String(node?.parameters.path ?? 'quickbooks');
}

function read(file: string, id: string): Workflow & { id: string } {
  const workflow = JSON.parse(readFileSync(join(repository, 'workflows', file), 'utf8')) as Workflow;
  return { ...workflow, id };
}

function connect<T extends Workflow>(workflow: T, credentials: { quickbooks: Credential; salesforce: Credential }): T {
  for (const node of workflow.nodes) {
    const [pack, type = ''] = node.type.split('.');
    if (pack !== PACK) continue;
    const { id, name, type: credentialType } = QUICKBOOKS_NODES.includes(type) ? credentials.quickbooks : credentials.salesforce;
    node.credentials = { [credentialType]: { id, name } };
    if (!QUICKBOOKS_NODES.includes(type)) node.parameters.authentication = 'clientCredentials';
  }
  return workflow;
}

/** Nodes of the pack, in the order in which the template places them. */
export function packNodes(workflow: Workflow): WorkflowNode[] {
  return workflow.nodes.filter(({ type }) => type.startsWith(`${PACK}.`));
}
