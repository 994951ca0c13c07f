import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { machines } from '../../../engine/tasks';
import type { Storage } from '../../../engine/queue/api';
import { queueOf } from '../../../engine/queue/queue';
import type { Store } from '../../../engine/queue/store';
import { loadCompany, realClock } from '../../../simulators/quickbooks';
import { seeded } from '../../support/random';
import { recordId, type Deal, type DealOutcome } from '../workflow';
import { firstWord, kill, type Programs } from './programs';
import type { FromSender, FromWindows, ToWindows } from './protocol';
import { fastClock } from './time';

/** Where a process is killed. */
export const windows = [
  'server: while sendRequestXML is answered',
  'server: between the commit of QuickBooks and receiveResponseXML',
  'server: while receiveResponseXML is answered',
  'server: while idle',
  'Windows: before QuickBooks',
  'Windows: between the commit of QuickBooks and receiveResponseXML',
  'n8n: while it enqueues',
] as const;
export type Window = (typeof windows)[number];

/** A kill that happened. `committed`: for calls that were cut, whether the server had committed what it did. */
export interface Kill {
  window: Window;
  committed?: boolean;
}

export interface KillRun {
  seed: number;
  kills: Kill[];
  lost: string[];
  doubled: string[];
  stuck: string[];
  unknown: string[];
  updates: number;
  seconds: number;
}

/** How long the two calls take on this machine now, ms: a kill is to fall into them. */
export interface Durations {
  sendRequestXML: number;
  receiveResponseXML: number;
}

export interface KillWorld {
  programs: Programs;
  store: Store;
  storage: Storage;
  durations: Durations;
  seed: number;
  ports: { server: number; sender: number };
}

const accounts = ['Aspen Ltd', 'Birch Co', 'Aspen Ltd', 'Cedar Inc'];
const giveUpMs = 180_000;
const login = { userName: 'clerk', password: 'secret' };

/** One life of four deals among real processes, some of which are killed; judged by the company file alone. */
export function runWithKills(world: KillWorld): Promise<KillRun> {
  return new Run(world).run();
}

class Run {
  private readonly random;
  private readonly began = Date.now();
  private readonly connection: string;
  private readonly companyFile: string;
  private readonly deals: Deal[];
  private readonly outcomes = new Map<string, DealOutcome>();
  private readonly plan: { window: Window; after: number }[];
  private readonly kills: Kill[] = [];
  private readonly seen = new Map<Window, number>();
  private ids = { ownerId: '', fileId: '' };
  private server!: ChildProcess;
  private windows!: ChildProcess;
  private sender!: ChildProcess;
  private senderLives = 0;
  private updates = 0;
  private ending = false;
  private failure: unknown;

  constructor(private readonly world: KillWorld) {
    const { seed, programs } = world;
    this.random = seeded(seed);
    this.connection = `Kill ${seed}`;
    this.companyFile = path.join(programs.folder, `company-${world.store.kind}-${seed}.json`);
    this.deals = accounts.map((account, index) => ({ id: recordId('006', `${seed}-${index}`), account, product: 'Consulting', amount: `${10 + index}.25`, attempt: 1, sendAnyway: index % 2 === 1 }));
    this.plan = this.choosePlan();
  }

  /** Every seed has its own window; the others come by now and then. */
  private choosePlan(): { window: Window; after: number }[] {
    const target = windows[this.world.seed % windows.length] ?? 'server: while idle';
    const others = Array.from({ length: 1 + this.random.below(3) }, () => this.random.pick(windows));
    return [target, ...others].map((window) => ({ window, after: this.random.below(3) }));
  }

  async run(): Promise<KillRun> {
    await this.setUp();
    try {
      await Promise.all([this.startServer(), this.startWindows(), this.startSender()]);
      while (!this.isOver()) {
        if (this.failure) throw this.failure;
        await this.killIdle();
        await this.update();
        await realClock.sleep(100);
      }
    } finally {
      this.ending = true;
      await Promise.all([this.server, this.windows, this.sender].filter(Boolean).map(kill));
    }
    return this.judge();
  }

