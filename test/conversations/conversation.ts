import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openQueue, type ConnectionSettings, type EventView, type NewTask, type QueueApi, type TaskView } from '../../engine/queue';
import { createApp } from '../../engine/webconnector/app';
import { JumpingClock, newCompany, QuickBooks, soapEndpoint, WebConnectorClient, type CutPoint, type Strike, type UpdateResult, type WebConnectorEndpoint } from '../../simulators/quickbooks';
import { MessageRecorder } from '../support/messageRecorder';

export const connection = 'Test';
export const login = { userName: 'quickbooks', password: 'long enough' };

type ReceiveCall = Parameters<WebConnectorEndpoint['receiveResponseXML']>[0];

export interface HttpReply {
  status: number;
  type: string;
  body: string;
}

/**
 * The Web Connector service on a real HTTP server, and a Web Connector with a simulated QuickBooks that speaks SOAP to
 * it. Time is virtual for all of them. What the Web Connector says can be bent on its way.
 */
export class Conversation {
  readonly clock = new JumpingClock(Date.UTC(2026, 10, 24, 15));
  readonly company = newCompany(this.clock, 'demo');
  readonly quickbooks = new QuickBooks({ clock: this.clock, company: this.company });
  readonly recorder = new MessageRecorder();
  /** Changes the next answer of QuickBooks to a request whose message matches; used once. */
  bendNext: { when: RegExp; how: (call: ReceiveCall, xml: string) => ReceiveCall | Buffer } | undefined;
  private readonly strikes: { point: CutPoint; strike: Strike }[] = [];
  private server!: Server;
  private lastXml = '';
  url = '';
  /** Virtual time between two updates, ms. A write without an answer is left alone for five minutes. */
  pause = 60_000;
  queue!: QueueApi;
  client!: WebConnectorClient;

  static async open(settings: Partial<ConnectionSettings> = {}): Promise<Conversation> {
    const conversation = new Conversation();
    await conversation.start(settings);
    return conversation;
  }

  private async start(settings: Partial<ConnectionSettings>): Promise<void> {
    this.queue = await openQueue({ storage: { kind: 'sqlite', file: ':memory:' }, clock: this.clock, deliver: async () => ({ status: 200, body: '' }) });
    const { ownerId, fileId } = await this.queue.ensureConnection(connection, { lingerSeconds: 0, noOpRounds: 0, ...settings });
    this.server = createServer(createApp({ queue: this.queue, connection, login, clock: this.clock }));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
    this.client = new WebConnectorClient({
      endpoint: this.recorder.watch(this.bent(soapEndpoint(this.url, { expectContinue: false }))),
      quickbooks: this.quickbooks, clock: this.clock, application: { appName: connection, ...login, ownerId, fileId },
      plan: { at: (point) => this.strikeAt(point) },
    });
  }

  private strikeAt(point: CutPoint): Strike | undefined {
    const index = this.strikes.findIndex((one) => one.point === point);
    return index < 0 ? undefined : this.strikes.splice(index, 1)[0]?.strike;
  }

  private bent(endpoint: WebConnectorEndpoint): WebConnectorEndpoint {
    return {
      ...endpoint,
      sendRequestXML: async (call) => (this.lastXml = await endpoint.sendRequestXML(call)),
      receiveResponseXML: async (call) => {
        if (!this.bendNext?.when.test(this.lastXml)) return endpoint.receiveResponseXML(call);
        const { how } = this.bendNext;
        this.bendNext = undefined;
        const bent = how(call, this.lastXml);
        return Buffer.isBuffer(bent) ? this.receiveRaw(bent) : endpoint.receiveResponseXML(bent);
      },
    };
  }

  private async receiveRaw(body: Buffer): Promise<number> {
    const reply = await this.post(body);
    const number = /<receiveResponseXMLResult>(-?\d+)</.exec(reply.body)?.[1];
    if (number === undefined) throw new Error(`No number: ${reply.status} ${reply.body}`);
    return Number(number);
  }

  /** Strikes the conversation once, at the next occasion. */
  strikeNext(point: CutPoint, strike: Strike = {}): void {
    this.strikes.push({ point, strike });
  }

  post(body: string | Buffer): Promise<HttpReply> {
    return new Promise((resolve, reject) => {
      const outgoing = request(this.url, { method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8' } }, (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on('data', (piece: Buffer) => pieces.push(piece));
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, type: incoming.headers['content-type'] ?? '', body: Buffer.concat(pieces).toString() }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async enqueue(...tasks: NewTask[]): Promise<TaskView[]> {
    return (await this.queue.enqueue(connection, tasks)).tasks.map(({ task }) => task);
  }

  /** One update of the Web Connector, after a pause. */
  async update(): Promise<UpdateResult> {
    await this.clock.sleep(this.pause);
    return this.client.update();
  }

  /** Updates until the tasks have ended; their end. */
  async ended(...tasks: TaskView[]): Promise<TaskView[]> {
    for (let updates = 0; updates < 40; updates += 1) {
      const now = await Promise.all(tasks.map(async ({ id }) => (await this.queue.task(id)) as TaskView));
      if (now.every(({ state }) => state !== 'waiting' && state !== 'inFlight')) return now;
      await this.update();
    }
    throw new Error('The tasks have not ended after 40 updates.');
  }

  /** Queues tasks and brings them to their end. */
  async run(...tasks: NewTask[]): Promise<TaskView[]> {
    return this.ended(...(await this.enqueue(...tasks)));
  }

  /** Events of a type, newest first. */
  async events(type: string): Promise<EventView[]> {
    return (await this.queue.events({ connection, limit: 200 })).filter((event) => event.type === type);
  }

  /** How many customers of a name the company file has. */
  customers(name: string): number {
    return this.company.data.lists.filter((record) => record.kind === 'Customer' && record.name === name).length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.queue.close();
  }
}

/** Adds a customer, by the request kind. */
export function addCustomer(name: string, more: Record<string, string> = {}): NewTask {
  return { kind: 'request', title: `Customer ${name}`, input: { requests: [{ type: 'CustomerAddRq', body: { CustomerAdd: { Name: name, ...more } } }] } };
}

export function upsertCustomer(name: string, more: Record<string, string> = {}): NewTask {
  return { kind: 'upsert', title: `Customer ${name}`, input: { object: 'Customer', mode: 'upsert', fields: { Name: name, ...more } } };
}

export function listCustomers(): NewTask {
  return { kind: 'list', title: 'All customers', input: { query: 'CustomerQueryRq', filters: {} } };
}
