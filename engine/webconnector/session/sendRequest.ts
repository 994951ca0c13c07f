import { contextOf, requireConnection, settingsOf, type ConnectionRow } from '../../queue/connections';
import type { Core } from '../../queue/core';
import { addEvent } from '../../queue/events';
import { type SetRow, setRow, statusCheckXml, storeSet, updateSet } from '../../queue/messageSets';
import { deliverDue, withinCallMs } from '../../queue/outbox';
import { loseSet } from '../../queue/putBack';
import { presenceSet } from '../../queue/presence';
import { giveUpChecks, mayCheck, writeInDoubt } from '../../queue/recovery';
import { readyTasks, selectTasks } from '../../queue/select';
import { changing, type Trx } from '../../queue/store';
import { stepOf } from '../../queue/taskRows';
import type { SendRequestXml } from '../service';
import { checkCompany } from './companyFile';
import { worthWaiting } from './linger';
import { liveSession, type SessionRow, updateSession } from './row';

/** How often the store is looked at while a call is held open. */
const watchEveryMs = 150;
/** A client that gets '' asks getLastError: this word makes it call again after 5 s. */
export const noOp = 'NoOp';
const allDone = 'Nothing more to do for now.';

/** What the call is answered with; `wait` means that nothing is there yet, but may be soon. */
type Turn = { xml: string; woken: boolean } | { end: string; woken: boolean } | { wait: true; woken: boolean };

/**
 * Hands out the next message set, committed to the store before it leaves. With nothing to send it is held open for a
 * few seconds while workflows that were just woken may add their next tasks, then a few NoOp rounds follow.
 */
export async function sendRequestXml(core: Core, name: string, call: SendRequestXml): Promise<string> {
  const began = core.clock.now();
  for (;;) {
    const turn = await changing(core.store, name, (trx) => takeTurn(core, trx, name, call, began));
    if (turn.woken) await deliverDue(core, withinCallMs);
    if ('xml' in turn) return turn.xml;
    if ('end' in turn) return '';
    await core.clock.sleep(watchEveryMs);
    await deliverDue(core, withinCallMs);
  }
}

async function takeTurn(core: Core, trx: Trx, name: string, call: SendRequestXml, began: number): Promise<Turn> {
  const session = await liveSession(core, trx, name, call.ticket);
  if (!session) return { end: 'unknown ticket', woken: false };
  await updateSession(trx, session.ticket, { last_call_at: core.clock.now() });
  const refused = await firstCall(core, trx, name, session, call);
  if (refused !== null) return end(trx, session, refused);
  if (session.expects === 'closeConnection') return end(trx, session, session.last_error || allDone);
  await forgetUnanswered(core, trx, session);
  const connection = await requireConnection(trx, name);
  if (await isOverCap(core, trx, session, connection)) return end(trx, session, 'This update made room for other applications; the next one goes on.');
  return (await check(core, trx, connection, session)) ?? work(core, trx, connection, session, began);
}

/** The company file is looked at once a session. Returns why the session must end, or null. */
async function firstCall(
  core: Core,
  trx: Trx,
  name: string,
  session: SessionRow,
  call: SendRequestXml,
): Promise<string | null> {
  if (session.verified) return null;
  const { refused } = await checkCompany(core, trx, await requireConnection(trx, name), call);
  if (refused === null) await updateSession(trx, session.ticket, { verified: 1 });
  return refused;
}

/** A second request without an answer to the first: the answer, or the request, was lost on the way. */
async function forgetUnanswered(core: Core, trx: Trx, session: SessionRow): Promise<void> {
  if (session.expects !== 'receiveResponseXML' || session.set_id === null) return;
  const set = await setRow(trx, session.set_id);
  if (set) await loseSet(core, trx, set, 'the Web Connector asked for the next request instead of answering');
  await updateSession(trx, session.ticket, { set_id: null, checking: 0, expects: 'sendRequestXML' });
}

/** How many caps a session may last while a list is read. */
const capsForLists = 6;

/**
 * Whether other applications are to get their turn. An iterator dies with its session and the list would begin anew,
 * for ever if it takes longer than the cap; so a list that is being read may go on for a while.
 */
