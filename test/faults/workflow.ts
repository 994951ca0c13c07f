import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { NewTask, QueueApi } from '../../engine/queue';
import { toExternalGuid, toKey, toMemoMark, toRecordGuid } from '../../engine/sync/mark';
import { defaultOutput } from '../../nodes/shared/results';
import { enqueueAndWait, resume } from '../../nodes/shared/waiting';
import { ProcessDied } from './dyingStore';

/**
 * n8n as far as waiting is concerned: executions that are saved when they go to sleep, woken through one URL for all
 * their waits, and lost when the process dies. The nodes' own waiting code runs in it.
 */

export const orgId = '00D000000000001AAA';

/** Where the n8n process can die. */
export const killPoints = [
  'n8n: killed between enqueue and save',
  'n8n: killed while waiting',
  'n8n: killed between two waits',
  'n8n: killed after resuming',
  'n8n: wakes twice',
  'n8n: still saving',
] as const;
export type KillPoint = (typeof killPoints)[number];

export interface Deal {
  id: string;
  account: string;
  /** ListID that Salesforce has stored for the account. */
  customerId?: string;
  product: string;
  amount: string;
  attempt: number;
  /** The user's setting: no look for a transaction that was entered by hand, which would find ours as well. */
  sendAnyway: boolean;
}

export type DealOutcome =
  | { status: 'sent'; txnId: string }
  | { status: 'failed' | 'unknown'; code: string };

export type Strikes = (point: KillPoint) => boolean;

type Stage = 'customer' | 'item' | 'invoice';
const stages: Stage[] = ['customer', 'item', 'invoice'];

interface Execution {
  id: string;
  deal: Deal;
  stage: Stage;
  state: 'running' | 'saving' | 'waiting' | 'dead' | 'finished';
  context: IDataObject;
  input: INodeExecutionData[];
}

export class WorkflowModel {
  private readonly executions = new Map<string, Execution>();
  waitingAtMost = 0;

  constructor(
    private readonly queue: () => QueueApi,
    private readonly strikes: Strikes,
    private readonly report: (deal: Deal, outcome: DealOutcome) => void,
    private readonly connection: string,
    /** Where resume URLs lead, and how ids of executions begin. */
    private readonly names = { origin: 'http://n8n.test', idPrefix: '' },
  ) {}

  /** The trigger emits a deal. */
  async start(deal: Deal): Promise<void> {
    const id = `${this.names.idPrefix}${this.executions.size + 1}`;
    const execution: Execution = { id, deal, stage: 'customer', state: 'running', context: {}, input: [{ json: {} }] };
    this.executions.set(id, execution);
    await this.runNode(execution);
  }

  /** A POST to an execution's resume URL. */
  async deliver(resumeUrl: string, waitId: string): Promise<{ status: number; body: string }> {
    const execution = this.executions.get(new URL(resumeUrl).pathname.split('/').pop() ?? '');
    if (!execution) return { status: 404, body: 'unknown execution' };
    if (execution.state === 'dead') return { status: 409, body: 'The execution has finished with error.' };
    if (execution.state === 'finished') return { status: 409, body: 'The execution has finished already.' };
    if (execution.state === 'running') return { status: 409, body: 'The execution is running already.' };
    if (execution.state === 'saving') {
      execution.state = 'waiting';
      return { status: 409, body: 'The execution is running already.' };
    }
    if (this.strikes('n8n: wakes twice')) await this.wake(execution, waitId);
    return this.wake(execution, waitId);
  }

  /** Like n8n: reads the execution, lets the node answer, and goes on with what it has read if the execution still waits. */
  private async wake(execution: Execution, waitId: string): Promise<{ status: number; body: string }> {
    if (execution.state !== 'waiting') return { status: 409, body: 'The execution is running already.' };
    const { stage, input } = execution;
    const response = await resume(this.webhookContext(execution, waitId), async () => this.queue());
    const [items] = response.workflowData ?? [];
    if (!items) return { status: 200, body: JSON.stringify(response.webhookResponse) };
    if (this.executions.get(execution.id)?.state !== 'waiting') return { status: 500, body: 'The execution is already being resumed.' };
    Object.assign(execution, { state: 'running', stage, input });
    if (this.strikes('n8n: killed after resuming')) execution.state = 'dead';
    else await this.goOn(execution, items);
    return { status: 200, body: '' };
  }

  private async runNode(execution: Execution): Promise<void> {
    const task = taskOf(execution.stage, execution.deal, execution.input);
    const items = await this.enqueue(execution, task);
    if (!items) {
      execution.state = 'dead';
      return;
    }
    if (execution.state === 'saving' || execution.state === 'waiting') {
      this.afterSleep(execution);
      return;
    }
    await this.goOn(execution, items);
  }

  /** Null when the process died in it. */
  private async enqueue(execution: Execution, task: NewTask): Promise<INodeExecutionData[] | null> {
    try {
      const [items = []] = await enqueueAndWait(this.executeContext(execution), this.queue(), this.connection, [{ items: [0], task }], defaultOutput);
      return items;
    } catch (error) {
      if (error instanceof ProcessDied) return null;
      throw error;
    }
  }

  private afterSleep(execution: Execution): void {
    if (this.strikes('n8n: killed between enqueue and save')) execution.state = 'dead';
    else if (this.strikes('n8n: still saving')) execution.state = 'saving';
    else execution.state = 'waiting';
    const waiting = [...this.executions.values()].filter(({ state }) => state === 'waiting').length;
    this.waitingAtMost = Math.max(this.waitingAtMost, waiting);
  }

