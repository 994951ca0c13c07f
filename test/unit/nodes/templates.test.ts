import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { Qbxml } from '../../../nodes/Qbxml/Qbxml.node';
import { fieldColumns, lineColumns } from '../../../nodes/QuickBooksDesktop/helpers/columns';
import { QuickBooksDesktop } from '../../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { itemTypes, objectOf, resourceOf } from '../../../nodes/QuickBooksDesktop/resources';
import { QuickBooksWebConnector } from '../../../nodes/QuickBooksWebConnector/QuickBooksWebConnector.node';
import { SalesforceClosedWonTrigger } from '../../../nodes/SalesforceClosedWonTrigger/SalesforceClosedWonTrigger.node';
import { repository } from '../../setup/node.mjs';
import { SalesforceForQuickBooks } from '../../../nodes/SalesforceForQuickBooks/SalesforceForQuickBooks.node';

interface TemplateNode {
  id: string;
  name: string;
  type: string;
  typeVersion: number;
  parameters: Record<string, unknown>;
  webhookId?: string;
  onError?: string;
  retryOnFail?: boolean;
}

interface Template {
  nodes: TemplateNode[];
  connections: Record<string, { main: { node: string }[][] }>;
}

const folder = join(repository, 'workflows');
const prefix = 'n8n-nodes-quickbooks-desktop.';
const descriptions = new Map<string, INodeTypeDescription>(
  [new Qbxml(), new QuickBooksDesktop(), new QuickBooksWebConnector(), new SalesforceClosedWonTrigger(), new SalesforceForQuickBooks()].map(({ description }) => [description.name, description]),
);

describe.each(readdirSync(folder))('workflows/%s', (file) => {
  const { nodes, connections } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;
  const ours = nodes.filter(({ type }) => type.startsWith(prefix));
  const described = (node: TemplateNode) => {
    const description = descriptions.get(node.type.slice(prefix.length));
    if (!description) throw new Error(`${node.name} is of the unknown type ${node.type}.`);
    return description;
  };

  it('has nodes with ids and names of their own, joined by connections that lead somewhere', () => {
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    const names = new Set(nodes.map(({ name }) => name));
    expect(names.size).toBe(nodes.length);
    for (const [from, { main }] of Object.entries(connections)) {
      expect(names).toContain(from);
      for (const { node } of main.flat()) expect(names).toContain(node);
    }
  });

  it('has a Settings node and notes, no code node, and no retries of n8n on our nodes', () => {
    expect(nodes.some(({ name, type }) => name === 'Settings' && type === 'n8n-nodes-base.set')).toBe(true);
    expect(nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote').length).toBeGreaterThan(2);
    expect(nodes.filter(({ type }) => /code|function/i.test(type))).toEqual([]);
    expect(ours.filter(({ retryOnFail }) => retryOnFail)).toEqual([]);
  });

  it('gives every node with a webhook its webhookId, without which n8n ignores a full path', () => {
    for (const node of ours) if (described(node).webhooks) expect(node.webhookId, node.name).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('uses only parameters and options that the nodes have, and all that they require', () => {
    for (const node of ours) {
      const shown = shownProperties(described(node), node);
      const known = new Set([...shown.map(({ name }) => name), 'pollTimes']);
      expect(Object.keys(node.parameters).filter((name) => !known.has(name)), node.name).toEqual([]);
      for (const property of shown.filter(({ type }) => type === 'collection')) {
        const options = new Set((property.options as INodeProperties[]).map(({ name }) => name));
        const used = Object.keys((node.parameters[property.name] ?? {}) as object);
        expect(used.filter((name) => !options.has(name)), `${node.name}: ${property.name}`).toEqual([]);
      }
      for (const { name, required, type } of shown) if (required && type !== 'resourceMapper') expect(node.parameters[name] ?? '', `${node.name}: ${name}`).not.toBe('');
    }
  });

  it('maps fields that the schema has', () => {
    for (const node of ours.filter(({ type }) => type === `${prefix}quickBooksDesktop`)) {
      const { resource, fields, lineFields } = node.parameters as Record<string, { value: object }> & { resource: string };
      const objects = resource === 'item' ? itemTypes.map(({ value }) => value) : [objectOf(resourceOf(resource), '')];
      const columns = new Set(objects.flatMap((object) => fieldColumns(object, false)).map(({ id }) => id));
      expect(Object.keys(fields?.value ?? {}).filter((id) => !columns.has(id)), node.name).toEqual([]);
      const lines = new Set(lineFields ? lineColumns(objects[0] ?? '', false).map(({ id }) => id) : []);
      expect(Object.keys(lineFields?.value ?? {}).filter((id) => !lines.has(id)), node.name).toEqual([]);
    }
  });

  it('lets no failure of QuickBooks go unheard: each of its nodes has an error branch', () => {
    for (const { name, type } of nodes) {
      if (type !== `${prefix}quickBooksDesktop`) continue;
      expect(connections[name]?.main[1]?.length, name).toBeGreaterThan(0);
    }
  });

  it('sends nothing to a customer or job whose id Salesforce would not keep: another record may hold it', () => {
    for (const { name, parameters, onError } of nodes) {
      if (parameters.resource !== 'link' || name === 'Save Product ID') continue;
      expect(onError, name).toBe('continueErrorOutput');
      expect(connections[name]?.main[1]?.map(({ node }) => node), name).toEqual(['Write Failure to Salesforce']);
    }
  });
});

/** The properties that n8n would show for the node's own parameters. */
function shownProperties({ properties, version }: INodeTypeDescription, { parameters, typeVersion }: TemplateNode): INodeProperties[] {
  expect([version].flat()).toContain(typeVersion);
  const value = (name: string) => parameters[name] ?? properties.find((property) => property.name === name)?.default;
  return properties.filter(({ displayOptions }) =>
    Object.entries(displayOptions?.show ?? {}).every(([name, allowed]) => (allowed as unknown[]).includes(value(name))));
}
