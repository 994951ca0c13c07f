import type { QueueApi, TaskFilter } from '../../../engine/queue/api';
import type { ConnectionView, EventView, TaskState, TaskView } from '../../../engine/queue/types';
import type { ConnectionErrorCall, ReceiveResponseXml, SendRequestXml, WebConnectorService } from '../../../engine/webconnector/service';

/** A Web Connector service that notes its calls and answers what the test says. */
export class FakeService implements WebConnectorService {
  calls: { method: string; argument: unknown }[] = [];
  answers = {
    serverVersion: '1.0',
    clientVersion: '',
    authenticate: ['ticket-1', ''],
    sendRequestXML: '',
    receiveResponseXML: 100,
    connectionError: 'done',
    getLastError: 'NoOp',
    closeConnection: 'OK',
  };
  /** Thrown by each method when set. */
  error: Error | null = null;
  login: (userName: string, password: string) => boolean = () => false;

  serverVersion = () => this.note('serverVersion', null);
  clientVersion = (version: string) => this.note('clientVersion', version);
  sendRequestXML = (call: SendRequestXml) => this.note('sendRequestXML', call);
  receiveResponseXML = (call: ReceiveResponseXml) => this.note('receiveResponseXML', call);
  connectionError = (call: ConnectionErrorCall) => this.note('connectionError', call);
  getLastError = (ticket: string) => this.note('getLastError', ticket);
  closeConnection = (ticket: string) => this.note('closeConnection', ticket);

  async authenticate(userName: string, password: string): Promise<string[]> {
    const answer = await this.note('authenticate', { userName, password });
    return this.login(userName, password) ? answer : ['', 'nvu'];
  }

  private note<M extends keyof FakeService['answers']>(method: M, argument: unknown): Promise<FakeService['answers'][M]> {
    this.calls.push({ method, argument });
    return this.error === null ? Promise.resolve(this.answers[method]) : Promise.reject(this.error);
  }
}

const states: TaskState[] = ['waiting', 'inFlight', 'done', 'failed', 'unknown', 'cancelled', 'expired', 'held'];

export function connectionView(changes: Partial<ConnectionView> = {}): ConnectionView {
  return {
    name: 'main',
    ownerId: '{0a1b2c3d-0000-4000-8000-000000000001}',
    fileId: '{0a1b2c3d-0000-4000-8000-000000000002}',
    orgId: null,
    lastSeenAt: null,
    lastSessionAt: null,
    openSession: false,
    productName: null,
    qbxmlVersion: null,
    country: null,
    companyName: null,
    companyFile: null,
    held: null,
    counts: Object.fromEntries(states.map((state) => [state, 0])) as ConnectionView['counts'],
    ...changes,
  };
}

export function taskView(changes: Partial<TaskView> = {}): TaskView {
  return {
    id: 7,
    connection: 'main',
    kind: 'upsert',
    title: 'Invoice for Acme Corp',
    state: 'failed',
    key: null,
    refs: [],
    attempts: 1,
    createdAt: 0,
    updatedAt: 0,
    notBefore: null,
    result: null,
    failure: null,
    ...changes,
  };
}

function unused(): never {
  throw new Error('not used by these tests');
}

/** What the application needs of a queue, over values that the test sets. */
export class FakeQueue implements QueueApi {
  service = new FakeService();
  view: ConnectionView | null = connectionView();
  all: TaskView[] = [];
  log: EventView[] = [];

  webConnector = (_connection: string, login: (userName: string, password: string) => boolean) => {
    this.service.login = login;
    return this.service;
  };
  connection = () => Promise.resolve(this.view);
  connections = () => Promise.resolve(this.view === null ? [] : [this.view]);
  ensureConnection = () => Promise.resolve((this.view ??= connectionView()));
  tasks = (filter: TaskFilter) =>
    Promise.resolve(this.all.filter((task) => filter.states === undefined || filter.states.includes(task.state)));
  events = () => Promise.resolve(this.log);
  task = (id: number) => Promise.resolve(this.all.find((task) => task.id === id) ?? null);
  pump = () => Promise.resolve(0);
  close = () => Promise.resolve();
  enqueue = unused;
  rows = unused;
  waitTasks = unused;
  retry = unused;
  cancel = unused;
  settle = unused;
  bindOrg = unused;
  confirmCompanyFile = unused;
}