  private async setUp(): Promise<void> {
    const core = { store: this.world.store, clock: fastClock(this.began), machines, deliver: async () => ({ status: 503, body: '' }), log: () => undefined };
    const { ownerId, fileId } = await queueOf(core).ensureConnection(this.connection, { quarantineSeconds: 30 });
    this.ids = { ownerId, fileId };
  }

  private isOver(): boolean {
    return this.outcomes.size === this.deals.length || Date.now() - this.began > giveUpMs;
  }

  private async startServer(): Promise<void> {
    const { programs, storage, ports } = this.world;
    const store = storage.kind === 'sqlite' ? storage.file : storage.url;
    const args = ['--connection', this.connection, '--user', login.userName, '--port', String(ports.server), '--store', store];
    const server = programs.serve(args, this.began);
    this.server = server;
    let errors = '';
    server.stderr?.on('data', (piece: Buffer) => (errors += piece.toString()));
    await Promise.race([
      once(server.stdout as NodeJS.ReadableStream, 'data'),
      once(server, 'exit').then(([code, signal]) => {
        if (signal !== 'SIGKILL') throw new Error(`qbd serve ended with ${String(code)}: ${errors}`);
      }),
    ]);
  }

  private async startWindows(): Promise<void> {
    const config = { url: `http://127.0.0.1:${this.world.ports.server}/`, companyFile: this.companyFile, ...login, ...this.ids };
    this.windows = this.world.programs.fork('windows', config, this.began);
    await firstWord(this.windows, 'the Windows machine');
  }

  private async startSender(): Promise<void> {
    const deals = this.deals.filter(({ id }) => !this.outcomes.has(id));
    const config = { storage: this.world.storage, connection: this.connection, port: this.world.ports.sender, life: ++this.senderLives, deals };
    const sender = this.world.programs.fork('sender', config, this.began);
    this.sender = sender;
    const ready = firstWord(sender, 'the stand-in for n8n');
    sender.on('message', (message: FromSender) => {
      if (message.is === 'outcome') this.outcomes.set(message.dealId, message.outcome);
      if (message.is === 'starting') this.killSender(sender).catch((error: unknown) => (this.failure = error));
    });
    await ready;
  }

  /** True when this is the occasion that the plan has for the window. */
  private strikes(window: Window): boolean {
    const seen = this.seen.get(window) ?? 0;
    this.seen.set(window, seen + 1);
    return this.plan.some((one) => one.window === window && one.after === seen);
  }

  private async killSender(sender: ChildProcess): Promise<void> {
    if (this.ending || sender !== this.sender || !this.strikes('n8n: while it enqueues')) return;
    await realClock.sleep(this.random.below(60));
    await kill(sender);
    this.kills.push({ window: 'n8n: while it enqueues' });
    if (!this.ending) await this.startSender();
  }

  private async killIdle(): Promise<void> {
    if (!this.strikes('server: while idle')) return;
    await this.killServer();
    this.kills.push({ window: 'server: while idle' });
  }

  /** Kills the server and starts it again at once. Some updates find it not yet listening, as in life. */
  private async killServer(): Promise<void> {
    await kill(this.server);
    const started = this.startServer();
    if (this.random.chance(0.7)) await started;
    else started.catch(() => undefined);
  }

  /** One update of the Web Connector, and what befalls it. */
  private async update(): Promise<void> {
    this.updates += 1;
    const { windows } = this;
    const error = await new Promise<string>((resolve, reject) => {
      const died = () => resolve('');
      const take = (message: FromWindows) => {
        if (message.is === 'timed') this.keepDuration(message.method, message.milliseconds);
        if (message.is === 'at') this.at(message).catch(reject);
        if (message.is !== 'updated') return;
        windows.off('message', take).off('exit', died);
        resolve(message.error);
      };
      windows.on('message', take).once('exit', died);
      tellWindows(windows, { do: 'update' });
    });
    await this.cutCall(error);
    if (windows.signalCode !== null) await this.startWindows();
  }

  private keepDuration(method: keyof Durations, milliseconds: number): void {
    const { durations } = this.world;
    durations[method] += (Math.min(milliseconds, 300) - durations[method]) / 10;
  }

  private pending: { window: Window; killing: Promise<void> } | null = null;

