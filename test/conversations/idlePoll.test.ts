import { type CompiledQuery, Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { machines } from '../../engine/tasks';
import { migrate } from '../../engine/queue/migrations';
import { queueOf } from '../../engine/queue/queue';
import type { Database } from '../../engine/queue/schema';
import { nodeSqliteDialect } from '../../engine/queue/sqliteDialect';
import { openStore } from '../../engine/queue/store';
import { JumpingClock, newCompany, QuickBooks, WebConnectorClient } from '../../simulators/quickbooks';

/** A queue on a database whose statements are noted, behind a simulated Web Connector. */
async function watchedConversation() {
  const clock = new JumpingClock();
  const statements: CompiledQuery[] = [];
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  await store.db.destroy();
  store.db = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:'), log: ({ query }) => void statements.push(query) });
  await migrate(store.db, 'sqlite');
  const queue = queueOf({ store, clock, machines, deliver: async () => ({ status: 200, body: '' }), log: () => undefined });
  const { ownerId, fileId } = await queue.ensureConnection('Books', { lingerSeconds: 0 });
  const quickbooks = new QuickBooks({ clock, company: newCompany(clock, 'demo') });
  const application = { appName: 'Books', userName: 'clerk', password: 'secret', ownerId, fileId };
  const client = new WebConnectorClient({ endpoint: queue.webConnector('Books', () => true), quickbooks, application, clock });
  return { clock, statements, store, queue, quickbooks, client };
}

/** The first table of each statement; a statement that changes something stands as it is. */
function tablesRead(statements: CompiledQuery[]): string[] {
  return statements.map(({ sql: text }) => /^select .*? from "(\w+)"/.exec(text)?.[1] ?? text);
}

const find = (name: string) => ({ kind: 'find' as const, title: `Look for ${name}`, input: { object: 'Customer', by: { FullName: [name] } } });

describe('an update with nothing to do', () => {
  it('is four calls, leaves QuickBooks closed, writes nothing and reads one index', async () => {
    const { clock, statements, store, queue, quickbooks, client } = await watchedConversation();
    await queue.enqueue('Books', Array.from({ length: 200 }, (_, number) => find(`Customer ${number}`)));
    expect((await client.update()).end).toBe('done');
    expect(await queue.tasks({ states: ['waiting'] })).toEqual([]);
    // The first idle poll notes that the Web Connector was seen; it does so once a minute at most.
    await clock.sleep(61_000);
    await client.update();
    const { opened } = quickbooks;
    const calls = { ...client.statistics.calls };
    statements.length = 0;

    for (let polls = 1; polls <= 3; polls += 1) {
      await clock.sleep(15_000);
      expect(await client.update()).toEqual({ end: 'none', messageSets: 0 });
    }
    const made = Object.entries(client.statistics.calls).map(([method, count]) => [method, count - (calls[method as keyof typeof calls] ?? 0)]);
    expect(made.filter(([, count]) => count !== 0)).toEqual([['serverVersion', 3], ['clientVersion', 3], ['authenticate', 3], ['closeConnection', 3]]);
    expect(quickbooks.opened).toBe(opened);
    // Each poll reads one row of the connection, the first ready task, the open message sets and the ticket, all by index.
    const read = [...statements];
    expect(tablesRead(read)).toEqual(Array.from({ length: 3 }, () => ['qbd_connection', 'qbd_task', 'qbd_message_set', 'qbd_session']).flat());
    for (const { sql: text } of read) {
      const plan = await sql<{ detail: string }>`${sql.raw(`explain query plan ${text.replace(/\?/g, 'null')}`)}`.execute(store.db);
      expect(plan.rows.filter(({ detail }) => !/^(SEARCH .* USING (COVERING )?INDEX|CORRELATED)/.test(detail))).toEqual([]);
    }
    await store.close();
  });
});
