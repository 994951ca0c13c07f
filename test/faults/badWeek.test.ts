import { afterEach, expect, it, vi } from 'vitest';
import type { QueueApi } from '../../engine/queue';
import { wrongInvoices } from '../support/orderCheck';
import { orderToCash, type OrderToCash } from '../support/orderToCash';
import { seeded } from '../support/random';

/*
 * QuickBooks is off for three days while sales go on: nothing may be lost, doubled or multiplied, and n8n must not fill
 * up with executions that wait for the same deal.
 */

const nodes = vi.hoisted(() => ({ queue: undefined as unknown }));
vi.mock('../../nodes/shared/queue', () => ({ queueOf: async () => nodes.queue }));

const size = { opportunities: 500, accounts: 200, products: 40, linesPerDeal: 2, stage: 'Negotiation/Review' };
const minute = 60_000;
const hour = 60 * minute;
const offHours = 72;
/** The Web Connector's schedule. */
const pollEvery = minute;

let world: OrderToCash | undefined;
afterEach(async () => world?.close());

/** When each deal is won, ms from the start, in order. */
function arrivals(ids: string[]): { id: string; at: number }[] {
  const random = seeded(72);
  return ids.map((id) => ({ id, at: random.below(offHours * 60) * minute })).sort((one, other) => one.at - other.at);
}

/** n8n and the people who sell, minute by minute, until every deal has its outcome. */
async function liveOn({ clock, salesforce: { org }, n8n, queue }: OrderToCash, won: { id: string; at: number }[], isOver: () => boolean): Promise<void> {
  const began = clock.now();
  const left = [...won];
  while (!isOver()) {
    org.clock.set(new Date(clock.now()), true);
    while (left[0] && began + left[0].at <= clock.now()) {
      org.update('Opportunity', left.shift()?.id ?? '', { StageName: 'Closed Won', CloseDate: new Date(clock.now()).toISOString().slice(0, 10) });
    }
    await n8n.poll();
    await queue.pump();
    await clock.sleep(minute);
    if (clock.now() > began + (offHours + 48) * hour) throw new Error('Deals are still open two days after QuickBooks was switched on.');
  }
}

it('QuickBooks off for 72 hours: 500 deals become 500 invoices, and no more than 500 executions wait', async () => {
  world = await orderToCash({ seed: size, settings: {} }, (queue: QueueApi) => (nodes.queue = queue));
  const { clock, salesforce, company, n8n, webConnector, quickbooks } = world;
  const ids = salesforce.org.query('SELECT Id FROM Opportunity').map(({ Id }) => String(Id));
  const began = clock.now();
  const isOver = () => company.data.txns.length >= ids.length && n8n.idle;
  let waitingWhenOn = 0;

  await Promise.all([
    clock.act(() => liveOn(world as OrderToCash, arrivals(ids), isOver)),
    clock.act(async () => {
      await clock.sleep(offHours * hour);
      waitingWhenOn = n8n.waiting;
      while (!isOver()) {
        await webConnector.update();
        await clock.sleep(pollEvery);
      }
    }),
  ]);

  console.log(JSON.stringify({
    hours: (clock.now() - began) / hour, emitted: n8n.emitted, waitingWhenOn, waitingAtMost: n8n.waitingAtMost,
    sessions: quickbooks.opened, sets: webConnector.statistics.messageSets, salesforce: salesforce.calls().counted,
  }));
  expect(wrongInvoices(salesforce.org, company, ids)).toEqual([]);
  expect(company.data.txns).toHaveLength(500);
  expect(company.data.txns.every(({ kind }) => kind === 'Invoice')).toBe(true);
  expect(n8n.waitingAtMost).toBeLessThanOrEqual(500);
  expect(webConnector.statistics.errors).toEqual([]);
  // The deals were offered again after 1 h, 6 h, 24 h; those offers met the execution that waits already.
  expect(n8n.emitted).toBeGreaterThan(3 * ids.length);
}, 900_000);
