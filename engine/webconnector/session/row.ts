import type { Selectable } from 'kysely';
import type { Core } from '../../queue/core';
import type { SessionTable } from '../../queue/schema';
import type { Reader } from '../../queue/store';

export type SessionRow = Selectable<SessionTable>;

/** Tickets die with the last call after this time; one set of slow requests can take most of an hour. */
const ticketLifeMs = 2 * 3600_000;

/** The session of a ticket if it is this connection's and still open. */
export async function liveSession(
  core: Core,
  db: Reader,
  connection: string,
  ticket: string,
): Promise<SessionRow | undefined> {
  const row = await db.selectFrom('qbd_session').selectAll().where('ticket', '=', ticket).executeTakeFirst();
  if (!row || row.connection !== connection || row.ended_at !== null) return undefined;
  return core.clock.now() - row.last_call_at > ticketLifeMs ? undefined : row;
}

/** Sessions of the connection that have not ended; usually one at most. */
export async function openSessions(db: Reader, connection: string): Promise<SessionRow[]> {
  return db
    .selectFrom('qbd_session')
    .selectAll()
    .where('connection', '=', connection)
    .where('ended_at', 'is', null)
    .execute();
}

export async function updateSession(db: Reader, ticket: string, values: Partial<SessionRow>): Promise<void> {
  await db.updateTable('qbd_session').set(values).where('ticket', '=', ticket).execute();
}
