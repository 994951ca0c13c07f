import type { Clock } from '../../engine/clock';

/** A clock that only moves when told to, or when something sleeps on it. */
export class VirtualClock implements Clock {
  constructor(private time = Date.UTC(2026, 0, 5, 9, 0, 0)) {}
  now(): number {
    return this.time;
  }
  async sleep(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    // Lets others run, as a real pause would.
    await new Promise((resolve) => setImmediate(resolve));
  }
  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
