import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, lookUp, receive, reply, requestsIn, rig, type Rig, send } from './support';

const day = 25 * 3600_000;
const gone = (id: string) => reply([{ id, type: 'TransactionQueryRs', code: 500 }]);

/** A connection with applied keys, and a read that gives the next update something to do. */
async function aDayAfter(keys: { id: string; object: string | null }[]): Promise<Rig> {
  const r = await rig();
  for (const [index, { id, object }] of keys.entries()) {
    await r.queue.enqueue(connection, [invoice(id, { key: id })]);
    await r.core.store.db.updateTable('qbd_key').set({ state: 'applied', record_id: id, object }).where('task_id', '=', index + 1).execute();
  }
  await r.core.store.db.updateTable('qbd_task').set({ state: 'done' }).execute();
  await r.queue.enqueue(connection, [lookUp('X')]);
  r.clock.advance(day);
  return r;
}

describe('asking whether transactions are still there', () => {
  it('leaves out kinds that no such question finds, and what a person entered', async () => {
    const r = await aDayAfter([{ id: 'T-invoice', object: 'Invoice' }, { id: 'T-hours', object: 'TimeTracking' }, { id: 'T-typed', object: null }]);
    const xml = await send(r.wc, await begin(r.wc));
    expect(xml).toContain('T-invoice');
    expect(xml).not.toMatch(/T-hours|T-typed/);
  });

  it('knows the kind of what tasks wrote', async () => {
    const r = await rig();
    r.core.machines.request.answer = (state) => ({ state: { ...state, at: 9, answers: [] } });
    const step = r.core.machines.request.step;
    r.core.machines.request.step = (state, context) =>
      state['at'] === 9 ? { done: { action: 'created', object: 'Invoice', id: 'T-1', warnings: [] } } : step(state, context);
    await r.queue.enqueue(connection, [invoice('A', { key: 'k' })]);
    const ticket = await begin(r.wc);
    await receive(r.wc, ticket, invoicesMade(await send(r.wc, ticket)));
    expect(await r.core.store.db.selectFrom('qbd_key').select(['object', 'record_id']).execute()).toEqual([{ object: 'Invoice', record_id: 'T-1' }]);
  });

  it('says once that a transaction is missing, not every day', async () => {
    const r = await aDayAfter([{ id: 'T-1', object: 'Invoice' }]);
    for (let round = 0; round < 2; round += 1) {
      const ticket = await begin(r.wc);
      for (let xml = await send(r.wc, ticket); xml !== ''; xml = await send(r.wc, ticket)) {
        const types = requestsIn(xml);
        const answer = types[0]?.type === 'TransactionQueryRq' ? gone('1') : reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]);
        if ((await receive(r.wc, ticket, answer)) === 100) break;
      }
      await r.wc.closeConnection(ticket);
      await r.queue.enqueue(connection, [lookUp('X')]);
      r.clock.advance(day);
    }
    const events = await r.queue.events({ connection });
    expect(events.filter((event) => event.type === 'records missing')).toHaveLength(1);
  });

  it('does not hold the work up when QuickBooks breaks down over the question', async () => {
    const r = await aDayAfter([{ id: 'T-1', object: 'Invoice' }, { id: 'T-2', object: 'Invoice' }]);
    const first = await begin(r.wc);
    await send(r.wc, first);
    await receive(r.wc, first, gone('1'));
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const ticket = round === 0 ? first : await begin(r.wc);
      const xml = await send(r.wc, ticket);
      seen.push(requestsIn(xml)[0]?.type ?? '');
      if (seen.includes('CustomerQueryRq')) break;
      await receive(r.wc, ticket, '', '0x80040402', 'Unexpected error');
      await r.wc.closeConnection(ticket);
      r.clock.advance(60_000);
    }
    expect(seen).toContain('CustomerQueryRq');
  });

  it('finds the newest ones by an index, however many keys there are', async () => {
    const r = await rig();
    const plan = await sql<{ detail: string }>`explain query plan select * from qbd_key where connection = 'x' and state = 'applied'
      and record_id is not null and missing_at is null and object in ('Invoice') order by task_id desc limit 20`.execute(r.core.store.db);
    expect(plan.rows.map((row) => row.detail).join()).toMatch(/qbd_key_newest/);
    expect(plan.rows.map((row) => row.detail).join()).not.toMatch(/B-TREE/);
  });
});
