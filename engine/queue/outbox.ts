import { sql } from 'kysely';
import type { Core } from './core';
import { addEvent } from './events';

/** While one process delivers, no other does; after this many ms the delivery is taken to have died with its process. */
const leaseMs = 30_000;
const batchSize = 20;

interface DueRow {
  id: number;
  connection: string;
  waitId: string;
  resumeUrl: string;
  attempts: number;
}

/** A Web Connector gives its call up after a minute or two, whatever n8n is busy with; the pump delivers the rest. */
export const withinCallMs = 5000;

/**
 * Wakes the executions whose waits have ended. Each is tried until n8n has taken it or has said that it is gone. No
 * further batch is begun after `withinMs`. Returns how many were woken.
 */
export async function deliverDue(core: Core, withinMs = Infinity): Promise<number> {
  const began = core.clock.now();
  let woken = 0;
  for (;;) {
    const due = await lease(core);
    const results = await Promise.all(due.map((row) => deliverOne(core, row)));
    woken += results.filter(Boolean).length;
    if (due.length < batchSize || core.clock.now() - began >= withinMs) return woken;
  }
}

async function lease(core: Core): Promise<DueRow[]> {
  const now = core.clock.now();
  return core.store.db.transaction().execute(async (trx) => {
    let query = trx
      .selectFrom('qbd_outbox')
      .innerJoin('qbd_wait', 'qbd_wait.id', 'qbd_outbox.wait_id')
      .select([
        'qbd_outbox.id',
        'qbd_outbox.connection',
        'qbd_outbox.wait_id as waitId',
        'qbd_wait.resume_url as resumeUrl',
        'qbd_outbox.attempts',
      ])
      .where('qbd_outbox.next_at', '<=', now)
      .where('qbd_outbox.leased_until', '<=', now)
      .orderBy('qbd_outbox.next_at')
      .limit(batchSize);
    if (core.store.kind === 'postgres') query = query.modifyEnd(sql`for update of qbd_outbox skip locked`);
    const rows = await query.execute();
    if (rows.length > 0) {
      await trx
        .updateTable('qbd_outbox')
        .set((expression) => ({ leased_until: now + leaseMs, attempts: expression('attempts', '+', 1) }))
        .where('id', 'in', rows.map((row) => row.id))
        .execute();
    }
    return rows;
  });
}

async function deliverOne(core: Core, row: DueRow): Promise<boolean> {
  let answer: { status: number; body: string };
  try {
    answer = await core.deliver(row.resumeUrl, row.waitId);
  } catch (error) {
    answer = { status: 0, body: error instanceof Error ? error.message : String(error) };
  }
  const verdict = judge(answer);
  if (verdict === 'retry') {
    await postpone(core, row, answer);
    return false;
  }
  await core.store.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('qbd_outbox').where('id', '=', row.id).execute();
    await trx.updateTable('qbd_wait').set({ state: 'delivered' }).where('id', '=', row.waitId).execute();
    if (verdict === 'gone') {
      await addEvent(core, trx, {
        connection: row.connection,
        level: 'info',
        type: 'execution gone',
        message: 'An n8n execution no longer waits for these results of QuickBooks: it has gone on already, or was stopped. The results are kept; where it was stopped, the trigger offers the record again.',
        data: { waitId: row.waitId, status: answer.status },
      });
    }
  });
  return verdict === 'woken';
}

/**
 * n8n answers 200 when it went on, 404 for an execution it does not know, 409 both while it still saves the execution
 * and after that has finished; only the text tells the two apart.
 */
function judge(answer: { status: number; body: string }): 'woken' | 'gone' | 'retry' {
  if (answer.status >= 200 && answer.status < 300) return answer.body.includes('stale') ? 'gone' : 'woken';
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (answer.status === 409 && /finished/i.test(answer.body)) return 'gone';
  return 'retry';
}

async function postpone(core: Core, row: DueRow, answer: { status: number; body: string }): Promise<void> {
  // A quarter of a second at first (n8n is still saving), at last once a minute, for ever: n8n may be down for a night.
  const delay = Math.min(250 * 2 ** Math.min(row.attempts, 8), 60_000);
  await core.store.db
    .updateTable('qbd_outbox')
    .set({ leased_until: 0, next_at: core.clock.now() + delay })
    .where('id', '=', row.id)
    .execute();
  core.log('warn', `${row.connection}: n8n did not take a result (HTTP ${answer.status}); trying again in ${delay / 1000} s`);
}

/** POSTs to n8n; a resume URL holds a signature, so it is never logged. */
export function fetchDeliver(internalUrl?: string): Core['deliver'] {
  return async (resumeUrl, waitId) => {
    const url = new URL(resumeUrl);
    if (internalUrl) {
      const internal = new URL(internalUrl);
      url.protocol = internal.protocol;
      url.host = internal.host;
      url.pathname = internal.pathname.replace(/\/$/, '') + url.pathname;
    }
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ waitId }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, body: await response.text() };
  };
}
