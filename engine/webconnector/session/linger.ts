import { type ConnectionRow, settingsOf } from '../../queue/connections';
import type { Core } from '../../queue/core';
import type { Reader } from '../../queue/store';
import { isWaiting } from '../../queue/taskRows';
import type { SessionRow } from './row';

/** A task that may be sent again within this time is worth holding the session for. */
const soonMs = 10_000;

/**
 * Whether an idle session should stay for a moment: workflows that it woke are about to add the follow-up tasks of the
 * same deal, or a locked record is tried again soon. QuickBooks takes half a minute to open, so this saves most of the wait.
 */
export async function worthWaiting(core: Core, db: Reader, connection: ConnectionRow, session: SessionRow): Promise<boolean> {
  const settings = settingsOf(connection);
  if (settings.lingerSeconds === 0) return false;
  const now = core.clock.now();
  const patience = (settings.lingerSeconds + settings.noOpRounds * (settings.lingerSeconds + 5)) * 1000;
  if (session.woke_at !== null && now - session.woke_at < patience) return true;
  return hasTaskSoon(db, connection.name, now);
}

async function hasTaskSoon(db: Reader, connection: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('qbd_task')
    .select('id')
    .where('connection', '=', connection)
    .where(isWaiting)
    .where('not_before', '>', now)
    .where('not_before', '<=', now + soonMs)
    .executeTakeFirst();
  return row !== undefined;
}
