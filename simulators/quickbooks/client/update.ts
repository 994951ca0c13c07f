import type { SimClock } from '../clock';
import { HResultError } from '../status';
import { hcpRequest, type RecoveryFaults } from '../processor';
import type { QuickBooks, QuickBooksSession, ProcessFaults } from '../quickbooks';
import { ConnectorError, type MethodName, type WebConnectorEndpoint } from './service';
import type { CutContext, CutPoint, FaultPlan, Strike } from './faults';
import type { Statistics } from './statistics';
import { hasWrites, recordsChangedBy, requestsIn, scheduleOf, statusesIn } from './reading';

/** What the client knows of the application it runs. */
export interface Application {
  appName: string;
  userName: string;
  password: string;
  /** `{GUID}`. */
  ownerId: string;
  fileId: string;
}

export interface UpdateEnvironment {
  endpoint: WebConnectorEndpoint;
  quickbooks: QuickBooks;
  application: Application;
  clock: SimClock;
  plan: FaultPlan;
  statistics: Statistics;
  log: (line: string) => void;
  /** Restores a backup or opens another file, when a plan asks for it. */
  company?: { restore?: () => void; switchFile?: () => void; edit?: (xml: string) => void };
  /** Keeps late answers going after the update; the caller can wait for them. */
  later: (work: Promise<void>) => void;
}

export interface UpdateResult {
  /** `done`; `none`, `nvu`, `busy` or `postponed` from authenticate; `failed` with an error of the Web Connector or of the server; `cut` by a fault. */
  end: 'done' | 'none' | 'nvu' | 'busy' | 'postponed' | 'failed' | 'cut';
  error?: string;
  messageSets: number;
  /** authRet[2] and authRet[3], seconds. */
  postpone?: number;
  minimumRunEvery?: number;
}

/** The update was cut by a fault: the client forgets it without another call. */
class Cut extends Error {}

const NOOP_WAIT = 5000;
const MAX_CONNECTION_ERRORS = 5;

/** Runs one update of the Web Connector from serverVersion to closeConnection. Never throws. */
export async function runUpdate(environment: UpdateEnvironment): Promise<UpdateResult> {
  return new Update(environment).run();
}

class Update {
  private ticket = '';
  private session: QuickBooksSession | undefined;
  private xml = '';
  private writes = false;
  private sets = 0;
  private readonly number: number;

  constructor(private readonly env: UpdateEnvironment) {
    this.number = ++env.statistics.updates;
  }

  async run(): Promise<UpdateResult> {
    try {
      return { ...(await this.conversation()), messageSets: this.sets };
    } catch (error) {
      if (error instanceof Cut) return { end: 'cut', error: error.message, messageSets: this.sets };
      const message = error instanceof Error ? error.message : String(error);
      this.env.statistics.errors.push(message);
      this.env.log(`update ${this.number} failed: ${message}`);
      return { end: 'failed', error: message, messageSets: this.sets };
    } finally {
      if (this.session) this.env.quickbooks.endSession(this.session);
    }
  }

  private async conversation(): Promise<Omit<UpdateResult, 'messageSets'>> {
    const { endpoint } = this.env;
    await this.call('serverVersion', () => endpoint.serverVersion());
    const wanted = await this.call('clientVersion', () => endpoint.clientVersion('34.0.10008.87'));
    if (/^[EO]:/.test(wanted)) return { end: 'failed', error: `the server refuses this client: ${wanted}` };
    const answer = await this.call('authenticate', () => endpoint.authenticate(this.env.application.userName, this.env.application.password));
    const [ticket, second = ''] = answer;
    if (ticket === undefined || answer.length < 2 || answer.length > 4) throw new ConnectorError('authenticate', 'Index was outside the bounds of the array.');
    this.ticket = ticket;
    const schedule = scheduleOf(answer);
    const word = second.toLowerCase();
    if (word === 'none' || word === 'nvu' || word === 'busy') {
      this.env.log(`update ${this.number}: authenticate answered ${word}`);
      await this.close();
      return { end: word, ...schedule };
    }
    if (schedule.postpone !== undefined && second === '') {
      await this.close();
      return { end: 'postponed', ...schedule };
    }
    if (!(await this.openCompany(second))) return { end: 'failed', error: 'QuickBooks could not be opened', ...schedule };
    return { ...(await this.exchange()), ...schedule };
  }

