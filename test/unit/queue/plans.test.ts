import { type CompiledQuery, Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addEvent } from '../../../engine/queue/events';
import { migrate, NewerSchemaError } from '../../../engine/queue/migrations';
import type { Database } from '../../../engine/queue/schema';
import { nodeSqliteDialect } from '../../../engine/queue/sqliteDialect';
import { begin, connection, invoice, invoicesMade, receive, rig, send, wait } from './support';

/** Statements that the tests' conversation runs, with their plans; anything that reads a growing table from end to end is too slow one day. */
describe('query plans', () => {
  it('use an index wherever a table grows', async () => {
    const r = await rig();
    const seen = new Map<string, CompiledQuery>();
    const original = r.core.store.db;
    const watched = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:'), log: (event) => void seen.set(event.query.sql, event.query) });
    await migrate(watched, 'sqlite');
    r.core.store.db = watched;
    await r.queue.ensureConnection(connection, { lingerSeconds: 1 });
    const queued = await r.queue.enqueue(connection, [invoice('A', { key: 'k', records: ['R:1'], refs: ['006'], expiresAfter: 9 }), invoice('B', { refs: ['007'] })], wait);
    await r.queue.enqueue(connection, [invoice('B', { refs: ['007'] })], wait);
    const ticket = await begin(r.wc);
    await receive(r.wc, ticket, invoicesMade(await send(r.wc, ticket)));
    await send(r.wc, ticket);
    await r.wc.closeConnection(ticket);
    await r.queue.pump();
    await r.queue.waitTasks(queued.waitId ?? '');
    await r.queue.tasks({ ref: '006' });
    await r.queue.events({ connection, afterId: 0 });
    await r.wc.authenticate('clerk', 'secret');
    await addEvent(r.core, watched, { connection, level: 'info', type: 'x', message: 'x' });

    const scans: string[] = [];
    for (const query of seen.values()) {
      if (!/^(select|update|delete)/i.test(query.sql)) continue;
      const plan = await sql<{ detail: string }>`${sql.raw(`explain query plan ${query.sql.replace(/\?/g, 'null')}`)}`.execute(watched);
      for (const { detail } of plan.rows) {
        if (/^SCAN (qbd_\w+|mine|older)/.test(detail) && !/qbd_connection|USING INDEX|USING COVERING INDEX/.test(detail)) scans.push(`${detail}: ${query.sql}`);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(scans).toEqual([]);
    await watched.destroy();
    await original.destroy();
  });

  it('read nothing but the index of ready tasks in an idle poll, and write nothing', async () => {
    const r = await rig();
    await r.wc.authenticate('clerk', 'secret');
    const statements: string[] = [];
    const watched = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:'), log: (event) => void statements.push(event.query.sql) });
    await migrate(watched, 'sqlite');
    await r.core.store.db.destroy();
    r.core.store.db = watched;
    await r.queue.ensureConnection(connection);
    await r.wc.authenticate('clerk', 'secret');
    statements.length = 0;
    expect((await r.wc.authenticate('clerk', 'secret'))[1]).toBe('none');
    expect(statements.filter((statement) => !statement.startsWith('select'))).toEqual([]);
    const tasks = statements.filter((statement) => statement.includes('from "qbd_task"'));
    expect(tasks).toHaveLength(1);
    const plan = await sql<{ detail: string }>`${sql.raw(`explain query plan ${tasks[0]?.replace(/\?/g, 'null')}`)}`.execute(watched);
    expect(plan.rows[0]?.detail).toContain('qbd_task_ready');
    await watched.destroy();
  });
});

describe('the schema', () => {
  it('refuses a store that a newer version wrote', async () => {
    const db = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:') });
    await migrate(db, 'sqlite');
    await db.updateTable('qbd_meta').set({ value: '99' }).where('name', '=', 'schema').execute();
    await expect(migrate(db, 'sqlite')).rejects.toThrow(NewerSchemaError);
    await db.destroy();
  });
});
