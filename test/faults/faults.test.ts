import { describe, expect, it } from 'vitest';
import { openStore } from '../../engine/queue/store';
import { points, runWorld, type RunResult } from './world';

/** Runs per store: 2,000 in full, set FAULT_RUNS for fewer or FAULT_SEED for one. */
const runs = Number(process.env['FAULT_RUNS'] ?? 2000);
const first = Number(process.env['FAULT_SEED'] ?? 1);

describe('every way to lose a conversation', () => {
  it(`SQLite: ${runs} seeded runs without a lost, doubled or stuck invoice`, async () => {
    // In memory: what a crash of the machine leaves on the disk is tried with real processes, see kill.test.ts.
    const store = await openStore({ kind: 'sqlite', file: ':memory:' });
    try {
      const results: RunResult[] = [];
      for (let seed = first; seed < first + runs; seed += 1) results.push(await runWorld(store, seed));
      judge(results);
    } finally {
      await store.close();
    }
  });
});

function judge(results: RunResult[]): void {
  const bad = results.filter(({ lost, doubled, stuck }) => lost.length + doubled.length + stuck.length > 0);
  expect(bad.slice(0, 10)).toEqual([]);
  const unknown = results.filter((result) => result.unknown.length > 0);
  expect(unknown.length, JSON.stringify(unknown.slice(0, 5))).toBeLessThanOrEqual(Math.floor(results.length / 100));
  if (results.length < 20 * points.length) return;
  const struck = new Set(results.flatMap((result) => [...result.struck]));
  expect(points.filter((point) => !struck.has(point))).toEqual([]);
}
