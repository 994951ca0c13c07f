import type { QbxmlReply } from '../../qbxml/message';
import { parseReply } from '../../qbxml/parse';
import { classifyHresult } from '../../qbxml/status';
import { type Applied, applyReply } from '../../queue/answers';
import { type ConnectionRow, contextOf, requireConnection, updateConnection } from '../../queue/connections';
import type { Core } from '../../queue/core';
import { addEvent } from '../../queue/events';
import { type SetRow, setRow, updateSet } from '../../queue/messageSets';
import { deliverDue, withinCallMs } from '../../queue/outbox';
import { dropUnreadable, putBackHalved, splitOrFail } from '../../queue/isolate';
import { loseSet, putBackSet } from '../../queue/putBack';
import { isPresenceSet, takePresence } from '../../queue/presence';
import { applyCheck, failedCheck, mayCheck, writeInDoubt } from '../../queue/recovery';
import { readyTasks } from '../../queue/select';
import { changing, type Trx } from '../../queue/store';
import { countTasks } from '../../queue/taskRows';
import { failureOfHresult } from '../../tasks/failures';
import type { ReceiveResponseXml } from '../service';
import { worthWaiting } from './linger';
import { liveSession, type SessionRow, updateSession } from './row';
import { isOverCap } from './sendRequest';

/** What came back, read before the store is locked. */
type Reading = { reply: QbxmlReply } | { unreadable: string } | { hresult: string; message: string };

/** Tells the client to stop and ask getLastError. */
const failed = -1;
const complete = 100;

/**
 * Takes the answer to a message set. It is committed before the Web Connector hears of it: if this process dies in
 * between, the client's next update finds everything settled.
 */
export async function receiveResponseXml(core: Core, name: string, call: ReceiveResponseXml): Promise<number> {
  const reading = read(call);
  const { progress, woken } = await changing(core.store, name, (trx) => take(core, trx, name, call, reading));
  // Not awaited by the Web Connector's call for longer than n8n takes to answer; what fails is tried again by the pump.
  if (woken) await deliverDue(core, withinCallMs);
  return progress;
}

