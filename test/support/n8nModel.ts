import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';
import { QuickBooksDesktop } from '../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { SalesforceClosedWonTrigger } from '../../nodes/SalesforceClosedWonTrigger/SalesforceClosedWonTrigger.node';
import { SalesforceForQuickBooks } from '../../nodes/SalesforceForQuickBooks/SalesforceForQuickBooks.node';
import { repository } from '../setup/node.mjs';
import { FakeN8n, type FakeNode } from '../unit/nodes/fakes';
import { runBuiltIn } from './n8nBuiltIns';
import { Template } from './template';

/** Time for several actors, see ActorClock. */
export interface ActorTime {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  act<T>(work: () => Promise<T>): Promise<T>;
}

export interface N8nOptions {
  /** File in workflows/, such as `order-to-cash.json`. */
  workflow: string;
  /** Parameters that a user has changed, by node. */
  changed?: Record<string, Record<string, unknown>>;
  /** Values of the Settings node that a user has changed, such as `{ terms: 'Net 30' }`. */
  settings?: Record<string, string>;
  clock: ActorTime;
  /** Virtual ms from being woken to the next node: reading the execution, working through its items. */
  pause: number;
  credentials: NonNullable<FakeNode['credentials']>;
  http: NonNullable<FakeNode['http']>;
}

interface GraphNode {
  name: string;
  type: string;
  onError?: 'continueErrorOutput' | 'continueRegularOutput';
}

type Connections = Record<string, { main: ({ node: string }[] | null)[] }>;

interface Step {
  node: string;
  items: IDataObject[];
}

interface Execution {
  id: string;
  todo: Step[];
  asleep: { node: GraphNode; n8n: FakeN8n; type: INodeType } | null;
}

const prefix = 'n8n-nodes-quickbooks-desktop.';
const types: Record<string, () => INodeType> = {
  quickBooksDesktop: () => new QuickBooksDesktop(),
  salesforceClosedWonTrigger: () => new SalesforceClosedWonTrigger(),
  salesforceForQuickBooks: () => new SalesforceForQuickBooks(),
};

/**
 * n8n with one published workflow: polls its trigger, runs the real nodes in n8n's order (depth first), lets executions
 * sleep and wakes them by their resume URLs.
 */
export class N8nModel {
  private readonly template: Template;
  private readonly nodes: GraphNode[];
  private readonly connections: Connections;
  private readonly compiled = new Map<string, Record<string, unknown>>();
  private readonly staticData: IDataObject = {};
  private readonly executions = new Map<string, Execution>();
  private readonly running = new Set<string>();
  private death: { of: unknown } | null = null;
  private started = 0;
  /** Most executions that slept at the same time. */
  waitingAtMost = 0;
  /** Deals that the trigger has emitted, repetitions included. */
  emitted = 0;
  /** Items that ended in a node without a successor, by node. */
  readonly ended = new Map<string, number>();

  constructor(private readonly options: N8nOptions) {
    const file = JSON.parse(readFileSync(join(repository, 'workflows', options.workflow), 'utf8')) as { nodes: GraphNode[]; connections: Connections };
    this.template = new Template(options.workflow);
    this.nodes = file.nodes;
    this.connections = file.connections;
  }

  /** Executions that sleep. */
  get waiting(): number {
    return this.executions.size - this.running.size;
  }

  /** Whether nothing runs or sleeps. Throws what an execution died of. */
  get idle(): boolean {
    if (this.death) throw this.death.of;
    return this.executions.size === 0;
  }

  /** One poll of the trigger. The execution of what it finds has come to an end or sleeps when this resolves. */
  async poll(): Promise<void> {
    const trigger = this.nodes.find(({ type }) => type === `${prefix}salesforceClosedWonTrigger`) as GraphNode;
    const [items = []] = (await this.fake(trigger, [], '').poll(new SalesforceClosedWonTrigger())) ?? [];
    if (items.length === 0) return;
    this.emitted += items.length;
    const execution: Execution = { id: String(++this.started), todo: [], asleep: null };
    this.executions.set(execution.id, execution);
    this.follow(execution, trigger, [items.map(({ json }) => json)]);
    await this.goOn(execution);
  }

