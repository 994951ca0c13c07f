import { afterEach, describe, expect, it } from 'vitest';
import { type Deal, findTransitions, toId18, type TransitionSettings, type TransitionState } from '../../../engine/salesforce';
import { World } from './world';

let world: World;
let state: TransitionState | null = null;
afterEach(async () => {
  state = null;
  await world.stop();
});

const bare = { packageInstalled: false } as const;
const settings: TransitionSettings = { type: 'Invoice' };

/** One look; the state goes through JSON as n8n's static data does. */
async function look(more: Partial<TransitionSettings> = {}): Promise<Deal[]> {
  const found = await findTransitions(world.client, { ...settings, ...more }, state);
  state = JSON.parse(JSON.stringify(found.state)) as TransitionState;
  return found.deals;
}

const deal = (fields = {}) => world.deal({ Generate__c: undefined, ...fields });
const idsOf = (deals: Deal[]) => deals.map(({ keyParts }) => keyParts.recordId);

describe('deals that became won, without our fields', () => {
  it('begins now, then gives each deal out once', async () => {
    world = await World.start(bare);
    deal();
    world.advance(60);
    expect(await look()).toEqual([]);
    world.advance(1);
    const won = deal();
    deal({ StageName: 'Prospecting' });
    world.advance(1);
    const [found] = await look();
    expect(found).toMatchObject({ type: 'Invoice', attempt: 1, reason: 'new', keyParts: { recordId: toId18(won), type: 'Invoice', attempt: 1 } });
    for (let minute = 0; minute < 40; minute += 5) {
      world.advance(5);
      expect(await look()).toEqual([]);
    }
  });

  it('does not take an old won deal that is edited for a new one', async () => {
    world = await World.start(bare);
    const old = deal();
    world.advance(600);
    await look();
    world.advance(1);
    world.set(old, { Description: 'edited' });
    world.advance(1);
    expect(await look()).toEqual([]);
  });

  it('gives a deal out again that was reopened and won again, under the same key', async () => {
    world = await World.start(bare);
    await look();
    world.advance(1);
    const id = deal();
    world.advance(1);
    const [first] = await look();
    world.set(id, { StageName: 'Prospecting' });
    world.advance(5);
    world.set(id, { StageName: 'Closed Won' });
    world.advance(1);
    const [second] = await look();
    expect(second?.key).toBe(first?.key);
    expect(await look()).toEqual([]);
  });

  it('sees a deal whose transaction committed after the look that covers its stamp', async () => {
    world = await World.start(bare);
    const id = deal({ StageName: 'Prospecting' });
    world.advance(60);
    await look();
    world.advance(1);
    const { transactions, users } = world.org;
    const open = transactions.begin();
    transactions.run({ op: 'update', object: 'Opportunity', id, values: { StageName: 'Closed Won' } }, users.sales, open);
    world.advance(5);
    expect(await look()).toEqual([]);
    world.advance(5);
    transactions.commit(open);
    expect(idsOf(await look())).toEqual([toId18(id)]);
  });

  it('works through many deals of one second in portions', async () => {
    world = await World.start(bare);
    await look();
    world.advance(1);
    const ids = Array.from({ length: 7 }, () => toId18(deal()));
    world.advance(1);
    const found: string[] = [];
    for (let poll = 0; poll < 5; poll++) found.push(...idsOf(await look({ limit: 3 })));
    expect(found.sort()).toEqual(ids.sort());
    expect(state?.window).toBeUndefined();
  });

  it('keeps to start date and conditions', async () => {
    world = await World.start(bare);
    await look();
    world.advance(1);
    deal({ CloseDate: '2020-01-01' });
    deal({ Amount: 5 });
    const wanted = deal({ Amount: 50 });
    world.advance(1);
    expect(idsOf(await look({ startDate: '2026-01-01', conditions: [{ field: 'Amount', operator: 'greater', value: 10 }] }))).toEqual([toId18(wanted)]);
  });

  it('forgets what no later window can show', async () => {
    world = await World.start(bare);
    await look();
    world.advance(1);
    deal();
    world.advance(1);
    await look();
    expect(Object.keys(state?.seen ?? {})).toHaveLength(1);
    world.advance(60);
    await look();
    world.advance(20);
    await look();
    expect(state?.seen).toEqual({});
  });
});
