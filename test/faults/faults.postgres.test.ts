import { describe, it } from 'vitest';
import { openStore } from '../../engine/queue/store';
import { postgresPrograms, startPostgres } from '../setup/postgres';
import { expectNothingLost, runs } from './judge';

const installed = postgresPrograms() !== null;
if (!installed) console.log('SKIPPED: faults on PostgreSQL, because PostgreSQL is not installed (apt-get install postgresql).');

describe.skipIf(!installed)('every way to lose a conversation', () => {
  it(`PostgreSQL: ${runs} seeded runs without a lost, doubled or stuck invoice`, { timeout: 45 * 60_000 }, async () => {
    const server = await startPostgres();
    const store = await openStore({ kind: 'postgres', url: server.url });
    try {
      await expectNothingLost(store);
    } finally {
      await store.close();
      await server.stop();
    }
  });
});
