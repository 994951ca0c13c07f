import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../engine/tasks';
import { machines } from '../../../engine/tasks';
import { nothing, ok, Script, status } from './script';

const list = (query: string, filters = {}, more = {}) => new Script(machines.list, { query, filters, ...more });

function page(ids: string[], remaining: number, iteratorID = 'it'): Answer {
  return { ...ok(...ids.map((id): [string, { ListID: string }] => ['CustomerRet', { ListID: id }])), iteratorID, iteratorRemainingCount: remaining };
}

describe('list', () => {
  it('reads page by page with an iterator', () => {
    const task = list('CustomerQueryRq', { ActiveStatus: 'All' }, { pageSize: 2 });
    expect(task.sends('read')).toEqual({
      type: 'CustomerQueryRq', body: { ActiveStatus: 'All', MaxReturned: '2' }, attributes: { iterator: 'Start' },
    });
    task.answer(page(['1', '2'], 1));
    expect(task.sends('read')).toEqual({
      type: 'CustomerQueryRq', body: { ActiveStatus: 'All', MaxReturned: '2' }, attributes: { iterator: 'Continue', iteratorID: 'it' },
    });
    expect(task.answer(page(['3'], 0)).done()).toMatchObject({ action: 'listed', record: { count: 3 }, warnings: [] });
    expect(task.rows).toEqual(['1', '2', '3'].map((ListID) => ({ object: 'Customer', ListID })));
  });

  it('starts anew in another session, and says so before the rows', () => {
    const task = list('CustomerQueryRq', {}, { pageSize: 2 }).answer(page(['1', '2'], 2));
    task.context = { ...task.context, session: 'session 2' };
    expect(task.sends('read').attributes).toEqual({ iterator: 'Start' });
    task.answer(page(['1', '2'], 1, 'other')).answer(page(['3'], 0, 'other'));
    expect(task.rows.slice(2)).toEqual([{ '@restart': true }, ...['1', '2', '3'].map((ListID) => ({ object: 'Customer', ListID }))]);
    expect(task.done()).toMatchObject({ record: { count: 3 } });
    expect(task.done().warnings).toHaveLength(1);
  });

  it('starts anew when QuickBooks no longer knows the iterator', () => {
    const task = list('CustomerQueryRq').answer(page(['1'], 5)).answer(status(3391, 'invalid iterator'));
    expect(task.sends('read').attributes).toEqual({ iterator: 'Start' });
    task.answer(page(['1', '2'], 0));
    expect(task.rows).toContainEqual({ '@restart': true });
  });

  it('stops at its limit', () => {
    const task = list('CustomerQueryRq', {}, { limit: 3, pageSize: 2 }).answer(page(['1', '2'], 9)).answer(page(['3', '4'], 7));
    expect(task.done().record).toEqual({ count: 3 });
    expect(task.rows).toHaveLength(3);
  });

  it('halves its page when reads go unanswered', () => {
    const task = list('CustomerQueryRq', {}, { pageSize: 100 }).answer(page(['1'], 5));
    task.state = machines.list.shrink?.(task.state) ?? {};
    expect(task.sends('read')).toMatchObject({ body: { MaxReturned: '50' }, attributes: { iterator: 'Start' } });
  });

  it('reads queries without iterator at once', () => {
    const task = list('TermsQueryRq', {}, { limit: 1 });
    expect(task.sends('read')).toEqual({ type: 'TermsQueryRq', body: { MaxReturned: '1' } });
    task.answer(ok(['StandardTermsRet', { ListID: '1' }], ['DateDrivenTermsRet', { ListID: '2' }]));
    expect(task.rows).toEqual([{ object: 'StandardTerms', ListID: '1' }]);
  });

  it('reads by ids without pages, which the schema doesn’t allow beside them', () => {
    expect(list('InvoiceQueryRq', { TxnID: ['1'] }).sends('read')).toEqual({ type: 'InvoiceQueryRq', body: { TxnID: ['1'] } });
  });

  it('is done with nothing found, and fails with what QuickBooks refuses', () => {
    expect(list('CustomerQueryRq').answer(nothing()).done().record).toEqual({ count: 0 });
    expect(list('CustomerQueryRq').answer(status(3030, 'bad range')).failed()).toMatchObject({ code: '3030', written: 'not applied' });
  });

  it('refuses what is no query', () => {
    expect(() => list('CustomerAddRq')).toThrow('query');
    expect(() => list('NoSuchQueryRq')).toThrow('NoSuchQueryRq');
  });
});
