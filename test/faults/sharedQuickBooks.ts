import { HResultError, QuickBooks, type QuickBooksSession } from '../../simulators/quickbooks';
import type { ActorClock } from './actorClock';

/**
 * Two Web Connectors share one QuickBooks: the second waits until the first's message set is done. And a call can break
 * off while QuickBooks goes on with it: the caller hears of an error long before the set is carried out.
 */
export class SharedQuickBooks extends QuickBooks {
  private busy = false;
  private readonly late: Promise<void>[] = [];
  /** Milliseconds after which a set whose caller has been told of an error is carried out all the same. */
  carriesOutLater: (xml: string) => number | undefined = () => undefined;

  override async processRequest(session: QuickBooksSession, xml: string, faults = {}): Promise<string> {
    const later = this.carriesOutLater(xml);
    if (later !== undefined) {
      this.late.push((this.clock as ActorClock).act(() => this.carryOut(session.appName, xml, later)));
      throw new HResultError('0x80010105', 'The server threw an exception.', 'simulated: the call broke off');
    }
    return this.inTurn(() => super.processRequest(session, xml, faults));
  }

  /** Waits until everything has been carried out. */
  async settleLate(): Promise<void> {
    await Promise.all(this.late);
  }

  private async carryOut(appName: string, xml: string, after: number): Promise<void> {
    await this.clock.sleep(after);
    const session = await this.beginSession(appName);
    await this.inTurn(() => {
      // It was under way before anybody asked about it, so that the question's trace doesn't stop it.
      const id = /newMessageSetID="([^"]+)"/.exec(xml)?.[1];
      const { messageSets } = this.company.data;
      messageSets[appName] = (messageSets[appName] ?? []).filter((record) => record.id !== id);
      return super.processRequest(session, xml);
    });
  }

  /** Waits asleep: an actor that waits awake for another one holds up the time of both. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.busy) await this.clock.sleep(500);
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }
}