  /** BeginSession, asking the server by connectionError where to look when it fails. */
  private async openCompany(firstPath: string): Promise<boolean> {
    let path = firstPath;
    for (let tries = 0; tries < MAX_CONNECTION_ERRORS; tries++) {
      try {
        await this.strikeOpening();
        this.session = await this.env.quickbooks.beginSession(this.env.application.appName, path);
        this.env.log(`update ${this.number}: QuickBooks opened ${this.env.quickbooks.company.data.path}`);
        return true;
      } catch (error) {
        if (!(error instanceof HResultError)) throw error;
        this.env.statistics.errors.push(`QBWC1013: ${error.message}`);
        const { hresult, message } = error;
        const reply = await this.call('connectionError', () => this.env.endpoint.connectionError({ ticket: this.ticket, hresult, message }));
        if (reply.toLowerCase() === 'done') return false;
        path = reply;
      }
    }
    return false;
  }

  private async strikeOpening(): Promise<void> {
    if (await this.strike('company: other file open')) this.env.company?.switchFile?.();
    if (await this.strike('company: restored from backup')) this.env.company?.restore?.();
    const refused = await this.strike('QuickBooks: not opened');
    if (refused) throw new HResultError(refused.hresult ?? '0x80040408', refused.message ?? 'Could not start QuickBooks.');
  }

  private async exchange(): Promise<{ end: 'done' | 'failed'; error?: string }> {
    let hcp = await this.hostCompanyPreferences();
    for (;;) {
      const xml = await this.sendRequest(hcp);
      hcp = '';
      if (xml === '') {
        const text = await this.lastError();
        if (text.toLowerCase() !== 'noop') return this.stopWith(text);
        await this.env.clock.sleep(NOOP_WAIT);
        continue;
      }
      const percent = await this.carryOut(xml);
      if (percent < 0) return this.stopWith(await this.lastError());
      this.env.log(`update ${this.number}: ${percent} per cent`);
      if (percent >= 100) {
        await this.close();
        return { end: 'done' };
      }
    }
  }

  private async stopWith(text: string): Promise<{ end: 'failed'; error: string }> {
    this.env.log(`update ${this.number}: the server says: ${text}`);
    await this.close();
    return { end: 'failed', error: text };
  }

  private async hostCompanyPreferences(): Promise<string> {
    if (!this.session) throw new Error('no QuickBooks session');
    return this.env.quickbooks.processRequest(this.session, hcpRequest(this.env.application.ownerId));
  }

  private sendRequest(hcpResponse: string): Promise<string> {
    const call = {
      ticket: this.ticket, hcpResponse, companyFileName: this.env.quickbooks.company.data.path,
      country: 'US', majorVersion: 16, minorVersion: 0,
    };
    return this.call('sendRequestXML', () => this.env.endpoint.sendRequestXML(call));
  }

  /** Gives a message set to QuickBooks and its answer to the server. Returns the server's per cent. */
  private async carryOut(xml: string): Promise<number> {
    const { statistics } = this.env;
    this.xml = xml;
    this.writes = hasWrites(xml);
    this.sets += 1;
    statistics.messageSets += 1;
    if (statistics.recordMessages) statistics.messages.push(xml);
    if (await this.strike('update: stops before QuickBooks')) throw new Cut('stopped before QuickBooks');
    await this.strikeCompany(xml);
    const answer = await this.process(xml);
    if (await this.strike('update: stops after QuickBooks')) throw new Cut('stopped after QuickBooks');
    const call = { ticket: this.ticket, ...answer };
    const late = await this.strike('receiveResponseXML: late');
    if (late) return this.sendLate(call, late.delay ?? 60_000);
    const percent = await this.call('receiveResponseXML', () => this.env.endpoint.receiveResponseXML(call));
    if (await this.strike('receiveResponseXML: repeated')) await this.sendAgain(call);
    return percent;
  }

  /** A repeated answer: what becomes of it doesn't matter to the update. */
  private async sendAgain(call: Parameters<WebConnectorEndpoint['receiveResponseXML']>[0]): Promise<void> {
    try {
      this.env.log(`repeated answer taken: ${await this.env.endpoint.receiveResponseXML(call)}`);
    } catch (error) {
      this.env.log(`repeated answer refused: ${String(error)}`);
    }
  }

  private sendLate(call: Parameters<WebConnectorEndpoint['receiveResponseXML']>[0], delay: number): never {
    const { clock, endpoint, log } = this.env;
    this.env.later(clock.sleep(delay).then(() => endpoint.receiveResponseXML(call)).then(
      (percent) => log(`late answer taken: ${percent}`),
      (error: unknown) => log(`late answer refused: ${String(error)}`),
    ));
    throw new Cut('answer late');
  }

