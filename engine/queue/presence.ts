import { type Selectable, sql } from 'kysely';
import type { JsonObject } from '../json';
import { buildMessageSet } from '../qbxml/build';
import type { QbxmlReply } from '../qbxml/message';
import { type ConnectionRow, updateConnection } from './connections';
import type { Core } from './core';
import { addEvent } from './events';
import { insertSet, type SetRow, sentRequests, updateSet } from './messageSets';
import type { SentRequest } from './plan';
import type { KeyTable } from './schema';
import type { Trx } from './store';

/**
 * Rule R33: when a company file is restored from a backup, transactions that we wrote may be gone, while their keys say
 * that they were applied. So once a day QuickBooks is asked whether it still has the newest ones. What is missing is
 * listed for a person; it is never written again by itself.
 */

const everyMs = 24 * 3600_000;
const batch = 20;

/** A message set that asks for the newest transactions of ours, when it is time; null otherwise. */
export async function presenceSet(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  ticket: string,
  version: string,
): Promise<SetRow | null> {
  if (connection.presence_missing !== null) {
    const missing = JSON.parse(connection.presence_missing) as string[];
    // Forgotten before it is asked: a question that QuickBooks breaks down over must not come back for ever.
    await updateConnection(trx, connection.name, { presence_missing: null });
    return storePresenceSet(core, trx, connection.name, ticket, version, missing.map((id) => [id]));
  }
  const now = core.clock.now();
  if (now - (connection.presence_at ?? connection.created_at) < everyMs) return null;
  await updateConnection(trx, connection.name, { presence_at: now });
  const keys = await newestKeys(trx, connection.name);
  if (keys.length === 0) return null;
  return storePresenceSet(core, trx, connection.name, ticket, version, [keys.map((key) => key.record_id ?? '')]);
}

/** Kinds that a TransactionQuery finds, of those that are added with a key; hours and mileage are none of them. */
const askable = ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo', 'PurchaseOrder', 'ReceivePayment', 'Bill', 'Check', 'Deposit', 'JournalEntry', 'Charge'];

async function newestKeys(trx: Trx, connection: string): Promise<Selectable<KeyTable>[]> {
  return trx
    .selectFrom('qbd_key')
    .selectAll()
    .where('connection', '=', connection)
    .where(sql<boolean>`state = 'applied' and record_id is not null and missing_at is null`)
    .where('object', 'in', askable)
    .orderBy('task_id', 'desc')
    .limit(batch)
    .execute();
}

async function storePresenceSet(
  core: Core,
  trx: Trx,
  connection: string,
  ticket: string,
  version: string,
  questions: string[][],
): Promise<SetRow> {
  const sent: SentRequest[] = questions.map((ids, index) => ({ requestID: String(index + 1), parts: [], presence: ids }));
  const requests = sent.map(({ requestID, presence }) => ({
    requestID,
    type: 'TransactionQueryRq',
    body: { TxnID: presence ?? [], IncludeRetElement: ['TxnID'] } satisfies JsonObject,
  }));
  const xml = buildMessageSet({ version, onError: 'continueOnError', requests });
  return insertSet(core, trx, { connection, ticket, access: 'read', xml, sent });
}

export function isPresenceSet(set: SetRow): boolean {
  return sentRequests(set).some((request) => request.presence !== undefined);
}

/**
 * Takes the answer. Ids that a question for many did not find are asked for one by one before they are called missing:
 * QuickBooks may refuse a whole list for one id that it does not know.
 */
export async function takePresence(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  set: SetRow,
  reply: QbxmlReply,
): Promise<void> {
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
  const questions = sentRequests(set).map((request) => request.presence ?? []);
  const present = new Set(reply.responses.flatMap((response) => response.rets.map((ret) => String(ret.fields['TxnID'] ?? ''))));
  const missing = questions.flat().filter((id) => !present.has(id));
  const certain = questions.every((ids) => ids.length === 1);
  const again = missing.length > 0 && !certain;
  await updateConnection(trx, connection.name, { presence_missing: again ? JSON.stringify(missing) : null });
  if (missing.length > 0 && certain) await reportMissing(core, trx, connection, missing);
}

async function reportMissing(core: Core, trx: Trx, connection: ConnectionRow, ids: string[]): Promise<void> {
  const keys = await trx
    .selectFrom('qbd_key')
    .selectAll()
    .where('connection', '=', connection.name)
    .where('record_id', 'in', ids)
    .execute();
  await trx
    .updateTable('qbd_key')
    .set({ missing_at: core.clock.now() })
    .where('connection', '=', connection.name)
    .where('record_id', 'in', ids)
    .execute();
  const list = keys.map((key): JsonObject => ({ key: key.key, id: key.record_id, number: key.number }));
  const numbers = keys.map((key) => key.number ?? key.record_id).join(', ');
  await addEvent(core, trx, {
    connection: connection.name,
    level: 'error',
    type: 'records missing',
    message:
      `QuickBooks no longer has ${keys.length} of the newest transactions that were written to it (${numbers}): they were deleted, or the company file was restored from a backup. ` +
      'Nothing is written again by itself. Compare with Salesforce, and choose Retry on the deals that are to be sent again (bookkeeper).',
    data: list,
  });
}
