import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData, INodeType, IPollFunctions, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** Parameters as a user leaves them; a function stands for an expression and gets the item's json and index. */
export type FakeParameters = Record<string, unknown>;

export interface FakeNode {
  type?: INodeType;
  parameters: FakeParameters;
  items?: IDataObject[];
  onError?: INode['onError'];
  credentials?: Record<string, object>;
  /** Answers n8n's HTTP helper. */
  http?: (type: string, options: { method: string; url: string; headers: Record<string, string>; body?: string }) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>;
  mode?: 'manual' | 'trigger';
  staticData?: IDataObject;
  /** 42 when left out. */
  executionId?: string;
}

/** What n8n keeps of a node between execute() and webhook(). */
export interface FakeExecution {
  context: IDataObject;
  waiting: boolean;
}

/** The part of n8n's contexts that the nodes use. */
export class FakeN8n {
  readonly execution: FakeExecution = { context: {}, waiting: false };
  readonly emittedErrors: Error[] = [];
  readonly node: INode;
  private readonly items: INodeExecutionData[];

  constructor(private readonly options: FakeNode) {
    this.node = { id: 'n1', name: 'My "Node"', type: 'fake', typeVersion: 1, position: [0, 0], parameters: {}, credentials: {}, ...(options.onError ? { onError: options.onError } : {}) };
    this.items = (options.items ?? [{}]).map((json) => ({ json }));
  }

  async execute(type: INodeType): Promise<INodeExecutionData[][]> {
    if (!type.execute) throw new Error('The node has no execute().');
    const output = (await type.execute.call(this.executeFunctions())) as INodeExecutionData[][];
    // n8n sorts the items of a node with an error output by taking them out of the array, also while it waits.
    if (this.execution.waiting && this.options.onError === 'continueErrorOutput') output[0]?.splice(0);
    return output.map(normalised);
  }

  async webhook(type: INodeType, body: IDataObject): Promise<IWebhookResponseData & { status?: number }> {
    if (!type.webhook) throw new Error('The node has no webhook().');
    let status: number | undefined;
    const response = { status: (code: number) => ((status = code), response), json: () => response };
    const functions = { ...this.common(), getBodyData: () => body, getResponseObject: () => response, getNodeParameter: (name: string, fallback: unknown) => this.parameter(name, 0, fallback) };
    const answer = await type.webhook.call(functions as unknown as IWebhookFunctions);
    return { ...answer, ...(answer.workflowData ? { workflowData: answer.workflowData.map(normalised) } : {}), ...(status === undefined ? {} : { status }) };
  }

  async poll(type: INodeType): Promise<INodeExecutionData[][] | null> {
    if (!type.poll) throw new Error('The node has no poll().');
    const functions = {
      ...this.common(),
      getMode: () => this.options.mode ?? 'trigger',
      getNodeParameter: (name: string, fallback: unknown) => this.parameter(name, 0, fallback),
      getWorkflowStaticData: () => (this.options.staticData ??= {}),
      __emitError: (error: Error) => this.emittedErrors.push(error),
    };
    return await type.poll.call(functions as unknown as IPollFunctions);
  }

  private executeFunctions(): IExecuteFunctions {
    const functions = {
      ...this.common(),
      getInputData: () => this.items,
      getNodeParameter: (name: string, index: number, fallback?: unknown) => this.parameter(name, index, fallback),
      getContext: () => this.execution.context,
      putExecutionToWait: async () => void (this.execution.waiting = true),
      getTimezone: () => 'America/New_York',
    };
    return functions as unknown as IExecuteFunctions;
  }

  private common(): object {
    return {
      getNode: () => this.node,
      getExecutionId: () => this.executionId,
      getCredentials: async (type: string) => {
        const found = this.options.credentials?.[type];
        if (!found) throw new Error(`Node does not have any credentials of type "${type}"`);
        return found;
      },
      evaluateExpression: (expression: string) => this.evaluate(expression),
      helpers: { httpRequestWithAuthentication: async (type: string, request: never) => await this.options.http?.(type, request) },
      logger: { error: () => undefined, warn: () => undefined },
    };
  }

  private get executionId(): string {
    return this.options.executionId ?? '42';
  }

  private evaluate(expression: string): unknown {
    if (expression === '{{ $execution.resumeUrl }}') return `http://127.0.0.1:1/webhook-waiting/${this.executionId}?signature=s`;
    if (expression === '{{ $input.all() }}') return structuredClone(this.items);
    const name = /^\{\{ \$node\["My \\"Node\\""\]\.context\["(\w+)"\] \}\}$/.exec(expression)?.[1];
    if (name === undefined) throw new Error(`The fake n8n does not know ${expression}`);
    return this.execution.context[name];
  }

  private parameter(name: string, index: number, fallback: unknown): unknown {
    const [head = '', ...rest] = name.split('.');
    const value = rest.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], this.options.parameters[head]);
    const resolved = resolve(value, this.items[index]?.json ?? {}, index);
    if (resolved !== undefined) return resolved;
    if (fallback === undefined) throw new Error(`Could not get parameter "${name}"`);
    return fallback;
  }
}

/** n8n leaves nothing but the message of an item that carries an error. */
function normalised(items: INodeExecutionData[]): INodeExecutionData[] {
  return items.map((item) => (item.error === undefined ? item : { ...item, json: { error: item.error.message } }));
}

function resolve(value: unknown, json: IDataObject, index: number): unknown {
  if (typeof value === 'function') return (value as (json: IDataObject, index: number) => unknown)(json, index);
  if (Array.isArray(value)) return value.map((each) => resolve(each, json, index));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, json, index)]));
}
