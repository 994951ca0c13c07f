import { createHash, randomUUID } from 'node:crypto';
import type { SimClock } from './clock';
import type { CompanyFile } from './company/company';
import type { Edition, Iteration, RequestContext } from './company/context';
import { parseMessageSet, runMessageSet, type ParsedSet, type RecoveryFaults } from './processor';
import { HIGHEST_VERSION } from './requests';
import { HResultError, StatusError } from './status';

export interface QuickBooksOptions {
  clock: SimClock;
  company: CompanyFile;
  edition?: Edition;
  /** Milliseconds that a request takes. */
  requestCost?: number;
  /** Milliseconds that opening the company file takes. */
  openCost?: number;
  /** Called after each message set, before its answer is given: QuickBooks commits first. */
  persist?: (company: CompanyFile) => Promise<void>;
}

/** One application's work with an open company file. Iterators die with it. */
export interface QuickBooksSession {
  id: string;
  appName: string;
  iterations: Map<string, Iteration>;
  /** A person at the screen: what they do isn't counted. */
  isUser?: boolean;
}

/** Where a message set is cut off; the test's faults. */
export interface ProcessFaults extends RecoveryFaults {
  /** Crash before the request with this index runs: 0 before anything is known of the set, their number after all have committed. */
  crashAt?: number;
}

/** The crash of QuickBooks: an RPC error, and nothing said about what had been committed. */
export class QuickBooksCrash extends HResultError {
  constructor() {
    super('0x800706BA', 'The RPC server is unavailable.', 'simulated crash');
    this.name = 'QuickBooksCrash';
  }
}

/** The running QuickBooks: an edition with a company file open, carrying out one request at a time. */
export class QuickBooks {
  company: CompanyFile;
  edition: Edition;
  requestCost: number;
  openCost: number;
  /** Ids that somebody has open in a form, with how many more tries find them so. */
  readonly locks = new Map<string, number>();
  /** Times that the company file was opened for an application. */
  opened = 0;
  /** Requests carried out, by name. */
  readonly requestCounts = new Map<string, number>();
  messageSets = 0;
  /** Why the parser refused the last message set that it refused; the real QuickBooks keeps it to itself. */
  lastRefusal = '';
  readonly clock: SimClock;
  private readonly persist: QuickBooksOptions['persist'];
  private sessions = new Set<string>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(options: QuickBooksOptions) {
    this.clock = options.clock;
    this.company = options.company;
    this.edition = options.edition ?? 'premier';
    this.requestCost = options.requestCost ?? 0;
    this.openCost = options.openCost ?? 0;
    this.persist = options.persist;
  }

  /** BeginSession. An empty path means the file that is open; another path than that is refused. */
  async beginSession(appName: string, path = ''): Promise<QuickBooksSession> {
    if (path !== '' && path.toLowerCase() !== this.company.data.path.toLowerCase()) {
      throw new HResultError('0x8004040A', 'A QuickBooks company data file is already open and it is different from the one requested.');
    }
    this.opened += 1;
    if (this.openCost > 0) await this.clock.sleep(this.openCost);
    const session: QuickBooksSession = { id: randomUUID(), appName, iterations: new Map() };
    this.sessions.add(session.id);
    return session;
  }

  /** Carries out requests as a person in QuickBooks would: through the same rules, without the counts. Returns the answer XML. */
  async asUser(requests: string): Promise<string> {
    const session: QuickBooksSession = { id: randomUUID(), appName: 'QuickBooks', iterations: new Map(), isUser: true };
    this.sessions.add(session.id);
    const xml = `<?xml version="1.0" ?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">${requests}</QBXMLMsgsRq></QBXML>`;
    try {
      return await this.processRequest(session, xml);
    } finally {
      this.endSession(session);
    }
  }

  endSession(session: QuickBooksSession): void {
    this.sessions.delete(session.id);
    session.iterations.clear();
  }

  /** QuickBooks restarts: every session and its iterators are gone. */
  endAllSessions(): void {
    this.sessions.clear();
  }

  /** ProcessRequest: the answer XML, or HResultError. Message sets of all sessions go one after the other. */
  processRequest(session: QuickBooksSession, xml: string, faults: ProcessFaults = {}): Promise<string> {
    const run = this.queue.then(() => this.process(session, xml, faults));
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async process(session: QuickBooksSession, xml: string, faults: ProcessFaults): Promise<string> {
    if (!this.sessions.has(session.id)) throw new HResultError('0x8004040D', 'The session ticket parameter is invalid.');
    const set = this.parse(xml);
    if (!session.isUser) this.messageSets += 1;
    const crashAt = faults.crashAt ?? Number.POSITIVE_INFINITY;
    try {
      if (crashAt === 0) throw new QuickBooksCrash();
      const answer = await runMessageSet(set, this.contextFor(session, set), session.appName, async (index, request) => {
        if (index >= crashAt) throw new QuickBooksCrash();
        if (session.isUser) return;
        if (this.requestCost > 0) await this.clock.sleep(this.requestCost);
        this.requestCounts.set(request.name, (this.requestCounts.get(request.name) ?? 0) + 1);
      }, faults);
      if (crashAt <= set.requests.length) throw new QuickBooksCrash();
      await this.persist?.(this.company);
      return answer;
    } catch (error) {
      if (error instanceof QuickBooksCrash) {
        await this.persist?.(this.company);
        this.endAllSessions();
      }
      throw error;
    }
  }

  private parse(xml: string): ParsedSet {
    try {
      return parseMessageSet(xml, HIGHEST_VERSION);
    } catch (error) {
      if (error instanceof HResultError) this.lastRefusal = error.reason || error.message;
      throw error;
    }
  }

  private contextFor(session: QuickBooksSession, set: ParsedSet): RequestContext {
    return {
      company: this.company, edition: this.edition, version: set.version, iterations: session.iterations,
      newGuid: () => `{${uuidFrom(`${session.id}${session.iterations.size}${this.clock.now()}${Math.random()}`)}}`,
      macros: new Map(), warning: undefined,
      checkLock: (id) => this.checkLock(id),
    };
  }

  private checkLock(id: string): void {
    const tries = this.locks.get(id) ?? 0;
    if (tries <= 0) return;
    this.locks.set(id, tries - 1);
    throw new StatusError(3175, `There was an error adding, modifying or deleting the object "${id}".  QuickBooks error message: The object is in use: its internals could not be locked.`);
  }
}

function uuidFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
