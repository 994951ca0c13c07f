import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFields, type Fields } from './qbxml/fields';
import { leaf } from './xml/write';
import { LIST_KINDS } from './company/kinds';
import { TXN_KINDS } from './company/txnKinds';
import { balanceOf } from './company/balances';
import { cutPoints, type CutPoint, type FaultPlan, type Strike } from './client/faults';
import type { Scheduler } from './client/scheduler';
import type { WebConnectorClient } from './client/client';
import type { QuickBooks } from './quickbooks';

/** Faults that were ordered over the admin API, struck as their points come by. */
export class OrderedFaults implements FaultPlan {
  readonly pending: { point: CutPoint; times: number; strike: Strike }[] = [];

  at(point: CutPoint): Strike | undefined {
    const order = this.pending.find((one) => one.point === point && one.times > 0);
    if (!order) return undefined;
    order.times -= 1;
    return order.strike;
  }
}

export interface AdminParts {
  quickbooks: QuickBooks;
  client: WebConnectorClient;
  scheduler: Scheduler;
  faults: OrderedFaults;
  /** Writes the company file after an edit. */
  persist: () => Promise<void>;
}

/** Starts the admin API on loopback and returns its port. Port 0 takes a free one. */
export async function startAdmin(parts: AdminParts, port: number): Promise<{ port: number; server: http.Server }> {
  const server = http.createServer((request, response) => {
    handle(parts, request)
      .then((body) => reply(response, 200, body))
      .catch((error: unknown) => reply(response, 400, { error: error instanceof Error ? error.message : String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

function reply(response: http.ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function handle(parts: AdminParts, request: http.IncomingMessage): Promise<unknown> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  switch (`${request.method} ${path}`) {
    case 'GET /state': return stateOf(parts);
    case 'GET /messages': return parts.client.statistics.messages;
    case 'POST /edit': return edit(parts, await bodyOf(request));
    case 'POST /faults': return order(parts, await bodyOf(request));
    case 'POST /run-now': return (await parts.scheduler.runNow()) ?? { end: 'not run: an update is under way or the machine is off' };
    case 'POST /off': parts.scheduler.switchOff(); return { on: false };
    case 'POST /on': parts.scheduler.switchOn(); return { on: true };
    default: throw new Error(`unknown: ${request.method} ${path}; there are GET /state, GET /messages, POST /edit, /faults, /run-now, /off, /on`);
  }
}

async function bodyOf(request: http.IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Error('the body must be a JSON object');
  return body as Record<string, unknown>;
}

/** Lists and transactions with their computed values, preferences and counts. */
function stateOf({ quickbooks, client }: AdminParts): unknown {
  const { company } = quickbooks;
  return {
    company: { name: company.data.name, path: company.data.path, edition: quickbooks.edition, preferences: company.data.preferences },
    lists: company.data.lists.map((record) => ({
      ...record, fullName: company.fullName(record), ...(record.kind === 'Customer' ? { balance: balanceOf(company, record.id) } : {}),
    })),
    transactions: company.data.txns.map((txn) => ({ ...txn, customerName: nameOf(company, txn.customer) })),
    applications: company.data.applications,
    statistics: {
      ...client.statistics, messages: client.statistics.messages.length, struck: Object.fromEntries(client.statistics.struck),
      opened: quickbooks.opened, requests: Object.fromEntries(quickbooks.requestCounts), lastRefusal: quickbooks.lastRefusal,
    },
  };
}

function nameOf(company: QuickBooks['company'], id: string | undefined): string | undefined {
  const record = company.list(id ?? '');
  return record && company.fullName(record);
}

/**
 * An edit as a person makes it in QuickBooks: `{ action: 'add' | 'edit' | 'delete' | 'void', kind, id?, fields? }`
 * with fields in qbXML's names, or `{ action: 'preferences', fields }`. Returns QuickBooks' answer.
 */
async function edit(admin: AdminParts, body: Record<string, unknown>): Promise<unknown> {
  const { quickbooks } = admin;
  const fields = (body['fields'] ?? {}) as Fields;
  const kind = String(body['kind'] ?? '');
  const id = String(body['id'] ?? '');
  if (body['action'] === 'preferences') {
    Object.assign(quickbooks.company.data.preferences, fields);
    await admin.persist();
    return quickbooks.company.data.preferences;
  }
  if (!LIST_KINDS.has(kind) && !TXN_KINDS.has(kind)) throw new Error(`unknown kind ${kind}`);
  const answer = await quickbooks.asUser(requestFor(quickbooks, String(body['action']), kind, id, fields));
  return { answer };
}

function requestFor(quickbooks: QuickBooks, action: string, kind: string, id: string, fields: Fields): string {
  const isTxn = TXN_KINDS.has(kind);
  switch (action) {
    case 'add': return `<${kind}AddRq><${kind}Add>${writeFields(`${kind}Add`, fields)}</${kind}Add></${kind}AddRq>`;
    case 'edit': {
      const record = isTxn ? quickbooks.company.txn(id) : quickbooks.company.list(id);
      const head: Fields = { [isTxn ? 'TxnID' : 'ListID']: id, EditSequence: String(record?.edit ?? 0) };
      return `<${kind}ModRq><${kind}Mod>${writeFields(`${kind}Mod`, { ...fields, ...head })}</${kind}Mod></${kind}ModRq>`;
    }
    case 'delete': return isTxn
      ? `<TxnDelRq>${leaf('TxnDelType', kind)}${leaf('TxnID', id)}</TxnDelRq>`
      : `<ListDelRq>${leaf('ListDelType', kind)}${leaf('ListID', id)}</ListDelRq>`;
    case 'void': return `<TxnVoidRq>${leaf('TxnVoidType', kind)}${leaf('TxnID', id)}</TxnVoidRq>`;
    default: throw new Error(`unknown action ${action}; there are add, edit, delete, void, preferences`);
  }
}

/** `{ point, times?, ...strike }`: the next `times` (1) passes of that point are struck. */
function order({ faults }: AdminParts, body: Record<string, unknown>): unknown {
  const { point, times, ...strike } = body;
  const known = cutPoints.find((one) => one === point);
  if (!known) throw new Error(`unknown point; there are: ${cutPoints.join('; ')}`);
  faults.pending.push({ point: known, times: typeof times === 'number' ? times : 1, strike: strike as Strike });
  return faults.pending;
}
