import type { SimClock } from '../clock';
import type { WebConnectorClient } from './client';
import type { UpdateResult } from './update';

/**
 * Auto-Run: updates at least `every` seconds apart. The server can postpone the next one (authRet[2]) and raise the
 * gap (authRet[3]). It can be switched off and on, as a Windows machine is, and told to run at once.
 */
export class Scheduler {
  private running = false;
  private stopped = false;
  private off = false;
  private next: number;
  private minimum = 0;

  constructor(
    private readonly client: WebConnectorClient,
    private readonly clock: SimClock,
    private readonly every: number,
    private readonly report: (result: UpdateResult) => void,
  ) {
    this.next = clock.now();
  }

  /** Runs until `stop`. */
  async run(): Promise<void> {
    while (!this.stopped) {
      if (!this.off && !this.running && this.clock.now() >= this.next) await this.runNow();
      await this.clock.sleep(100);
    }
  }

  /** One update now, unless one is under way (undefined). */
  async runNow(): Promise<UpdateResult | undefined> {
    if (this.running || this.off) return undefined;
    this.running = true;
    try {
      const result = await this.client.update();
      this.report(result);
      this.minimum = Math.max(this.minimum, result.minimumRunEvery ?? 0);
      const gap = result.postpone ?? Math.max(this.every, this.minimum);
      this.next = this.clock.now() + gap * 1000;
      return result;
    } finally {
      this.running = false;
    }
  }

  /** The machine is off: no update begins. */
  switchOff(): void {
    this.off = true;
  }

  switchOn(): void {
    this.off = false;
    this.next = this.clock.now();
  }

  stop(): void {
    this.stopped = true;
  }
}
