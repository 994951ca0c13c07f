import { describe, it } from 'vitest';
import { openStore } from '../../engine/queue/store';
import { expectNothingLost, runs } from './judge';

describe('every way to lose a conversation', () => {
  it(`SQLite: ${runs} seeded runs without a lost, doubled or stuck invoice`, { timeout: 45 * 60_000 }, async () => {
    // In memory: what a crash leaves on the disk is tried with real processes, see kill.test.ts.
    const store = await openStore({ kind: 'sqlite', file: ':memory:' });
    try {
      await expectNothingLost(store);
    } finally {
      await store.close();
    }
  });
});