export async function isOverCap(core: Core, trx: Trx, session: SessionRow, connection: ConnectionRow): Promise<boolean> {
  const capMs = settingsOf(connection).sessionCapSeconds * 1000;
  const age = core.clock.now() - session.opened_at;
  if (capMs === 0 || age < capMs) return false;
  return age >= capMs * capsForLists || !(await isReadingList(core, trx, session, connection));
}

async function isReadingList(core: Core, trx: Trx, session: SessionRow, connection: ConnectionRow): Promise<boolean> {
  const now = core.clock.now();
  const context = contextOf(connection, now, session.ticket);
  const ready = await readyTasks(trx, connection.name, now, 'read', 100);
  return ready.some((task) => {
    const step = stepOf(core, task, context);
    return 'send' in step && step.requests.some((request) => request.attributes?.iterator === 'Continue');
  });
}

/**
 * Before anything else is written, QuickBooks is asked about a write whose answer was lost. Not while the company file
 * is held: a copy of it would deny what its original has.
 */
async function check(core: Core, trx: Trx, connection: ConnectionRow, session: SessionRow): Promise<Turn | null> {
  const doubtful = await writeInDoubt(trx, connection.name);
  if (!doubtful || connection.held !== null || !mayCheck(doubtful, connection, core.clock.now())) return null;
  const lookedUp = await giveUpChecks(core, trx, doubtful, connection);
  if (lookedUp) return { wait: true, woken: lookedUp.woken };
  const xml = statusCheckXml(doubtful.id, contextOf(connection, core.clock.now(), session.ticket).version);
  await updateSet(trx, doubtful.id, { checks: doubtful.checks + 1 });
  await updateSession(trx, session.ticket, { expects: 'receiveResponseXML', set_id: doubtful.id, checking: 1, noop_rounds: 0 });
  return { xml, woken: false };
}

async function work(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  session: SessionRow,
  began: number,
): Promise<Turn> {
  const settings = settingsOf(connection);
  const context = contextOf(connection, core.clock.now(), session.ticket);
  const presence = await presenceSet(core, trx, connection, session.ticket, context.version);
  if (presence) return handOut(trx, session, presence, {});
  const held = connection.held !== null;
  const writes = !held && (await writeInDoubt(trx, connection.name)) === undefined;
  const selection = await selectTasks(core, trx, connection.name, context, settings, { writes, held });
  if ('tasks' in selection) {
    const set = await storeSet(core, trx, connection, session.ticket, context.version, selection);
    return handOut(trx, session, set, selection.woken ? { woke_at: core.clock.now() } : {});
  }
  if (selection.woken) {
    await updateSession(trx, session.ticket, { woke_at: core.clock.now() });
    return { wait: true, woken: true };
  }
  return hold(core, trx, connection, session, began);
}

async function handOut(trx: Trx, session: SessionRow, set: SetRow, more: { woke_at?: number }): Promise<Turn> {
  await updateSession(trx, session.ticket, { expects: 'receiveResponseXML', set_id: set.id, checking: 0, noop_rounds: 0, ...more });
  return { xml: set.xml, woken: more.woke_at !== undefined };
}

/** Nothing to send: hold the call, ask for another one, or end the update. */
async function hold(core: Core, trx: Trx, connection: ConnectionRow, session: SessionRow, began: number): Promise<Turn> {
  const settings = settingsOf(connection);
  if (!(await worthWaiting(core, trx, connection, session))) return end(trx, session, allDone);
  if (core.clock.now() - began < settings.lingerSeconds * 1000) return { wait: true, woken: false };
  if (session.noop_rounds >= settings.noOpRounds) return end(trx, session, allDone);
  await updateSession(trx, session.ticket, { noop_rounds: session.noop_rounds + 1, last_error: noOp });
  return { end: noOp, woken: false };
}

async function end(trx: Trx, session: SessionRow, why: string): Promise<Turn> {
  await updateSession(trx, session.ticket, { last_error: why, expects: 'closeConnection', set_id: null });
  return { end: why, woken: false };
}

/** Logged once a session, so that the page can show how long updates take. */
export async function logEnd(core: Core, trx: Trx, session: SessionRow): Promise<void> {
  await addEvent(core, trx, {
    connection: session.connection,
    level: 'info',
    type: 'session ended',
    message: `The update ended after ${Math.round((core.clock.now() - session.opened_at) / 1000)} s; ${session.tasks_done} tasks were finished.`,
    data: { seconds: (core.clock.now() - session.opened_at) / 1000, tasks: session.tasks_done },
  });
}
