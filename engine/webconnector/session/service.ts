import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateConnection } from '../../queue/connections';
import type { Core } from '../../queue/core';
import { addEvent } from '../../queue/events';
import { setRow } from '../../queue/messageSets';
import { loseSet } from '../../queue/putBack';
import { changing, type Trx } from '../../queue/store';
import { classifyHresult } from '../../qbxml/status';
import type { ConnectionErrorCall, WebConnectorService } from '../service';
import { authenticate, type Login } from './authenticate';
import { receiveResponseXml } from './receiveResponse';
import { liveSession, type SessionRow, updateSession } from './row';
import { logEnd, sendRequestXml } from './sendRequest';

/**
 * The Web Connector's conversation with one connection. All state is in the store, so each call of a session may
 * come to another process; protocol facts are from Intuit's Web Connector Programmer's Guide, chapters 2, 5, 8 and 10.
 */
export function webConnectorService(core: Core, name: string, login: Login): WebConnectorService {
  return {
    serverVersion: async () => packageVersion(),
    // '' lets every client go on; W: and E: would stop a person.
    clientVersion: async () => '',
    authenticate: (userName, password) => authenticate(core, name, login, userName, password),
    sendRequestXML: (call) => sendRequestXml(core, name, call),
    receiveResponseXML: (call) => receiveResponseXml(core, name, call),
    connectionError: (call) => connectionError(core, name, call),
    getLastError: (ticket) => getLastError(core, name, ticket),
    closeConnection: (ticket) => closeConnection(core, name, ticket),
  };
}

function packageVersion(): string {
  // engine/webconnector/session is three levels below the package, in the sources as in dist (one more).
  for (const up of ['../../..', '../../../..']) {
    try {
      const { version } = JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8')) as { version: string };
      return version;
    } catch {
      continue;
    }
  }
  return '0';
}

/** QuickBooks could not be opened. `done` ends the update; the next poll tries again. */
async function connectionError(core: Core, name: string, call: ConnectionErrorCall): Promise<string> {
  const known = classifyHresult(call.hresult);
  await changing(core.store, name, async (trx) => {
    const session = await liveSession(core, trx, name, call.ticket);
    if (!session) return;
    await addEvent(core, trx, {
      connection: name,
      level: 'warning',
      type: 'QuickBooks not reached',
      message: `The Web Connector could not open QuickBooks: ${known.meaning}. ${known.remedy}`,
      data: { hresult: call.hresult, said: call.message, who: known.who },
    });
    await endSession(core, trx, session, 'QuickBooks could not be opened');
  });
  return 'done';
}

async function getLastError(core: Core, name: string, ticket: string): Promise<string> {
  const session = await liveSession(core, core.store.db, name, ticket);
  if (!session) return 'This update is not known here any more. The next one starts by itself (nothing to do).';
  return session.last_error;
}

/** Also comes after `none` and for tickets of a server that was restarted: always OK. */
async function closeConnection(core: Core, name: string, ticket: string): Promise<string> {
  // Most polls end here with a ticket that never had a session: they need not queue up for the connection.
  if (!(await liveSession(core, core.store.db, name, ticket))) return 'OK';
  await changing(core.store, name, async (trx) => {
    const session = await liveSession(core, trx, name, ticket);
    if (session) await endSession(core, trx, session, 'the Web Connector closed the update');
  });
  return 'OK';
}

async function endSession(core: Core, trx: Trx, session: SessionRow, why: string): Promise<void> {
  const set = session.set_id !== null && session.checking === 0 ? await setRow(trx, session.set_id) : undefined;
  if (set) await loseSet(core, trx, set, why);
  await updateSession(trx, session.ticket, { ended_at: core.clock.now(), set_id: null });
  await updateConnection(trx, session.connection, { last_seen_at: core.clock.now() });
  await logEnd(core, trx, session);
}
