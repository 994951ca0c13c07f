import { sql } from 'kysely';
import { type Clock, systemClock } from '../clock';
import type { Store } from './store';

/** Clocks of machines drift by far less than a second in this time. */
const measureEveryMs = 600_000;

/**
 * The time by which leases, pauses and expiry run. Processes on several machines share a PostgreSQL store and may
 * disagree about the time, so it is the server's: the difference is measured now and then, not asked for each time.
 */
export async function storeClock(store: Store, local: Clock = systemClock): Promise<Clock> {
  if (store.kind === 'sqlite') return local;
  let offset = await measure(store, local);
  let measuredAt = local.now();
  const measureAgain = async () => {
    measuredAt = local.now();
    offset = await measure(store, local);
  };
  return {
    now: () => {
      // A machine that was asleep, or whose clock was set, must not wait for its turn.
      if (Math.abs(local.now() - measuredAt) >= measureEveryMs) measureAgain().catch(() => undefined);
      return Math.round(local.now() + offset);
    },
    sleep: (milliseconds) => local.sleep(milliseconds),
  };
}

async function measure(store: Store, local: Clock): Promise<number> {
  const before = local.now();
  const { rows } = await sql<{ now: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as now`.execute(store.db);
  const middle = (before + local.now()) / 2;
  return Number(rows[0]?.now ?? middle) - middle;
}
