import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import type { Storage } from './api';
import { migrate } from './migrations';
import type { Database } from './schema';
import { nodeSqliteDialect } from './sqliteDialect';

export type Trx = Transaction<Database>;
/** A transaction, or the store outside of one. */
export type Reader = Kysely<Database>;

/** The opened database. All state of the queue is in it: any process may answer any call. */
export interface Store {
  kind: Storage['kind'];
  db: Kysely<Database>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date. Opening the same SQLite file twice in one process gives the same
 * store: two handles would wait for each other's lock while blocking the event loop that could release it.
 */
export async function openStore(storage: Storage): Promise<Store> {
  const name = storage.kind === 'sqlite' ? sqliteName(storage.file) : `${storage.url} ${storage.schema ?? ''}`;
  const shared = storage.kind === 'sqlite' && storage.file === ':memory:' ? undefined : openStores();
  const known = shared?.get(name);
  if (known) {
    known.users += 1;
    return known.opening;
  }
  const opening = open(storage, () => release(name));
  if (shared) shared.set(name, { users: 1, opening });
  try {
    return await opening;
  } catch (error) {
    shared?.delete(name);
    throw error;
  }
}

interface SharedStore {
  users: number;
  opening: Promise<Store>;
}

/** In globalThis, for n8n may load two copies of this module. */
function openStores(): Map<string, SharedStore> {
  const holder = globalThis as { [openStoresKey]?: Map<string, SharedStore> };
  return (holder[openStoresKey] ??= new Map());
}
const openStoresKey = Symbol.for('n8n-nodes-quickbooks-desktop.openStores');

function sqliteName(file: string): string {
  return file === ':memory:' ? file : resolve(file);
}

/** True when the last user has let go. */
function release(name: string): boolean {
  const entry = openStores().get(name);
  if (!entry) return true;
  entry.users -= 1;
  if (entry.users > 0) return false;
  openStores().delete(name);
  return true;
}

async function open(storage: Storage, release: () => boolean): Promise<Store> {
  const db = storage.kind === 'sqlite' ? openSqlite(storage.file) : openPostgres(storage.url, storage.schema);
  try {
    await migrate(db, storage.kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: storage.kind,
    db,
    close: async () => {
      if (release()) await db.destroy();
    },
  };
}

function openSqlite(file: string): Kysely<Database> {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true });
  return new Kysely<Database>({ dialect: nodeSqliteDialect(file) });
}

const INT8 = 20;

function openPostgres(url: string, schema?: string): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    // Our 8-byte integers are times and ids, all below 2^53.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
    ...(schema ? { options: `-c search_path=${schema}` } : {}),
  });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Runs `work` in a transaction that owns the connection's rows: everything that changes a connection's queue goes
 * through here, so such changes never run at the same time, in whichever process they are.
 */
export async function changing<T>(store: Store, connection: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return store.db.transaction().execute(async (trx) => {
    if (store.kind === 'postgres') {
      await sql`select 1 from qbd_connection where name = ${connection} for update`.execute(trx);
    }
    return work(trx);
  });
}
