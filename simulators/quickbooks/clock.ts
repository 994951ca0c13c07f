/** Time as the simulator sees it, so that a test can let a slow QuickBooks take no real time. */
export interface SimClock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>;
}

/** The machine's own time. */
export const realClock: SimClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A clock that jumps: sleeping moves it on at once. For conversations driven by one caller at a time. */
export class JumpingClock implements SimClock {
  constructor(private time = Date.UTC(2026, 6, 1, 12)) {}
  now(): number {
    return this.time;
  }
  async sleep(milliseconds: number): Promise<void> {
    this.time += milliseconds;
  }
}