  /** A POST to a resume URL, answered before the execution goes on. */
  async deliver(resumeUrl: string, waitId: string): Promise<{ status: number; body: string }> {
    const execution = this.executions.get(new URL(resumeUrl).pathname.split('/').pop() ?? '');
    if (!execution) return { status: 409, body: 'The execution has finished already.' };
    if (!execution.asleep || this.running.has(execution.id)) return { status: 409, body: 'The execution is running already.' };
    const { node, n8n, type } = execution.asleep;
    const { workflowData, webhookResponse } = await n8n.webhook(type, { waitId });
    const [items] = workflowData ?? [];
    if (!items) return { status: 200, body: JSON.stringify(webhookResponse) };
    execution.asleep = null;
    this.follow(execution, node, outputsOf(node, items));
    // Not awaited: n8n answers the POST at once.
    void this.goOn(execution, this.options.pause);
    return { status: 200, body: '' };
  }

  private goOn(execution: Execution, pause = 0): Promise<void> {
    const work = this.options.clock.act(async () => {
      if (pause > 0) await this.options.clock.sleep(pause);
      await this.run(execution);
      this.running.delete(execution.id);
      if (!execution.asleep) this.executions.delete(execution.id);
      this.waitingAtMost = Math.max(this.waitingAtMost, this.waiting);
    });
    work.catch((of: unknown) => (this.death ??= { of }));
    this.running.add(execution.id);
    return work;
  }

  /** Node after node, until one sleeps or none is left. */
  private async run(execution: Execution): Promise<void> {
    for (let step = execution.todo.shift(); step; step = execution.todo.shift()) {
      const node = this.nodes.find(({ name }) => name === step?.node) as GraphNode;
      const outputs = node.type.startsWith(prefix) ? await this.runOurs(execution, node, step.items) : runBuiltIn(node.type, this.parameters(node), step.items);
      if (!outputs) return;
      this.follow(execution, node, outputs);
    }
  }

  /** Null when the node lets the execution sleep. */
  private async runOurs(execution: Execution, node: GraphNode, items: IDataObject[]): Promise<IDataObject[][] | null> {
    const type = typeOf(node);
    const n8n = this.fake(node, items, execution.id);
    const [output = []] = await n8n.execute(type);
    if (!n8n.execution.waiting) return outputsOf(node, output);
    execution.asleep = { node, n8n, type };
    return null;
  }

  private follow(execution: Execution, node: GraphNode, outputs: IDataObject[][]): void {
    const main = this.connections[node.name]?.main ?? [];
    const steps = outputs.flatMap((items, output) => (items.length === 0 ? [] : (main[output] ?? []).map((to) => ({ node: to.node, items }))));
    execution.todo.unshift(...steps);
    if (steps.length === 0) this.ended.set(node.name, (this.ended.get(node.name) ?? 0) + outputs.flat().length);
  }

  private fake(node: GraphNode, items: IDataObject[], executionId: string): FakeN8n {
    const { credentials, http } = this.options;
    return new FakeN8n({
      parameters: this.parameters(node), items, executionId, credentials, http, staticData: this.staticData,
      ...(node.onError ? { onError: node.onError } : {}),
    });
  }

  /** Compiled once a node, not once an execution. */
  private parameters(node: GraphNode): Record<string, unknown> {
    const known = this.compiled.get(node.name);
    if (known) return known;
    const parameters = { ...this.template.parameters(node.name), ...this.options.changed?.[node.name] };
    const complete = node.name === 'Settings' ? withSettings(parameters, this.options.settings ?? {}) : parameters;
    this.compiled.set(node.name, complete);
    return complete;
  }
}

function typeOf(node: GraphNode): INodeType {
  const make = types[node.type.slice(prefix.length)];
  if (!make) throw new Error(`The node ${node.name} is of the unknown type ${node.type}.`);
  return make();
}

function withSettings(parameters: Record<string, unknown>, settings: Record<string, string>): Record<string, unknown> {
  const { assignments } = parameters.assignments as { assignments: { name: string; value: unknown }[] };
  const changed = assignments.map((each) => ({ ...each, value: settings[each.name.replace(/^settings\./, '')] ?? each.value }));
  return { ...parameters, assignments: { assignments: changed } };
}

/** Of a node with an error output n8n moves there what carries an error, or nothing but an error. */
function outputsOf(node: GraphNode, items: INodeExecutionData[]): IDataObject[][] {
  const jsons = (some: INodeExecutionData[]) => some.map(({ json }) => json);
  if (node.onError !== 'continueErrorOutput') return [jsons(items)];
  return [jsons(items.filter((item) => !isFailed(item))), jsons(items.filter(isFailed))];
}

function isFailed({ json, error }: INodeExecutionData): boolean {
  const names = Object.keys(json);
  return error !== undefined || (names.includes('error') && names.every((name) => ['error', 'message', 'details'].includes(name)));
}
