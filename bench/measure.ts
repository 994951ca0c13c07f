/** One measured thing: how long one operation takes. */
export interface Measurement {
  what: string;
  /** Operations that were timed. */
  runs: number;
  /** Milliseconds an operation: the middle one and the slowest twentieth. */
  median: number;
  p95: number;
}

/** A bench: prepares, gives the operation to time, and cleans up. */
export interface Bench {
  what: string;
  prepare(): Promise<{ operation(): Promise<unknown> | unknown; end(): Promise<void> }>;
}

const WARM_UP = 20;
const TIME_MS = 3_000;
const MOST_RUNS = 5_000;

/** Repeats the operation for three seconds after warming up. */
export async function measure(bench: Bench): Promise<Measurement> {
  const { operation, end } = await bench.prepare();
  try {
    for (let i = 0; i < WARM_UP; i++) await operation();
    const times: number[] = [];
    const until = performance.now() + TIME_MS;
    while (performance.now() < until && times.length < MOST_RUNS) {
      const started = performance.now();
      await operation();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
    return { what: bench.what, runs: times.length, median: at(0.5), p95: at(0.95) };
  } finally {
    await end();
  }
}
