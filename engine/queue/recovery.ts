import type { QbxmlReply } from '../qbxml/message';
import type { CompanyContext } from '../tasks/machine';
import { type Applied, applyReply } from './answers';
import { type ConnectionRow, requireConnection, settingsOf, updateConnection } from './connections';
import type { Core } from './core';
import { addEvent } from './events';
import { openSets, sentRequests, type SetRow, updateSet } from './messageSets';
import { giveToLookup, tasksOfSet } from './putBack';
import type { Trx } from './store';

/** The write set whose fate is open; while there is one, nothing else is written. */
export async function writeInDoubt(trx: Trx, connection: string): Promise<SetRow | undefined> {
  return (await openSets(trx, connection)).find((set) => set.access === 'write');
}

/** Whether the set may be asked about now: at once, and again when its quarantine is over. */
export function mayCheck(set: SetRow, connection: ConnectionRow, now: number): boolean {
  return set.state === 'lost' && (set.checks === 0 || quarantineOver(set, connection, now));
}

export function quarantineOver(set: SetRow, connection: ConnectionRow, now: number): boolean {
  const { quarantineSeconds, maxRequests } = settingsOf(connection);
  // A full set gets twice the time: fifty writes at ten seconds each are still being carried out after five minutes.
  const share = Math.min(1, sentRequests(set).length / maxRequests);
  return now >= set.sent_at + quarantineSeconds * (1 + share) * 1000;
}

const noRecordCodes = new Set([600, 9002]);
const uselessRecordCodes = new Set([9001, 9004, 9005]);

/** Takes the reply to a status check: settles every task from it, or decides how to go on without. */
export async function applyCheck(
  core: Core,
  trx: Trx,
  set: SetRow,
  reply: QbxmlReply,
  context: CompanyContext,
): Promise<Applied> {
  if (set.state !== 'lost') return { ended: 0, woken: false };
  const code = reply.messageSetStatusCode ?? 0;
  const connection = await requireConnection(trx, set.connection);
  if (uselessRecordCodes.has(code)) return withoutRecord(core, trx, set, connection, `status ${code}`, true);
  if (noRecordCodes.has(code) || reply.responses.length === 0) {
    return withoutRecord(core, trx, set, connection, `status ${code}`, false);
  }
  const applied = await applyReply(core, trx, set, reply, context);
  await updateConnection(trx, set.connection, { settled_set: set.id });
  await addEvent(core, trx, {
    connection: set.connection,
    level: 'info',
    type: 'message set recovered',
    message: 'QuickBooks told what became of the message set whose answer was lost.',
    data: { set: set.id },
  });
  return applied;
}

/**
 * QuickBooks has no usable record of the set. Only after the quarantine, when no other Web Connector can still be
 * executing it, and only the second time, is the set taken for not executed; even then every task is looked up first.
 */
async function withoutRecord(
  core: Core,
  trx: Trx,
  set: SetRow,
  connection: ConnectionRow,
  why: string,
  untrusted: boolean,
): Promise<Applied> {
  const counts = quarantineOver(set, connection, core.clock.now());
  const noRecord = set.no_record + (counts ? 1 : 0);
  await updateSet(trx, set.id, { no_record: noRecord });
  if (!counts || (noRecord < 2 && !untrusted)) return { ended: 0, woken: false };
  return lookUpSet(core, trx, set, why);
}

/** A status check that could not be carried out or read; after the second one the tasks are looked up. */
export async function failedCheck(core: Core, trx: Trx, set: SetRow, why: string): Promise<Applied> {
  const failedChecks = set.failed_checks + 1;
  await updateSet(trx, set.id, { failed_checks: failedChecks });
  const connection = await requireConnection(trx, set.connection);
  if (failedChecks < 2 || !quarantineOver(set, connection, core.clock.now())) return { ended: 0, woken: false };
  return lookUpSet(core, trx, set, why);
}

/** Each check ended its session unanswered: QuickBooks may break down over it, and writes must not wait for ever. */
const mostChecks = 20;

export async function giveUpChecks(core: Core, trx: Trx, set: SetRow, connection: ConnectionRow): Promise<Applied | null> {
  if (set.checks < mostChecks || !quarantineOver(set, connection, core.clock.now())) return null;
  return lookUpSet(core, trx, set, `${set.checks} questions for it went unanswered`);
}

async function lookUpSet(core: Core, trx: Trx, set: SetRow, why: string): Promise<Applied> {
  const total: Applied = { ended: 0, woken: false };
  for (const task of await tasksOfSet(trx, set)) {
    const woken = await giveToLookup(core, trx, task);
    if (woken === null) continue;
    total.ended += 1;
    total.woken ||= woken;
  }
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
  // The id was asked about and is never sent again, not even as the old one.
  await updateConnection(trx, set.connection, { settled_set: null });
  await addEvent(core, trx, {
    connection: set.connection,
    level: 'warning',
    type: 'message set looked up',
    message: `QuickBooks keeps no usable record of a message set (${why}); each of its records is looked up before anything is sent again.`,
    data: { set: set.id },
  });
  return total;
}
