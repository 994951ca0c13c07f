import { randomUUID } from 'node:crypto';
import { type ConnectionRow, connectionRow, requireConnection, updateConnection } from '../../queue/connections';
import type { Core } from '../../queue/core';
import { addEvent } from '../../queue/events';
import { openSets, type SetRow } from '../../queue/messageSets';
import { loseOpenSets } from '../../queue/putBack';
import { mayCheck, quarantineOver } from '../../queue/recovery';
import { readyTasks } from '../../queue/select';
import { changing, type Reader, type Trx } from '../../queue/store';
import { openSessions, type SessionRow, updateSession } from './row';

export type Login = (userName: string, password: string) => boolean;

/** A session whose client called this recently is alive: another Web Connector has to wait. */
const aliveMs = 30_000;
/** "Last seen" is written at most this often, so that idle polls write next to nothing. */
const seenEveryMs = 60_000;
/** While writes are held, a session is opened only this often, to see whether the right company file is back. */
const heldEveryMs = 300_000;

/**
 * The start of an update. `none` is answered from one indexed read, without QuickBooks being opened: this is what lets
 * the Web Connector poll every few seconds.
 */
export async function authenticate(
  core: Core,
  name: string,
  login: Login,
  userName: string,
  password: string,
): Promise<string[]> {
  const ticket = randomUUID();
  const connection = await requireConnection(core.store.db, name);
  if (!(await loginAllowed(core, connection, login, userName, password))) return [ticket, 'nvu'];
  await noteSeen(core, connection);
  if (!(await hasWork(core, core.store.db, connection))) return [ticket, 'none'];
  return changing(core.store, name, async (trx) => {
    const current = (await connectionRow(trx, name)) ?? connection;
    if (await isBusy(core, trx, current)) return [ticket, 'busy'];
    if (!(await hasWork(core, trx, current))) return [ticket, 'none'];
    await takeOver(core, trx, current);
    await openSession(core, trx, current, ticket);
    return [ticket, ''];
  });
}

/** Five wrong passwords lock the connection for a minute, each further five for twice as long, up to a quarter of an hour. */
async function loginAllowed(
  core: Core,
  connection: ConnectionRow,
  login: Login,
  userName: string,
  password: string,
): Promise<boolean> {
  const now = core.clock.now();
  if (connection.locked_until !== null && now < connection.locked_until) return false;
  if (login(userName, password)) {
    if (connection.failed_logins > 0) {
      await updateConnection(core.store.db, connection.name, { failed_logins: 0, locked_until: null });
    }
    return true;
  }
  await core.store.db.transaction().execute(async (trx) => {
    // Counted by the store: guesses that come at the same time must not count as one.
    const { failed_logins: failed } = await trx
      .updateTable('qbd_connection')
      .set((expression) => ({ failed_logins: expression('failed_logins', '+', 1) }))
      .where('name', '=', connection.name)
      .returning('failed_logins')
      .executeTakeFirstOrThrow();
    const locks = failed % 5 === 0;
    const lockMs = Math.min(60_000 * 2 ** (failed / 5 - 1), 900_000);
    if (locks) await updateConnection(trx, connection.name, { locked_until: now + lockMs });
    await addEvent(core, trx, {
      connection: connection.name,
      level: 'warning',
      type: 'login refused',
      message: locks
        ? `A Web Connector gave a wrong user or password ${failed} times; logins are refused for ${lockMs / 60_000} min.`
        : 'A Web Connector gave a wrong user or password.',
    });
  });
  return false;
}

async function noteSeen(core: Core, connection: ConnectionRow): Promise<void> {
  const now = core.clock.now();
  if (connection.last_seen_at !== null && now - connection.last_seen_at < seenEveryMs) return;
  await updateConnection(core.store.db, connection.name, { last_seen_at: now });
}

/** Whether an update is worth opening QuickBooks for. */
export async function hasWork(core: Core, db: Reader, connection: ConnectionRow): Promise<boolean> {
  const now = core.clock.now();
  if (connection.held !== null && now - (connection.last_session_at ?? 0) < heldEveryMs) return false;
  const [ready] = await readyTasks(db, connection.name, now, null, 1);
  if (ready?.access === 'read') return true;
  const sets = await openSets(db, connection.name);
  const inDoubt = sets.some((set) => set.access === 'write' && set.state === 'lost');
  // Writes wait until the lost one is cleared up: for them alone QuickBooks need not be opened before.
  if (ready && !(inDoubt && (await readyTasks(db, connection.name, now, 'read', 1)).length === 0)) return true;
  return sets.some((set) => set.state === 'sent' || mayCheck(set, connection, now));
}

/** An unanswered set whose quarantine is over: its session has died. */
function isForgotten(set: SetRow, connection: ConnectionRow, now: number): boolean {
  return set.state === 'sent' && quarantineOver(set, connection, now);
}

/** Whether another Web Connector may still be at work: one that was handed a set, or that called a moment ago. */
async function isBusy(core: Core, trx: Trx, connection: ConnectionRow): Promise<boolean> {
  const now = core.clock.now();
  const sets = await openSets(trx, connection.name);
  if (sets.some((set) => set.state === 'sent' && !isForgotten(set, connection, now))) return true;
  const sessions = await openSessions(trx, connection.name);
  return sessions.some((session) => isAlive(session, now));
}

function isAlive(session: SessionRow, now: number): boolean {
  // Expecting closeConnection means that all was done; only its farewell is missing.
  return session.expects !== 'closeConnection' && now - session.last_call_at < aliveMs;
}

/** Ends what dead sessions have left. */
async function takeOver(core: Core, trx: Trx, connection: ConnectionRow): Promise<void> {
  await loseOpenSets(core, trx, connection.name, 'the Web Connector started a new update');
  for (const session of await openSessions(trx, connection.name)) {
    await updateSession(trx, session.ticket, { ended_at: core.clock.now(), set_id: null });
  }
}

async function openSession(core: Core, trx: Trx, connection: ConnectionRow, ticket: string): Promise<void> {
  const now = core.clock.now();
  await trx
    .insertInto('qbd_session')
    .values({
      ticket,
      connection: connection.name,
      opened_at: now,
      last_call_at: now,
      expects: 'sendRequestXML',
      checking: 0,
      last_error: '',
      noop_rounds: 0,
      verified: 0,
      tasks_done: 0,
    })
    .execute();
  await updateConnection(trx, connection.name, { last_seen_at: now, last_session_at: now });
}
