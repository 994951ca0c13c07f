import { describe, expect, it } from 'vitest';
import { machines, TaskInputError } from '../../../engine/tasks';
import { nothing, ok, Script, status } from './script';

const find = (object: string, by: Record<string, string[]>, more = {}) => new Script(machines.find, { object, by, ...more });
const acme = { ListID: '80000001-1', FullName: 'Acme', Name: 'Acme', EditSequence: '1' };

describe('find', () => {
  it('asks for several names in one mergeable query and gives a row for each', () => {
    const task = find('Customer', { FullName: ['ACME', 'Nobody'] });
    expect(task.sends('read')).toEqual({
      type: 'CustomerQueryRq', body: { FullName: ['ACME', 'Nobody'] }, merge: { element: 'FullName' },
    });
    const result = task.answer(status(500, 'some not found', ['CustomerRet', acme])).done();
    expect(result.action).toBe('found');
    expect(result.rows).toEqual([
      { value: 'ACME', found: true, object: 'Customer', id: '80000001-1', number: 'Acme', record: acme },
      { value: 'Nobody', found: false },
    ]);
    expect(result).toMatchObject({ id: '80000001-1', number: 'Acme', object: 'Customer' });
  });

  it('takes nothing found for an answer', () => {
    expect(find('Invoice', { RefNumber: ['7'] }).answer(nothing()).done()).toMatchObject({ action: 'notFound', rows: [{ value: '7', found: false }] });
  });

  it('asks for ids one by one when one of them is missing, since QuickBooks then refuses them all', () => {
    const task = find('Customer', { ListID: ['80000001-1', 'gone'] });
    task.answer(status(3120, 'not found'));
    expect(task.sendsAll('read')).toEqual([
      { type: 'CustomerQueryRq', body: { ListID: ['80000001-1'] } },
      { type: 'CustomerQueryRq', body: { ListID: ['gone'] } },
    ]);
    const { rows } = task.answer(ok(['CustomerRet', acme]), status(3120)).done();
    expect(rows).toMatchObject([{ value: '80000001-1', found: true }, { value: 'gone', found: false }]);
  });

  it('gives every invoice of a number', () => {
    const task = find('Invoice', { RefNumber: ['7'] }, { includeLines: true, customFields: true });
    expect(task.sends('read').body).toEqual({ RefNumber: ['7'], IncludeLineItems: 'true', OwnerID: ['0'] });
    const both = ok(['InvoiceRet', { TxnID: 'A', RefNumber: '7' }], ['InvoiceRet', { TxnID: 'B', RefNumber: '7' }]);
    const result = task.answer(both).done();
    expect(result.rows).toHaveLength(2);
    expect(result.id).toBeUndefined();
  });

  it('finds items of any type by name, also flat ones that have no FullName', () => {
    const task = find('Item', { FullName: ['Kit'] });
    expect(task.sends('read').type).toBe('ItemQueryRq');
    expect(task.answer(ok(['ItemGroupRet', { ListID: '1', Name: 'Kit' }])).done()).toMatchObject({ object: 'ItemGroup', number: 'Kit' });
  });

  it('tells records of flat lists apart by their Name', () => {
    expect(find('Vendor', { FullName: ['Acme'] }).sends('read').merge).toEqual({ element: 'FullName', row: 'Name' });
    expect(find('ItemService', { FullName: ['Acme'] }).sends('read').merge).toEqual({ element: 'FullName' });
  });

  it('asks for more than a hundred values in several steps', () => {
    const names = Array.from({ length: 150 }, (_, index) => `Name ${index}`);
    const task = find('Customer', { FullName: names });
    expect(task.sends('read').body.FullName).toHaveLength(100);
    task.answer(nothing());
    expect(task.sends('read').body.FullName).toHaveLength(50);
    expect(task.answer(nothing()).done().rows).toHaveLength(150);
  });

  it('reports what QuickBooks refuses, with nothing written', () => {
    expect(find('Customer', { FullName: ['x'] }).answer(status(3260, 'no right')).failed()).toMatchObject({ code: '3260', written: 'not applied' });
  });

  it.each([
    [{ object: 'Customer', by: {} }, 'by'],
    [{ object: 'Customer', by: { TxnID: ['1'] } }, 'by/TxnID'],
    [{ object: 'Invoice', by: { RefNumber: [''] } }, 'by/RefNumber/0'],
    [{ by: { ListID: ['1'] } }, 'object'],
  ])('refuses bad input %j', (input, path) => {
    expect(() => machines.find.start(input)).toThrow(TaskInputError);
    try {
      machines.find.start(input);
    } catch (error) {
      expect((error as TaskInputError).path).toBe(path);
    }
  });
});
