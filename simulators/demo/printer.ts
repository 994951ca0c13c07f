/** Prints the demo's story, one line a step, with seconds since the deal was closed. */
export class Printer {
  private closedAt: number | null = null;

  /** From now on steps count from here. @param at milliseconds since 1970 */
  startClock(at: number): void {
    this.closedAt = at;
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  /** @param at when it happened, milliseconds since 1970 */
  step(what: string, detail = '', at = Date.now()): void {
    const seconds = this.closedAt === null ? '' : `+${Math.max(0, (at - this.closedAt) / 1000).toFixed(1)} s`;
    this.say(`${seconds.padStart(9)}  ${what.padEnd(30)} ${detail}`.trimEnd());
  }
}
