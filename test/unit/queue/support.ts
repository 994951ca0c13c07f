import type { JsonObject, JsonValue } from '../../../engine/json';
import type { QueueApi } from '../../../engine/queue/api';
import type { Core } from '../../../engine/queue/core';
import { queueOf } from '../../../engine/queue/queue';
import { openStore } from '../../../engine/queue/store';
import type { ConnectionSettings, NewTask } from '../../../engine/queue/types';
import type { Answer, TaskKind, TaskMachine } from '../../../engine/tasks/machine';
import { TaskInputError } from '../../../engine/tasks/machine';
import type { WebConnectorService } from '../../../engine/webconnector/service';
import { VirtualClock } from '../../support/virtualClock';

/**
 * A machine with the least that a task can be: it sends its steps one after the other, keeps what was answered, and
 * after a lost write asks a question whose answer decides whether the write is repeated.
 */
const script: TaskMachine = {
  kind: 'request',
  start(input) {
    if (!Array.isArray(input['steps'])) throw new TaskInputError('steps', 'must be a list');
    return { steps: input['steps'], at: 0, answers: [] };
  },
  step(state) {
    if (state['looking']) {
      return { send: 'read', requests: [{ type: 'CustomerQueryRq', body: { FullName: ['looked up'] } }] };
    }
    const answers = state['answers'] as unknown as Answer[];
    const failed = answers.find((answer) => answer.statusCode >= 1000);
    if (failed) {
      return { failed: { code: String(failed.statusCode), message: failed.statusMessage, written: 'not applied', remedy: 'Mend it.', who: 'bookkeeper' } };
    }
    const step = (state['steps'] as JsonObject[])[Number(state['at'])];
    if (step) return step as never;
    const id = answers.map((answer) => answer.recovered?.TxnID ?? idOf(answer)).find(Boolean);
    return { done: { action: 'answered', ...(id ? { object: 'Invoice', id } : {}), rows: answers.map((answer) => answer.rets.length), warnings: [] } };
  },
  answer(state, answers) {
    if (state['looking']) {
      const found = answers.some((answer) => answer.rets.length > 0);
      return { state: { ...state, looking: false, at: Number(state['at']) + (found ? 1 : 0) } };
    }
    const all = [...(state['answers'] as JsonValue[]), ...(answers as unknown as JsonValue[])];
    return { state: { ...state, at: Number(state['at']) + 1, answers: all } };
  },
  lost: (state) => ({ ...state, looking: true }),
};

function idOf(answer: Answer): string | undefined {
  const fields = answer.rets[0]?.fields;
  return (fields?.['TxnID'] ?? fields?.['ListID']) as string | undefined;
}

export interface Rig {
  queue: QueueApi;
  core: Core;
  clock: VirtualClock;
  wc: WebConnectorService;
  /** Wait ids that were delivered, in order. */
  delivered: string[];
  /** What the next deliveries are answered with; 200 when empty. */
  deliveryAnswers: { status: number; body: string }[];
}

export const connection = 'Main';

export async function rig(settings: Partial<ConnectionSettings> = {}): Promise<Rig> {
  const clock = new VirtualClock();
  const delivered: string[] = [];
  const deliveryAnswers: { status: number; body: string }[] = [];
  const machines = Object.fromEntries(
    (['request', 'find', 'upsert', 'list'] as TaskKind[]).map((kind) => [kind, { ...script, kind }]),
  ) as Record<TaskKind, TaskMachine>;
  const core: Core = {
    store: await openStore({ kind: 'sqlite', file: ':memory:' }),
    clock,
    machines,
    deliver: async (_url, waitId) => {
      delivered.push(waitId);
      return deliveryAnswers.shift() ?? { status: 200, body: 'ok' };
    },
    log: () => undefined,
  };
  const queue = queueOf(core);
  await queue.ensureConnection(connection, { lingerSeconds: 0, ...settings });
  const wc = queue.webConnector(connection, (user, password) => user === 'clerk' && password === 'secret');
  return { queue, core, clock, wc, delivered, deliveryAnswers };
}

export function invoice(name: string, more: Partial<NewTask> = {}): NewTask {
  return {
    kind: 'request',
    title: `Invoice for ${name}`,
    input: { steps: [{ send: 'write', requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { FullName: name } } } }] }] },
    ...more,
  };
}

export function lookUp(...names: string[]): NewTask {
  const request = { type: 'CustomerQueryRq', body: { FullName: names }, merge: { element: 'FullName' } };
  return { kind: 'find', title: `Look for ${names.join(', ')}`, input: { steps: [{ send: 'read', requests: [request] }] } };
}

export const wait = { resumeUrl: 'http://n8n.test/webhook-waiting/1', executionId: '1' };

/** Begins an update; the ticket. */
export async function begin(wc: WebConnectorService): Promise<string> {
  const [ticket, word] = await wc.authenticate('clerk', 'secret');
  if (word !== '') throw new Error(`authenticate answered ${word}`);
  return ticket ?? '';
}

export function send(wc: WebConnectorService, ticket: string, hcpResponse = ''): Promise<string> {
  return wc.sendRequestXML({ ticket, hcpResponse, companyFileName: 'C:\\Books\\Acme.qbw', country: 'US', majorVersion: 13, minorVersion: 0 });
}

export function receive(wc: WebConnectorService, ticket: string, response: string, hresult = '', message = ''): Promise<number> {
  return wc.receiveResponseXML({ ticket, response, hresult, message });
}

/** What a reply says to one request. */
export interface Said {
  id: string;
  type: string;
  code?: number;
  message?: string;
  inner?: string;
}

export function reply(said: Said[], attributes = ''): string {
  const responses = said.map(
    ({ id, type, code = 0, message = 'Status OK', inner = '' }) =>
      `<${type} requestID="${id}" statusCode="${code}" statusSeverity="${code >= 1000 ? 'Error' : 'Info'}" statusMessage="${message}">${inner}</${type}>`,
  );
  return `<?xml version="1.0" ?><QBXML><QBXMLMsgsRs${attributes}>${responses.join('')}</QBXMLMsgsRs></QBXML>`;
}

/** `requestID` and element name of each request of a message set. */
export function requestsIn(xml: string): { id: string; type: string }[] {
  return [...xml.matchAll(/<(\w+Rq) [^>]*requestID="([^"]+)"/g)].map((match) => ({ id: match[2] ?? '', type: match[1] ?? '' }));
}

/** A reply that carries out every InvoiceAdd of a message set. */
export function invoicesMade(xml: string, from = 1): string {
  const setId = /newMessageSetID="([^"]+)"/.exec(xml)?.[1];
  const said = requestsIn(xml).map(({ id }, index) => ({
    id,
    type: 'InvoiceAddRs',
    inner: `<InvoiceRet><TxnID>T-${from + index}</TxnID><RefNumber>${from + index}</RefNumber></InvoiceRet>`,
  }));
  return reply(said, setId ? ` newMessageSetID="${setId}" messageSetStatusCode="0"` : '');
}
