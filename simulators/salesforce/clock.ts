/** The org's clock. It follows the machine until it is set; `freeze` stops it, so that tests own the time. */
export class OrgClock {
  private offset = 0;
  private frozen: number | undefined;

  now(): Date {
    return new Date(this.frozen ?? Date.now() + this.offset);
  }

  /** Sets the time; the clock runs on from there unless `freeze` is given. */
  set(at: Date, freeze = false): void {
    this.offset = at.getTime() - Date.now();
    this.frozen = freeze ? at.getTime() : undefined;
  }

  advance(milliseconds: number): void {
    if (this.frozen !== undefined) this.frozen += milliseconds;
    else this.offset += milliseconds;
  }
}
