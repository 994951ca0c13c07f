import type { JsonObject, JsonValue } from '../../../engine/json';
import { buildMessageSet, parseReply } from '../../../engine/qbxml';
import type { Answer, CompanyContext, Step, TaskMachine } from '../../../engine/tasks';
import { JumpingClock, newCompany, QuickBooks, type QuickBooksSession } from '../../../simulators/quickbooks';

/** What befalls a write: carried out and answered, carried out with its answer lost, or lost before it ran. */
export type Fate = 'answered' | 'answer lost' | 'never ran';

/** A simulated QuickBooks that carries out tasks one by one, without the queue between them. */
export class Desk {
  readonly clock = new JumpingClock(Date.UTC(2026, 10, 24, 15));
  readonly quickBooks = new QuickBooks({ clock: this.clock, company: newCompany(this.clock, 'demo') });
  private session!: QuickBooksSession;
  context!: CompanyContext;

  static async open(): Promise<Desk> {
    const desk = new Desk();
    await desk.openSession();
    return desk;
  }

  /** A new session: its context comes from QuickBooks' own preferences. */
  async openSession(): Promise<void> {
    this.session = await this.quickBooks.beginSession('test');
    const [answer] = await this.ask([{ type: 'PreferencesQueryRq', body: {} }]);
    this.context = {
      version: '13.0', country: 'US', productName: 'QuickBooks Premier 2014', salesOrders: true,
      preferences: answer?.rets[0]?.fields ?? null, today: '2026-11-24', session: this.session.id,
    };
  }

  private async ask(requests: { type: string; body: JsonObject; attributes?: Record<string, string> }[], stopOnError = false): Promise<Answer[]> {
    await this.clock.sleep(2000);
    const xml = buildMessageSet({
      version: '13.0', onError: stopOnError ? 'stopOnError' : 'continueOnError',
      requests: requests.map((request, index) => ({ ...request, requestID: String(index) })),
    });
    return parseReply(await this.quickBooks.processRequest(this.session, xml)).responses;
  }

  /** Plays a task to its end. `fates` are those of its writes, in order; further ones are answered. */
  async run(machine: TaskMachine, input: JsonObject, fates: Fate[] = []): Promise<{ end: Step; rows: JsonValue[] }> {
    const left = [...fates];
    const rows: JsonValue[] = [];
    let state = copy(machine.start(copy(input)));
    for (let steps = 0; steps < 60; steps++) {
      const step = machine.step(state, this.context);
      if (!('send' in step)) return { end: step, rows };
      const requests = step.requests.map(({ merge: _merged, ...request }) => request);
      const fate = step.send === 'write' ? left.shift() ?? 'answered' : 'answered';
      const answers = fate === 'never ran' ? [] : await this.ask(requests, step.stopOnError);
      if (fate === 'answered') {
        const next = machine.answer(state, answers, this.context);
        state = copy(next.state);
        rows.push(...(next.rows ?? []));
      } else state = copy(machine.lost(state));
    }
    throw new Error(`The task doesn't end: ${JSON.stringify(state)}`);
  }

  /** Transactions of a type in the company file. */
  transactions(kind: string): unknown[] {
    return this.quickBooks.company.data.txns.filter((txn) => txn.kind === kind);
  }

  /** Records of a list. */
  named(kind: string, name: string): unknown[] {
    return this.quickBooks.company.data.lists.filter((record) => record.kind === kind && record.name === name);
  }

  /** What a person enters in QuickBooks. */
  async byHand(requests: string): Promise<void> {
    await this.quickBooks.asUser(requests);
  }
}

function copy(state: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(state)) as JsonObject;
}