  private async strikeCompany(xml: string): Promise<void> {
    const { quickbooks } = this.env;
    if (this.writes && (await this.strike('record: edited meanwhile'))) this.env.company?.edit?.(xml);
    const locked = this.writes ? await this.strike('record: locked') : undefined;
    if (locked) for (const id of recordsChangedBy(xml)) quickbooks.locks.set(id, locked.tries ?? 1);
    if (await this.strike('QuickBooks: restarts in session')) quickbooks.endAllSessions();
    if (/iterator="Continue"/.test(xml) && (await this.strike('QuickBooks: iterator lost'))) this.session?.iterations.clear();
  }

  /** ProcessRequest with the faults that concern it; an exception becomes hresult and message. */
  private async process(xml: string): Promise<{ response: string; hresult: string; message: string }> {
    if (!this.session) throw new Error('no QuickBooks session');
    const slow = await this.strike('QuickBooks: slow');
    if (slow) await this.env.clock.sleep(slow.delay ?? 60_000);
    try {
      const instead = await this.strike('QuickBooks: hresult instead');
      if (instead) throw new HResultError(instead.hresult ?? '0x80040402', instead.message ?? 'Unexpected error.');
      const response = await this.env.quickbooks.processRequest(this.session, xml, await this.processFaults(xml));
      const after = await this.strike('QuickBooks: hresult after commit');
      if (after) throw new HResultError(after.hresult ?? '0x80040402', after.message ?? 'Unexpected error.');
      this.env.log(`update ${this.number}: QuickBooks carried out ${requestsIn(xml).join(', ') || 'a status check'}: ${statusesIn(response).join(', ')}`);
      return { response, hresult: '', message: '' };
    } catch (error) {
      if (!(error instanceof HResultError)) throw error;
      this.env.log(`update ${this.number}: QuickBooks refused: ${error.hresult} ${error.reason || error.message}`);
      return { response: '', hresult: error.hresult, message: error.message };
    }
  }

  private async processFaults(xml: string): Promise<ProcessFaults> {
    const count = requestsIn(xml).length;
    const faults: ProcessFaults & RecoveryFaults = {};
    if (await this.strike('QuickBooks: crash before commit')) faults.crashAt = 0;
    const middle = count > 1 ? await this.strike('QuickBooks: crash half way') : undefined;
    if (middle) faults.crashAt = middle.at ?? Math.ceil(count / 2);
    if (await this.strike('QuickBooks: crash after commit')) faults.crashAt = count;
    if (/newMessageSetID=/.test(xml) && count > 0 && (await this.strike('recovery: 9005'))) faults.loseRecord = true;
    if (/oldMessageSetID=/.test(xml) && count === 0) {
      if (await this.strike('recovery: 600')) faults.answer = 600;
      else if (await this.strike('recovery: 9002')) faults.answer = 9002;
    }
    return faults;
  }

  private lastError(): Promise<string> {
    return this.call('getLastError', () => this.env.endpoint.getLastError(this.ticket));
  }

  private async close(): Promise<void> {
    const said = await this.call('closeConnection', () => this.env.endpoint.closeConnection(this.ticket));
    this.env.log(`update ${this.number}: closed: ${said}`);
  }

  private async call<T>(method: MethodName, send: () => Promise<T>): Promise<T> {
    this.env.statistics.calls[method] = (this.env.statistics.calls[method] ?? 0) + 1;
    if (await this.strikeCall(method, 'request lost')) throw new ConnectorError(method, 'The operation has timed out (request lost).');
    let answer: T;
    try {
      answer = await send();
    } catch (error) {
      if (error instanceof ConnectorError) throw error;
      throw new ConnectorError(method, error instanceof Error ? error.message : String(error));
    }
    if (await this.strikeCall(method, 'answer lost')) throw new ConnectorError(method, 'The operation has timed out (answer lost).');
    return answer;
  }

  private async strikeCall(method: MethodName, what: 'request lost' | 'answer lost'): Promise<boolean> {
    if (method === 'serverVersion' || method === 'clientVersion' || method === 'connectionError') return false;
    return (await this.strike(`${method}: ${what}`)) !== undefined;
  }

  private async strike(point: CutPoint): Promise<Strike | undefined> {
    const { statistics } = this.env;
    const context: CutContext = { update: this.number, messageSet: statistics.messageSets, xml: this.xml, writes: this.writes };
    const strike = await this.env.plan.at(point, context);
    if (strike) {
      statistics.struck.set(point, (statistics.struck.get(point) ?? 0) + 1);
      this.env.log(`update ${this.number}: fault: ${point}`);
    }
    return strike;
  }
}