function read(call: ReceiveResponseXml): Reading {
  if (call.unreadable) return { unreadable: call.message };
  if (call.hresult !== '') return { hresult: call.hresult, message: call.message };
  try {
    return { reply: parseReply(call.response) };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

interface Taken {
  progress: number;
  woken: boolean;
}

async function take(core: Core, trx: Trx, name: string, call: ReceiveResponseXml, reading: Reading): Promise<Taken> {
  const session = await liveSession(core, trx, name, call.ticket);
  if (!session || session.expects !== 'receiveResponseXML' || session.set_id === null) {
    return takeLate(core, trx, name, reading);
  }
  const set = await setRow(trx, session.set_id);
  if (!set) return { progress: failed, woken: false };
  if (answersAnother(reading, set)) {
    // What the session waits for is given up when the client closes it.
    await updateSession(trx, session.ticket, { last_error: 'The answer of QuickBooks was to another request than the last one; the next update sorts it out.' });
    return takeLate(core, trx, name, reading);
  }
  await updateSession(trx, session.ticket, { expects: 'sendRequestXML', set_id: null, checking: 0, last_call_at: core.clock.now() });
  if ('reply' in reading && session.checking === 0) await updateSet(trx, set.id, { reply: call.response });
  const outcome = session.checking
    ? await takeCheck(core, trx, session, set, reading)
    : await takeAnswer(core, trx, session, set, reading);
  if ('why' in outcome) return stop(trx, session, outcome);
  return goOn(core, trx, session, outcome);
}

/** A proxy or a client may repeat an older answer. QuickBooks names the set only where we did: with writes. */
function answersAnother(reading: Reading, set: SetRow): boolean {
  return 'reply' in reading && reading.reply.newMessageSetID !== undefined && reading.reply.newMessageSetID !== set.id;
}

/** An answer that nobody waits for any more is still the answer to its set, once: its id says which. */
async function takeLate(core: Core, trx: Trx, name: string, reading: Reading): Promise<Taken> {
  const id = 'reply' in reading ? reading.reply.newMessageSetID : undefined;
  const set = id === undefined ? undefined : await setRow(trx, id);
  const carriesAnswers = 'reply' in reading && reading.reply.responses.length > 0;
  if (!set || set.connection !== name || set.state === 'settled' || !carriesAnswers) {
    core.log('warn', `${name}: an answer came that belongs to no open message set; it was not used`);
    return { progress: failed, woken: false };
  }
  const connection = await requireConnection(trx, name);
  const context = contextOf(connection, core.clock.now(), '');
  const { woken } = await applyReply(core, trx, set, reading.reply, context);
  await updateConnection(trx, name, { settled_set: set.id });
  await addEvent(core, trx, {
    connection: name,
    level: 'info',
    type: 'late answer',
    message: 'The answer to a message set came late and was taken.',
    data: { set: set.id },
  });
  return { progress: failed, woken };
}

/** The update must end; `why` is what getLastError says. */
interface Stop {
  why: string;
  woken: boolean;
}

async function takeAnswer(
  core: Core,
  trx: Trx,
  session: SessionRow,
  set: SetRow,
  reading: Reading,
): Promise<Applied | Stop> {
  if (set.state === 'settled') return { ended: 0, woken: false };
  if ('hresult' in reading) return takeHresult(core, trx, set, reading.hresult, reading.message);
  if ('unreadable' in reading) {
    const why = `The answer of QuickBooks could not be read: ${reading.unreadable}`;
    if (set.access === 'read') return { why, woken: (await dropUnreadable(core, trx, set, reading.unreadable)).woken };
    await loseSet(core, trx, set, `it could not be read: ${reading.unreadable}`);
    return { why, woken: false };
  }
  const connection = await requireConnection(trx, set.connection);
  const context = contextOf(connection, core.clock.now(), session.ticket);
  if (isPresenceSet(set)) {
    await takePresence(core, trx, connection, set, reading.reply);
    return { ended: 0, woken: false };
  }
  const applied = await applyReply(core, trx, set, reading.reply, context);
  if (set.access === 'write') await updateConnection(trx, set.connection, { settled_set: set.id });
  return applied;
}

/** QuickBooks, or the way to it, failed as a whole. */
async function takeHresult(
  core: Core,
  trx: Trx,
  set: SetRow,
  hresult: string,
  message: string,
): Promise<Applied | Stop> {
  const known = classifyHresult(hresult);
  await addEvent(core, trx, {
    connection: set.connection,
    level: 'warning',
    type: 'QuickBooks error',
    message: `QuickBooks did not carry out a message set: ${known.meaning}`,
    data: { hresult, said: message, set: set.id },
  });
  // Refused by the parser, so nothing in it ran.
  if (known.session === 'continue') return splitOrFail(core, trx, set, failureOfHresult(hresult, message, false));
  if (known.afterWrite === 'notExecuted') await putBackSet(core, trx, set, {});
  else if (set.access === 'read') await putBackHalved(core, trx, set);
  else await loseSet(core, trx, set, `${hresult} ${message}`.trim());
  return { why: `${known.meaning}. ${known.remedy}`, woken: false };
}

async function takeCheck(
  core: Core,
  trx: Trx,
  session: SessionRow,
  set: SetRow,
  reading: Reading,
): Promise<Applied | Stop> {
  if ('hresult' in reading) {
    const known = classifyHresult(reading.hresult);
    if (known.session === 'continue') return failedCheck(core, trx, set, reading.hresult);
    return { why: `${known.meaning}. ${known.remedy}`, woken: false };
  }
  if ('unreadable' in reading) return failedCheck(core, trx, set, reading.unreadable);
  const connection = await requireConnection(trx, set.connection);
  return applyCheck(core, trx, set, reading.reply, contextOf(connection, core.clock.now(), session.ticket));
}

async function stop(trx: Trx, session: SessionRow, { why, woken }: Stop): Promise<Taken> {
  await updateSession(trx, session.ticket, { expects: 'closeConnection', last_error: why });
  return { progress: failed, woken };
}

/** The share of the work that is done; 100 only when nothing is left, for it ends the update. */
async function goOn(core: Core, trx: Trx, session: SessionRow, applied: Applied): Promise<Taken> {
  const connection = await requireConnection(trx, session.connection);
  const now: SessionRow = {
    ...session,
    tasks_done: session.tasks_done + applied.ended,
    woke_at: applied.woken ? core.clock.now() : session.woke_at,
  };
  await updateSession(trx, session.ticket, { tasks_done: now.tasks_done, woke_at: now.woke_at });
  const more = !(await isOverCap(core, trx, now, connection)) && (await moreToDo(core, trx, connection, now));
  if (!more) {
    await updateSession(trx, session.ticket, { expects: 'closeConnection' });
    return { progress: complete, woken: applied.woken };
  }
  return { progress: await percent(trx, now), woken: applied.woken };
}

async function moreToDo(core: Core, trx: Trx, connection: ConnectionRow, session: SessionRow): Promise<boolean> {
  const doubtful = await writeInDoubt(trx, connection.name);
  if (doubtful && connection.held === null && mayCheck(doubtful, connection, core.clock.now())) return true;
  if (connection.presence_missing !== null) return true;
  const writes = doubtful === undefined && connection.held === null;
  const [ready] = await readyTasks(trx, connection.name, core.clock.now(), writes ? null : 'read', 1);
  return ready !== undefined || worthWaiting(core, trx, connection, session);
}

/** Counting a long queue to the end would cost more than the number is worth. */
const countAtMost = 1000;

async function percent(trx: Trx, session: SessionRow): Promise<number> {
  const left = await countTasks(trx, session.connection, 'waiting', countAtMost);
  const share = Math.floor((100 * session.tasks_done) / Math.max(1, session.tasks_done + left));
  return Math.max(1, Math.min(99, share));
}

