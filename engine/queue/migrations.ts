import { type Kysely, sql } from 'kysely';
import type { Storage } from './api';
import type { Database } from './schema';
import type { Trx } from './store';

type Kind = Storage['kind'];

/** Forward steps; the schema's version is how many have run. Never change one that was released: add another. */
const steps: ((trx: Trx, kind: Kind) => Promise<void>)[] = [createTables, knowWhatKeysLedTo, findWhatIsOld];

/** The schema is newer than this code knows: an older copy of the pack must not write to it. */
export class NewerSchemaError extends Error {
  constructor(found: number) {
    super(
      `The queue's store has schema version ${found}, this version of the pack knows up to ${steps.length}. ` +
        'Nothing was changed. Update n8n-nodes-quickbooks-desktop to the version that wrote it (n8n owner).',
    );
    this.name = 'NewerSchemaError';
  }
}

/** Brings the tables up to date, under a lock: several processes may open the store at once. */
export async function migrate(db: Kysely<Database>, kind: Kind): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(713205514)`.execute(trx);
    await sql`create table if not exists qbd_meta (name text primary key, value text not null)`.execute(trx);
    const row = await trx.selectFrom('qbd_meta').select('value').where('name', '=', 'schema').executeTakeFirst();
    const version = row ? Number(row.value) : 0;
    if (version > steps.length) throw new NewerSchemaError(version);
    if (version === steps.length) return;
    for (const step of steps.slice(version)) await step(trx, kind);
    await trx
      .insertInto('qbd_meta')
      .values({ name: 'schema', value: String(steps.length) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(steps.length) }))
      .execute();
  });
}

/** Statements that differ by dialect only in their number types. */
async function createTables(trx: Trx, kind: Kind): Promise<void> {
  const int = kind === 'postgres' ? 'bigint' : 'integer';
  const serial = kind === 'postgres' ? 'bigserial primary key' : 'integer primary key autoincrement';
  for (const statement of tables(int, serial)) await sql.raw(statement).execute(trx);
  for (const statement of indexes) await sql.raw(statement).execute(trx);
}

/** What QuickBooks is asked for to notice a restored backup, found without reading all keys. */
async function knowWhatKeysLedTo(trx: Trx, kind: Kind): Promise<void> {
  const int = kind === 'postgres' ? 'bigint' : 'integer';
  const statements = [
    'alter table qbd_key add column object text',
    `alter table qbd_key add column missing_at ${int}`,
    `create index qbd_key_newest on qbd_key (connection, task_id)
      where state = 'applied' and record_id is not null and missing_at is null`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(trx);
}

/** For pruning, which must not read what is kept. */
async function findWhatIsOld(trx: Trx): Promise<void> {
  const statements = [
    `create index qbd_message_set_old on qbd_message_set (answered_at) where state = 'settled'`,
    `create index qbd_wait_old on qbd_wait (created_at) where state = 'delivered'`,
    'create index qbd_session_old on qbd_session (ended_at) where ended_at is not null',
    'create index qbd_event_old on qbd_event (at)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(trx);
}

function tables(int: string, serial: string): string[] {
  return [
    `create table qbd_connection (
      name text primary key, owner_id text not null, file_id text not null, org_id text, settings text not null,
      version text, country text, product_name text, sales_orders ${int}, preferences text, company_name text,
      company_file text, found_file text, held text, last_seen_at ${int}, last_session_at ${int},
      failed_logins ${int} not null, locked_until ${int}, presence_at ${int}, presence_missing text, settled_set text, created_at ${int} not null)`,
    `create table qbd_task (
      id ${serial}, connection text not null, kind text not null, title text not null, state text not null,
      access text not null, input text not null, machine_state text not null, result text, failure text, key text,
      content_hash text not null, source text, refs text not null, records text not null, priority ${int} not null,
      not_before ${int} not null, expires_at ${int}, attempts ${int} not null, sends ${int} not null,
      lost_reads ${int} not null, group_limit ${int}, alone ${int} not null, set_id text, created_at ${int} not null, updated_at ${int} not null)`,
    `create table qbd_task_record (
      connection text not null, record text not null, task_id ${int} not null, primary key (connection, record, task_id))`,
    `create table qbd_task_ref (
      connection text not null, ref text not null, task_id ${int} not null, primary key (ref, connection, task_id))`,
    `create table qbd_key (
      connection text not null, key text not null, content_hash text not null, task_id ${int} not null, state text not null,
      record_id text, number text, created_at ${int} not null, updated_at ${int} not null, primary key (connection, key))`,
    `create table qbd_message_set (
      id text primary key, connection text not null, ticket text not null, access text not null, state text not null,
      xml text not null, requests text not null, reply text, sent_at ${int} not null, answered_at ${int},
      checks ${int} not null, no_record ${int} not null, failed_checks ${int} not null)`,
    `create table qbd_session (
      ticket text primary key, connection text not null, opened_at ${int} not null, last_call_at ${int} not null,
      expects text not null, set_id text, checking ${int} not null, last_error text not null, noop_rounds ${int} not null,
      woke_at ${int}, verified ${int} not null, tasks_done ${int} not null, ended_at ${int})`,
    `create table qbd_wait (
      id text primary key, connection text not null, execution_id text not null, resume_url text not null,
      remaining ${int} not null, state text not null, created_at ${int} not null)`,
    `create table qbd_wait_task (
      wait_id text not null, position ${int} not null, task_id ${int} not null, counted ${int} not null,
      primary key (wait_id, position))`,
    `create table qbd_outbox (
      id ${serial}, connection text not null, wait_id text not null, attempts ${int} not null, next_at ${int} not null,
      leased_until ${int} not null)`,
    `create table qbd_row (task_id ${int} not null, number ${int} not null, row text not null, primary key (task_id, number))`,
    `create table qbd_event (
      id ${serial}, connection text not null, at ${int} not null, level text not null, type text not null, task_id ${int},
      message text not null, data text)`,
  ];
}

const indexes = [
  // What may be sent next, in its order: the only thing that an idle poll reads.
  `create index qbd_task_ready on qbd_task (connection, priority, id) where state = 'waiting'`,
  'create index qbd_task_state on qbd_task (connection, state, id)',
  'create index qbd_task_set on qbd_task (set_id) where set_id is not null',
  `create index qbd_task_equal on qbd_task (connection, content_hash) where state in ('waiting', 'inFlight')`,
  `create index qbd_task_expiry on qbd_task (expires_at) where state = 'waiting' and expires_at is not null`,
  'create index qbd_task_record_task on qbd_task_record (task_id)',
  'create index qbd_task_ref_task on qbd_task_ref (task_id)',
  `create index qbd_message_set_open on qbd_message_set (connection) where state <> 'settled'`,
  'create index qbd_message_set_ticket on qbd_message_set (ticket)',
  'create index qbd_session_open on qbd_session (connection) where ended_at is null',
  'create index qbd_wait_task_task on qbd_wait_task (task_id)',
  'create index qbd_outbox_due on qbd_outbox (next_at)',
  'create index qbd_event_connection on qbd_event (connection, id)',
  'create index qbd_event_task on qbd_event (task_id) where task_id is not null',
];
