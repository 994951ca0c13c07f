import { afterEach, describe, expect, it } from 'vitest';
import { findDeals, toId18 } from '../../../engine/salesforce';
import { START } from './support';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

interface State {
  generate: string | null;
  status: string | null;
  sent: string | null;
  transaction: { id: string | null; type: string | null };
  /** Minutes since the claim, null without one. */
  age: number | null;
  emitted: number | null;
}

/** The rules once more in plain words, apart from any query. */
function shouldGo({ generate, status, sent, transaction, age, emitted }: State): boolean {
  if (generate === null) return false;
  if (status === 'Retry') return true;
  if (status === 'Queued') {
    if (age === null) return true;
    return age >= ({ 1: 60, 2: 300, 3: 1080 }[Math.max(emitted ?? 1, 1)] ?? 1440);
  }
  const done = (sent ?? '').split(';').includes(generate);
  const fromQuickBooks = transaction.id !== null && (transaction.type === null || transaction.type === generate);
  if (status === null) return !done && !fromQuickBooks;
  return status === 'Sent' && sent !== null && !done && !fromQuickBooks;
}

function* allStates(): Generator<State> {
  const transactions = [{ id: null, type: null }, { id: 'T-1', type: null }, { id: 'T-1', type: 'Invoice' }, { id: 'T-1', type: 'Estimate' }];
  for (const generate of ['Invoice', 'Estimate', 'Sales Order', null]) {
    for (const status of [null, 'Sent', 'Failed', 'Held', 'Unknown', 'Retry', 'Not Applicable']) {
      for (const sent of [null, 'Invoice', 'Estimate', 'Invoice;Estimate']) {
        for (const transaction of transactions) yield { generate, status, sent, transaction, age: null, emitted: null };
      }
    }
  }
  const [transaction] = transactions;
  for (const emitted of [null, 0, 1, 2, 3, 4, 9]) {
    for (const age of [null, 0, 59, 60, 299, 300, 1079, 1080, 1439, 1440, 9999]) {
      yield { generate: 'Invoice', status: 'Queued', sent: null, transaction: transaction!, age, emitted };
    }
  }
}

describe('the ledger', () => {
  it('lets through exactly what the rules say, for every state that a record can be in', async () => {
    world = await World.start();
    const states = [...allStates()];
    const expected = new Set<string>();
    for (const state of states) {
      const id = world.deal({
        Generate__c: state.generate, QuickBooks_Sync_Status__c: state.status, QuickBooks_Sent_Types__c: state.sent,
        QuickBooks_Transaction_Id__c: state.transaction.id, QuickBooks_Transaction_Type__c: state.transaction.type, QuickBooks_Emitted__c: state.emitted,
        QuickBooks_Queued_At__c: state.age === null ? null : new Date(START - state.age * 60_000).toISOString(),
      });
      if (shouldGo(state)) expected.add(toId18(id));
    }
    const found = new Set((await findDeals(world.client)).deals.map(({ keyParts }) => keyParts.recordId));
    expect(states.length).toBeGreaterThan(500);
    expect(expected.size).toBeGreaterThan(100);
    expect(found).toEqual(expected);
  }, 60_000);
});
