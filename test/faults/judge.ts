import { expect } from 'vitest';
import type { Store } from '../../engine/queue/store';
import { messages, points, runWorld, type RunResult } from './world';

/** Runs per store: 2,000 in full, set FAULT_RUNS for fewer or FAULT_SEED for one. */
export const runs = Number(process.env['FAULT_RUNS'] ?? 2000);
const first = Number(process.env['FAULT_SEED'] ?? 1);
/** Enough runs that went wrong to stop at. */
const enough = Number(process.env['FAULT_ENOUGH'] ?? 10);

/** Lives through the seeds one after the other and expects that no invoice was lost, doubled or stuck. */
export async function expectNothingLost(store: Store): Promise<void> {
  const results: RunResult[] = [];
  for (let seed = first; seed < first + runs && results.filter(isBad).length < enough; seed += 1) results.push(await runWorld(store, seed));
  judge(results);
}

function isBad({ lost, doubled, stuck }: RunResult): boolean {
  return lost.length + doubled.length + stuck.length > 0;
}

function judge(results: RunResult[]): void {
  expect(results.filter(isBad)).toEqual([]);
  // Null where Intuit's schema is not at hand, which is then said on the console.
  expect(messages.faults() ?? []).toEqual([]);
  const unknown = results.filter((result) => result.unknown.length > 0);
  expect(unknown.length, JSON.stringify(unknown.slice(0, 5))).toBeLessThanOrEqual(Math.floor(results.length / 100));
  if (results.length < 20 * points.length) return;
  const struck = new Set(results.flatMap((result) => [...result.struck]));
  expect(points.filter((point) => !struck.has(point))).toEqual([]);
}
