import { describe, expect, it } from 'vitest';
import { planRequests, type RequestPlan } from '../../../engine/queue/plan';
import type { TaskRow } from '../../../engine/queue/taskRows';

const settings = { maxRequests: 50, maxLookupValues: 3 };

/** Adds a task that looks for customers by name. */
function look(plan: RequestPlan, id: number, ...names: string[]): boolean {
  const request = { type: 'CustomerQueryRq', body: { FullName: names }, merge: { element: 'FullName' } };
  return plan.add({ id, alone: 0 } as TaskRow, { send: 'read', requests: [request] });
}

const asked = (plan: RequestPlan) => plan.requests().requests.map(({ body }) => body['FullName']);

describe('merged look-ups', () => {
  it('fill one request before the next is begun', () => {
    const plan = planRequests(settings);
    ['a', 'b', 'c', 'd'].forEach((name, index) => look(plan, index, name));
    expect(asked(plan)).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('ask for a value once, also when the request that has it is full or no longer the last', () => {
    const plan = planRequests(settings);
    ['a', 'b', 'c', 'd', 'a', 'd', 'b'].forEach((name, index) => look(plan, index, name));
    expect(asked(plan)).toEqual([['a', 'b', 'c'], ['d']]);
    expect(plan.requests().sent.map(({ parts }) => parts.map(({ taskId }) => taskId))).toEqual([[0, 1, 2, 4, 6], [3, 5]]);
  });

  it('count only what a look-up adds', () => {
    const plan = planRequests(settings);
    look(plan, 1, 'a', 'b');
    look(plan, 2, 'b', 'c');
    look(plan, 3, 'c', 'd');
    look(plan, 4, 'd', 'e');
    expect(asked(plan)).toEqual([['a', 'b', 'c'], ['c', 'd', 'e']]);
  });

  it('take no new request once the message set is full, but still what others ask for', () => {
    const plan = planRequests({ maxRequests: 2, maxLookupValues: 1 });
    expect([look(plan, 1, 'a'), look(plan, 2, 'b'), look(plan, 3, 'c'), look(plan, 4, 'a')]).toEqual([true, true, false, true]);
    expect(asked(plan)).toEqual([['a'], ['b']]);
  });
});