  private async goOn(execution: Execution, items: INodeExecutionData[]): Promise<void> {
    const [item] = items;
    if (!item) {
      execution.state = 'finished';
      return;
    }
    const error = item.json['error'] as IDataObject | undefined;
    if (error) return this.finish(execution, error['written'] === 'unknown' ? 'unknown' : 'failed', String(error['code']));
    const next = stages[stages.indexOf(execution.stage) + 1];
    if (!next) return this.finish(execution, 'sent', txnIdOf(item));
    if (this.strikes('n8n: killed between two waits')) {
      execution.state = 'dead';
      return;
    }
    execution.stage = next;
    execution.input = [{ json: { ...execution.input[0]?.json, [`${stages[stages.indexOf(next) - 1]}Id`]: txnIdOf(item) } }];
    await this.runNode(execution);
  }

  private finish(execution: Execution, status: DealOutcome['status'], value: string): void {
    execution.state = 'finished';
    this.report(execution.deal, status === 'sent' ? { status, txnId: value } : { status, code: value });
  }

  /** Kills the sleeping executions of the process that dies; n8n reads them back from its database, so only a lost one is dead. */
  killWaiting(): void {
    const [victim] = [...this.executions.values()].filter(({ state }) => state === 'waiting');
    if (victim && this.strikes('n8n: killed while waiting')) victim.state = 'dead';
  }

  private node(execution: Execution): INode {
    return { id: execution.stage, name: execution.stage, type: 'n8n-nodes-quickbooks-desktop.quickBooksDesktop', typeVersion: 1, position: [0, 0], parameters: {}, onError: 'continueErrorOutput' };
  }

  private executeContext(execution: Execution): IExecuteFunctions {
    const context = {
      getNode: () => this.node(execution),
      getExecutionId: () => execution.id,
      getInputData: () => execution.input,
      getContext: () => execution.context,
      evaluateExpression: () => `${this.names.origin}/webhook-waiting/${execution.id}`,
      putExecutionToWait: async () => {
        execution.state = 'saving';
      },
    };
    return context as unknown as IExecuteFunctions;
  }

  private webhookContext(execution: Execution, waitId: string): IWebhookFunctions {
    const context = {
      getNode: () => this.node(execution),
      getBodyData: () => ({ waitId }),
      evaluateExpression: (expression: string) => {
        if (expression.includes('$input')) return execution.input;
        return execution.context[/context\["(\w+)"\]/.exec(expression)?.[1] ?? ''];
      },
      getResponseObject: () => ({ status: () => ({ json: () => undefined }) }),
      logger: { error: () => undefined },
    };
    return context as unknown as IWebhookFunctions;
  }
}

function txnIdOf(item: INodeExecutionData): string {
  const json = item.json as { id?: string; result?: { id?: string }; quickBooksId?: string };
  return json.id ?? json.quickBooksId ?? json.result?.id ?? '';
}

function taskOf(stage: Stage, deal: Deal, input: INodeExecutionData[]): NewTask {
  const json = input[0]?.json ?? {};
  if (stage === 'customer') return customerTask(deal);
  if (stage === 'item') return itemTask(deal);
  return invoiceTask(deal, String(json['customerId']), String(json['itemId']));
}

function customerTask(deal: Deal): NewTask {
  return {
    kind: 'upsert',
    title: `Customer ${deal.account}`,
    refs: [deal.id],
    records: [`Customer:${deal.account}`],
    input: {
      object: 'Customer',
      mode: 'upsert',
      fields: { Name: deal.account, Phone: `555-${deal.id.slice(-4)}` },
      mark: { guid: toRecordGuid(orgId, recordId('001', deal.account), 'Customer'), text: '[SF]' },
      options: { onUnmarked: 'link' },
      ...(deal.customerId ? { id: deal.customerId } : {}),
    },
  };
}

function itemTask(deal: Deal): NewTask {
  return {
    kind: 'upsert',
    title: `Item ${deal.product}`,
    refs: [deal.id],
    records: [`Item:${deal.product}`],
    input: {
      object: 'ItemService',
      mode: 'upsert',
      fields: { Name: deal.product, SalesOrPurchase: { Price: '10.00', AccountRef: { FullName: 'Sales' } } },
      mark: { guid: toRecordGuid(orgId, recordId('01t', deal.product), 'Item'), text: '[SF]' },
      options: { onUnmarked: 'link' },
    },
  };
}

function invoiceTask(deal: Deal, customerId: string, itemId: string): NewTask {
  const key = { orgId, recordId: deal.id, type: 'Invoice', attempt: deal.attempt };
  return {
    kind: 'request',
    title: `Invoice for ${deal.account}`,
    key: toKey(key),
    refs: [deal.id],
    records: [`Opportunity:${deal.id}`],
    input: {
      requests: [
        {
          type: 'InvoiceAddRq',
          body: {
            InvoiceAdd: {
              CustomerRef: { ListID: customerId },
              Memo: deal.id,
              InvoiceLineAdd: [{ ItemRef: { ListID: itemId }, Quantity: '1', Rate: deal.amount }],
            },
          },
        },
      ],
      transaction: {
        mark: { guid: toExternalGuid(orgId, deal.id, 'Invoice', deal.attempt), text: toMemoMark(orgId, deal.id, 'Invoice', deal.attempt) },
        expectedSubtotal: deal.amount,
        ...(deal.sendAnyway ? { maybeEntered: 'send' } : {}),
      },
    },
  };
}

/** A well-formed 18-character id for a name. */
export function recordId(prefix: string, name: string): string {
  const body = Buffer.from(name).toString('hex').slice(-12).padStart(12, '0');
  return `${prefix}${body}AAA`;
}
