import type { JsonObject, JsonValue } from '../../../engine/json';
import type { Answer, CompanyContext, Step, StepRequest, TaskFailure, TaskMachine, TaskResult } from '../../../engine/tasks/machine';

/** A company with everything switched on. */
export const company: CompanyContext = {
  version: '13.0',
  country: 'US',
  productName: 'QuickBooks Premier 2014',
  salesOrders: true,
  preferences: {
    AccountingPreferences: { IsUsingClassTracking: 'true' },
    SalesTaxPreferences: { DefaultItemSalesTaxRef: { FullName: 'CA' } },
    MultiCurrencyPreferences: { IsMultiCurrencyOn: 'true', HomeCurrencyRef: { FullName: 'US Dollar' } },
  },
  today: '2026-11-24',
  session: 'session 1',
};

export function ok(...rets: [string, JsonObject][]): Answer {
  return { statusCode: 0, statusSeverity: 'Info', statusMessage: 'Status OK', rets: rets.map(([type, fields]) => ({ type, fields })), body: {} };
}

export function status(statusCode: number, statusMessage = 'said', ...rets: [string, JsonObject][]): Answer {
  return { ...ok(...rets), statusCode, statusSeverity: statusCode < 500 ? 'Info' : 'Error', statusMessage };
}

export const nothing = (): Answer => status(1, 'A query request did not find a matching object in QuickBooks');

/** Plays a task against scripted answers, in the way of the queue: every state goes through JSON between two calls. */
export class Script {
  state: JsonObject;
  rows: JsonValue[] = [];
  context = company;

  constructor(private readonly machine: TaskMachine, input: JsonObject, context: Partial<CompanyContext> = {}) {
    this.context = { ...company, ...context };
    this.state = stored(machine.start(stored(input)));
  }

  step(): Step {
    return this.machine.step(this.state, this.context);
  }

  /** The one request of the step, which must be of this kind. */
  sends(access: 'read' | 'write'): StepRequest {
    return this.sendsAll(access)[0] as StepRequest;
  }

  sendsAll(access: 'read' | 'write'): StepRequest[] {
    const step = this.step();
    if (!('send' in step)) throw new Error(`The task has ended: ${JSON.stringify(step)}`);
    if (step.send !== access) throw new Error(`The task sends a ${step.send}: ${JSON.stringify(step.requests)}`);
    return step.requests;
  }

  answer(...answers: Answer[]): this {
    this.step();
    const next = this.machine.answer(this.state, answers, this.context);
    this.state = stored(next.state);
    this.rows.push(...(next.rows ?? []));
    return this;
  }

  lost(): this {
    this.state = stored(this.machine.lost(this.state));
    return this;
  }

  done(): TaskResult {
    const step = this.step();
    if (!('done' in step)) throw new Error(`The task is not done: ${JSON.stringify(step)}`);
    return step.done;
  }

  failed(): TaskFailure {
    const step = this.step();
    if (!('failed' in step)) throw new Error(`The task has not failed: ${JSON.stringify(step)}`);
    return step.failed;
  }
}

function stored(state: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(state)) as JsonObject;
}
