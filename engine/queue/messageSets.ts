import { randomBytes } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { buildMessageSet } from '../qbxml/build';
import type { ConnectionRow } from './connections';
import type { Core } from './core';
import type { SentRequest } from './plan';
import type { MessageSetTable } from './schema';
import type { Selection } from './select';
import type { Reader, Trx } from './store';

export type SetRow = Selectable<MessageSetTable>;

/** 22 characters: QuickBooks refuses ids of more than 23 with 9004. */
function newSetId(): string {
  return randomBytes(11).toString('hex');
}

/**
 * Stores a message set and marks its tasks as under way, in the transaction that must commit before the XML is handed
 * out: whatever happens afterwards, the store knows what may have reached QuickBooks, to the byte.
 */
export async function storeSet(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  ticket: string,
  version: string,
  selection: Selection,
): Promise<SetRow> {
  const id = newSetId();
  const { requests, sent, onError } = selection.plan.requests();
  // Reads need no recovery record: they can be asked again.
  const recovery = selection.access === 'write' ? { newMessageSetID: id, ...oldId(connection) } : {};
  const xml = buildMessageSet({ version, onError, ...recovery, requests });
  const row = await insertSet(core, trx, { id, connection: connection.name, ticket, access: selection.access, xml, sent });
  await markInFlight(core, trx, selection, id);
  return row;
}

/** Keeps a set that is about to be handed out. */
export async function insertSet(
  core: Core,
  trx: Trx,
  set: Pick<SetRow, 'connection' | 'ticket' | 'access' | 'xml'> & { id?: string; sent: SentRequest[] },
): Promise<SetRow> {
  const { sent, ...known } = set;
  const row: SetRow = {
    id: newSetId(),
    ...known,
    state: 'sent',
    requests: JSON.stringify(sent),
    reply: null,
    sent_at: core.clock.now(),
    answered_at: null,
    checks: 0,
    no_record: 0,
    failed_checks: 0,
  };
  await trx.insertInto('qbd_message_set').values(row).execute();
  return row;
}

/** Naming the last settled set as old frees QuickBooks' record of it. */
function oldId(connection: ConnectionRow): { oldMessageSetID?: string } {
  return connection.settled_set === null ? {} : { oldMessageSetID: connection.settled_set };
}

async function markInFlight(core: Core, trx: Trx, selection: Selection, setId: string): Promise<void> {
  const ids = selection.tasks.map((task) => task.id);
  for (let start = 0; start < ids.length; start += 1000) {
    await trx
      .updateTable('qbd_task')
      .set((expression) => ({
        state: 'inFlight',
        set_id: setId,
        sends: expression('sends', '+', 1),
        updated_at: core.clock.now(),
      }))
      .where('id', 'in', ids.slice(start, start + 1000))
      .execute();
  }
}

/** A request that asks what became of a set: old and new id equal, nothing to do. Old alone would delete the record. */
export function statusCheckXml(setId: string, version: string): string {
  return buildMessageSet({
    version,
    onError: 'stopOnError',
    newMessageSetID: setId,
    oldMessageSetID: setId,
    requests: [],
  });
}

export async function setRow(db: Reader, id: string): Promise<SetRow | undefined> {
  return db.selectFrom('qbd_message_set').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Sets of the connection that are not settled: at most one write set, and reads of sessions that have died. */
export async function openSets(db: Reader, connection: string): Promise<SetRow[]> {
  return db
    .selectFrom('qbd_message_set')
    .selectAll()
    .where('connection', '=', connection)
    .where(sql<boolean>`state <> 'settled'`)
    .execute();
}

export async function updateSet(db: Reader, id: string, values: Partial<SetRow>): Promise<void> {
  await db.updateTable('qbd_message_set').set(values).where('id', '=', id).execute();
}

export function sentRequests(set: SetRow): SentRequest[] {
  return JSON.parse(set.requests) as SentRequest[];
}
