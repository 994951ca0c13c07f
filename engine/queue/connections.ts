import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { JsonObject } from '../json';
import type { CompanyContext } from '../tasks/machine';
import type { Core } from './core';
import { addEvent } from './events';
import type { ConnectionTable } from './schema';
import { changing, type Reader } from './store';
import { countTasks } from './taskRows';
import { type ConnectionSettings, type ConnectionView, countedAtMost, defaultConnectionSettings, type TaskState } from './types';

export type ConnectionRow = Selectable<ConnectionTable>;

/** Reads the connection's row; in a transaction by `changing` nobody else can change it meanwhile. */
export async function connectionRow(db: Reader, name: string): Promise<ConnectionRow | undefined> {
  return db.selectFrom('qbd_connection').selectAll().where('name', '=', name).executeTakeFirst();
}

export async function requireConnection(db: Reader, name: string): Promise<ConnectionRow> {
  const row = await connectionRow(db, name);
  if (!row) throw new UnknownConnectionError(name);
  return row;
}

export class UnknownConnectionError extends Error {
  constructor(name: string) {
    super(`There is no connection "${name}". Publish the workflow with the QuickBooks Web Connector node first, or check the name in the credential (n8n owner).`);
    this.name = 'UnknownConnectionError';
  }
}

/** Makes the connection if it is new; its GUIDs stay for ever, for QuickBooks stamps them into the company file. */
export async function ensureConnection(
  core: Core,
  name: string,
  settings: Partial<ConnectionSettings> = {},
): Promise<void> {
  const known = await connectionRow(core.store.db, name);
  const wanted = JSON.stringify({ ...(known ? (JSON.parse(known.settings) as object) : {}), ...settings });
  if (known?.settings === wanted) return;
  await core.store.db
    .insertInto('qbd_connection')
    .values({
      name,
      owner_id: bracedGuid(),
      file_id: bracedGuid(),
      settings: wanted,
      failed_logins: 0,
      created_at: core.clock.now(),
    })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ settings: wanted }))
    .execute();
}

function bracedGuid(): string {
  return `{${randomUUID()}}`;
}

export function settingsOf(row: ConnectionRow): ConnectionSettings {
  return { ...defaultConnectionSettings, ...(JSON.parse(row.settings) as Partial<ConnectionSettings>) };
}

/** What the machines may know of the company. `session` is the ticket that asks, `''` outside of one. */
export function contextOf(row: ConnectionRow, now: number, session: string): CompanyContext {
  return {
    version: row.version ?? settingsOf(row).maxVersion,
    country: row.country ?? 'US',
    productName: row.product_name,
    salesOrders: row.sales_orders === null ? null : row.sales_orders === 1,
    preferences: row.preferences === null ? null : (JSON.parse(row.preferences) as JsonObject),
    today: localDate(now),
    session,
  };
}

/** The engine's own calendar day; the Windows machine usually shares its time zone, and only "first open day" depends on it. */
function localDate(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Rule R32: a connection serves one Salesforce org. */
export async function bindOrg(core: Core, name: string, orgId: string): Promise<void> {
  await changing(core.store, name, async (trx) => {
    const row = await requireConnection(trx, name);
    if (row.org_id === orgId) return;
    if (row.org_id !== null) {
      throw new Error(
        `Connection "${name}" belongs to Salesforce org ${row.org_id}; this credential reaches org ${orgId}. Nothing was sent. ` +
          'Use a connection of its own for each org, and another company file for a sandbox (n8n owner).',
      );
    }
    await updateConnection(trx, name, { org_id: orgId });
  });
}

/** Rule R33: an operator's word on a company file that was met under a new path. */
export async function confirmCompanyFile(core: Core, name: string, word: 'moved' | 'copy'): Promise<void> {
  await changing(core.store, name, async (trx) => {
    const row = await requireConnection(trx, name);
    if (row.found_file === null) throw new Error(`Connection "${name}" has no company file to be confirmed.`);
    if (word === 'moved') {
      await updateConnection(trx, name, { company_file: row.found_file, found_file: null, held: null });
    } else {
      await updateConnection(trx, name, { held: `${row.found_file} is a copy: open ${row.company_file} in QuickBooks.` });
    }
    await addEvent(core, trx, {
      connection: name,
      level: 'info',
      type: 'company file confirmed',
      message: `An operator said that ${row.found_file} is ${word === 'moved' ? 'the company file, moved' : 'a copy'}.`,
    });
  });
}

export async function updateConnection(trx: Reader, name: string, values: Partial<ConnectionRow>): Promise<void> {
  await trx.updateTable('qbd_connection').set(values).where('name', '=', name).execute();
}

export async function viewConnection(db: Reader, name: string): Promise<ConnectionView | null> {
  const row = await connectionRow(db, name);
  if (!row) return null;
  const open = await db
    .selectFrom('qbd_session')
    .select('ticket')
    .where('connection', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return {
    name: row.name,
    ownerId: row.owner_id,
    fileId: row.file_id,
    orgId: row.org_id,
    lastSeenAt: row.last_seen_at,
    lastSessionAt: row.last_session_at,
    openSession: open !== undefined,
    productName: row.product_name,
    qbxmlVersion: row.version,
    country: row.country,
    companyName: row.company_name,
    companyFile: row.company_file,
    held: row.held,
    counts: await counts(db, name),
  };
}

async function counts(db: Reader, connection: string): Promise<Record<TaskState, number>> {
  const found = Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>;
  for (const state of taskStates) found[state] = await countTasks(db, connection, state, countedAtMost);
  return found;
}

const taskStates: TaskState[] = ['waiting', 'inFlight', 'done', 'failed', 'unknown', 'cancelled', 'expired', 'held'];

export async function connectionNames(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('qbd_connection').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