  /** The conversation stands still; whoever is to die here dies before it goes on. */
  private async at({ point, writes }: Extract<FromWindows, { is: 'at' }>): Promise<void> {
    // A cut read is dull: most kills wait for a write.
    const matters = writes || this.random.chance(0.2);
    if (point === 'update: stops before QuickBooks' && matters && this.strikes('Windows: before QuickBooks')) return this.killWindows('Windows: before QuickBooks');
    if (point === 'update: stops after QuickBooks' && matters) {
      if (this.strikes('Windows: between the commit of QuickBooks and receiveResponseXML')) {
        return this.killWindows('Windows: between the commit of QuickBooks and receiveResponseXML');
      }
      if (this.strikes('server: between the commit of QuickBooks and receiveResponseXML')) {
        await this.killServer();
        this.kills.push({ window: 'server: between the commit of QuickBooks and receiveResponseXML' });
      }
    }
    if (this.pending === null && point === 'sendRequestXML: request lost' && this.strikes('server: while sendRequestXML is answered')) this.killDuring('server: while sendRequestXML is answered', 'sendRequestXML');
    if (this.pending === null && point === 'receiveResponseXML: request lost' && matters && this.strikes('server: while receiveResponseXML is answered')) this.killDuring('server: while receiveResponseXML is answered', 'receiveResponseXML');
    tellWindows(this.windows, { do: 'go on' });
  }

  private async killWindows(window: Window): Promise<void> {
    await kill(this.windows);
    this.kills.push({ window });
  }

  /** Lets the call go, and kills the server at some moment of the time that it usually takes, or as soon as it has committed. */
  private killDuring(window: Window, method: keyof Durations): void {
    const delay = (0.2 + 1.1 * this.random.next()) * this.world.durations[method];
    const moment = this.random.chance(0.5) ? realClock.sleep(delay) : this.commitOf(window);
    this.pending = { window, killing: moment.then(() => kill(this.server)) };
  }

  private async commitOf(window: Window): Promise<void> {
    const until = Date.now() + 1000;
    while (Date.now() < until && !(await this.wasCommitted(window))) await realClock.sleep(1);
  }

  /** After an update: a kill counts for its window when the call in question failed by it; else the next such call is tried. */
  private async cutCall(error: string): Promise<void> {
    if (!this.pending) return;
    const { window, killing } = this.pending;
    this.pending = null;
    await killing;
    const code = window.includes('sendRequestXML') ? 'QBWC1041' : 'QBWC1042';
    if (error.startsWith(code)) this.kills.push({ window, committed: await this.wasCommitted(window) });
    else this.plan.push({ window, after: this.seen.get(window) ?? 0 });
    await this.killServer();
  }

  /** Whether the call that was cut had done its work: the session in the store says what it expects next. */
  private async wasCommitted(window: Window): Promise<boolean> {
    const session = await this.world.store.db
      .selectFrom('qbd_session').select('expects').where('connection', '=', this.connection).orderBy('opened_at', 'desc').executeTakeFirst();
    return window.includes('sendRequestXML') === (session?.expects === 'receiveResponseXML');
  }

  /** What the company file says, and nothing else. */
  private async judge(): Promise<KillRun> {
    const company = await loadCompany(realClock, this.companyFile);
    const run: KillRun = { seed: this.world.seed, kills: this.kills, lost: [], doubled: [], stuck: [], unknown: [], updates: this.updates, seconds: (Date.now() - this.began) / 1000 };
    for (const { id, account } of this.deals) {
      const found = (company?.data.txns ?? []).filter((txn) => txn.kind === 'Invoice' && txn.fields['Memo'] === id).length;
      const outcome = this.outcomes.get(id);
      if (found > 1) run.doubled.push(`${account}: ${found}`);
      if (!outcome) run.stuck.push(`${account}: ${found} in the company file`);
      else if (outcome.status === 'unknown') run.unknown.push(`${account}: ${outcome.code}`);
      else if (outcome.status === 'failed') run.lost.push(`${account}: told ${outcome.code}, ${found} in the company file`);
      else if (found === 0) run.lost.push(`${account}: told that it was sent`);
    }
    rmSync(this.companyFile, { force: true });
    return run;
  }
}

function tellWindows(child: ChildProcess, message: ToWindows): void {
  if (child.connected) child.send(message);
}
