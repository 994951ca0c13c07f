import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../engine/queue/api';
import { openStore } from '../../engine/queue/store';
import { postgresPrograms, startPostgres } from '../setup/postgres';
import { Programs } from './kill/programs';
import { steadyPort } from './kill/steadyPorts';
import { runWithKills, windows, type Durations, type KillRun } from './kill/run';

/** Runs per store: 60 in full, set KILL_RUNS for fewer or KILL_SEED for one; KILL_PARALLEL at a time. */
const runs = Number(process.env['KILL_RUNS'] ?? 60);
const first = Number(process.env['KILL_SEED'] ?? 1);
const parallel = Number(process.env['KILL_PARALLEL'] ?? 4);
const timeout = 45 * 60_000;

const installed = postgresPrograms() !== null;
if (!installed) console.log('SKIPPED: kill -9 with PostgreSQL, because PostgreSQL is not installed (apt-get install postgresql).');

let programs: Programs;
beforeAll(() => {
  programs = new Programs();
});
afterAll(() => programs.remove());

describe('kill -9 of the server, the Windows machine and n8n', () => {
  it(`SQLite: ${runs} runs without a lost, doubled or stuck invoice`, { timeout }, async () => {
    judge(await all(async (seed, durations) => {
      const storage: Storage = { kind: 'sqlite', file: path.join(programs.folder, `queue-${seed}.sqlite`) };
      return withKills(storage, seed, durations);
    }));
  });

  it.skipIf(!installed)(`PostgreSQL: ${runs} runs without a lost, doubled or stuck invoice`, { timeout }, async () => {
    const server = await startPostgres();
    try {
      judge(await all((seed, durations) => withKills({ kind: 'postgres', url: server.url }, seed, durations)));
    } finally {
      await server.stop();
    }
  });
});

async function withKills(storage: Storage, seed: number, durations: Durations): Promise<KillRun> {
  const store = await openStore(storage);
  const [server, sender] = [await steadyPort(), await steadyPort()];
  try {
    return await runWithKills({ programs, store, storage, durations, seed, ports: { server, sender } });
  } finally {
    await store.close();
  }
}

/** All seeds, some at a time: a run mostly waits. */
async function all(run: (seed: number, durations: Durations) => Promise<KillRun>): Promise<KillRun[]> {
  const durations: Durations = { sendRequestXML: 30, receiveResponseXML: 30 };
  const seeds = Array.from({ length: runs }, (_, index) => first + index);
  const results: KillRun[] = [];
  await Promise.all(Array.from({ length: parallel }, async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) results.push(await run(seed, durations));
  }));
  return results;
}

function judge(results: KillRun[]): void {
  const kills = results.flatMap((run) => run.kills);
  const count = (window: string, committed?: boolean) =>
    kills.filter((one) => one.window === window && (committed === undefined || one.committed === committed)).length;
  const seconds = results.reduce((sum, run) => sum + run.seconds, 0) / results.length;
  console.log([
    `${results.length} runs, ${kills.length} kills, ${seconds.toFixed(1)} s a run`,
    ...windows.map((window) => `${count(window)} ${window}${/answered/.test(window) ? ` (${count(window, false)} before, ${count(window, true)} after the commit)` : ''}`),
  ].join('\n  '));
  expect(results.filter(({ lost, doubled, stuck }) => lost.length + doubled.length + stuck.length > 0)).toEqual([]);
  const unknown = results.filter((run) => run.unknown.length > 0);
  expect(unknown.length, JSON.stringify(unknown)).toBeLessThanOrEqual(Math.floor(results.length / 100));
  if (results.length < 40) return;
  for (const window of windows) expect(count(window), window).toBeGreaterThanOrEqual(results.length / 12);
  for (const method of ['sendRequestXML', 'receiveResponseXML']) {
    for (const committed of [false, true]) expect(count(`server: while ${method} is answered`, committed), `${method}, committed: ${committed}`).toBeGreaterThan(0);
  }
}
