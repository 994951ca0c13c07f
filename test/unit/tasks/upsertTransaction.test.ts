import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { machines } from '../../../engine/tasks';
import { nothing, ok, Script, status } from './script';

const line = (id: string, item: string, quantity = '1'): JsonObject => ({ TxnLineID: id, ItemRef: { ListID: `i-${item}`, FullName: item }, Quantity: quantity, Rate: '10.00', Amount: '10.00' });
const group: JsonObject = { TxnLineID: 'G', ItemGroupRef: { FullName: 'Kit' }, Quantity: '1', InvoiceLineRet: [line('G1', 'A'), line('G2', 'B')] };
const invoice: JsonObject = {
  TxnID: 'T', EditSequence: '5', RefNumber: '7', Memo: 'old',
  InvoiceLineRet: [line('1', 'A'), line('2', 'B'), line('3', 'C')], InvoiceLineGroupRet: [group],
  '#order': ['TxnID', 'InvoiceLineRet', 'InvoiceLineGroupRet', 'InvoiceLineRet', 'InvoiceLineRet'],
};
const ret = (differs: JsonObject = {}) => ok(['InvoiceRet', { ...invoice, ...differs }]);

function update(more: JsonObject): Script {
  return new Script(machines.upsert, { object: 'Invoice', mode: 'update', id: 'T', fields: {}, ...more });
}

const keptGroup = { TxnLineID: 'G', InvoiceLineMod: [{ TxnLineID: 'G1' }, { TxnLineID: 'G2' }] };

describe('upsert: lines of a transaction', () => {
  it('reads it with its lines, and sends no lines for a change of the header', () => {
    const task = update({ fields: { Memo: 'new' } });
    expect(task.sends('read')).toEqual({ type: 'InvoiceQueryRq', body: { TxnID: ['T'], IncludeLineItems: 'true' } });
    expect(task.answer(ret()).sends('write')).toEqual({ type: 'InvoiceModRq', body: { InvoiceMod: { TxnID: 'T', EditSequence: '5', Memo: 'new' } } });
  });

  it('keeps every other line, groups included, in order', () => {
    const task = update({ lineChanges: { change: [{ TxnLineID: '2', fields: { Quantity: '4' } }] } }).answer(ret());
    expect(task.sends('write').body.InvoiceMod).toEqual({
      TxnID: 'T', EditSequence: '5',
      InvoiceLineMod: [{ TxnLineID: '1' }, { TxnLineID: '2', Quantity: '4' }, { TxnLineID: '3' }],
      InvoiceLineGroupMod: [keptGroup],
      '#order': ['InvoiceLineMod', 'InvoiceLineGroupMod', 'InvoiceLineMod', 'InvoiceLineMod'],
    });
  });

  it('adds at the end and removes what it names, also inside groups', () => {
    const added = { ItemRef: { FullName: 'D' }, Quantity: '1', Rate: '5' };
    const task = update({ lineChanges: { add: [added, { ItemGroupRef: { FullName: 'Kit' }, Quantity: '1' }], remove: ['1', 'G2'] } }).answer(ret());
    expect(task.sends('write').body.InvoiceMod).toEqual({
      TxnID: 'T', EditSequence: '5',
      InvoiceLineMod: [{ TxnLineID: '2' }, { TxnLineID: '3' }, { TxnLineID: '-1', ...added }],
      InvoiceLineGroupMod: [{ TxnLineID: 'G', InvoiceLineMod: [{ TxnLineID: 'G1' }] }, { TxnLineID: '-1', ItemGroupRef: { FullName: 'Kit' }, Quantity: '1' }],
      '#order': ['InvoiceLineGroupMod', 'InvoiceLineMod', 'InvoiceLineMod', 'InvoiceLineMod', 'InvoiceLineGroupMod'],
    });
  });

  it('changes lines inside groups', () => {
    const task = update({ lineChanges: { change: [{ TxnLineID: 'G2', fields: { Quantity: '9' } }] } }).answer(ret());
    const mod = task.sends('write').body.InvoiceMod as JsonObject;
    expect(mod.InvoiceLineGroupMod).toEqual([{ TxnLineID: 'G', InvoiceLineMod: [{ TxnLineID: 'G1' }, { TxnLineID: 'G2', Quantity: '9' }] }]);
  });

  it('has nothing to do when the line is so already', () => {
    expect(update({ lineChanges: { change: [{ TxnLineID: '2', fields: { Quantity: '1.0' } }] } }).answer(ret()).done().action).toBe('unchanged');
  });

  it('reports a line to change that is gone, and doesn’t mind one to remove', () => {
    expect(update({ lineChanges: { change: [{ TxnLineID: 'x', fields: {} }] } }).answer(ret()).failed()).toMatchObject({ code: 'LINE_GONE', written: 'not applied' });
    expect(update({ lineChanges: { remove: ['x'] } }).answer(ret()).done().action).toBe('unchanged');
  });

  it('turns the lines into a whole new list, keeping those of the same item', () => {
    const wanted = [{ ItemRef: { FullName: 'b' }, Quantity: '1' }, { ItemRef: { FullName: 'A' }, Quantity: '5' }, { ItemRef: { FullName: 'Z' }, Quantity: '1' }];
    const task = update({ fields: { InvoiceLineAdd: wanted } }).answer(ret({ InvoiceLineGroupRet: [], '#order': [] }));
    expect((task.sends('write').body.InvoiceMod as JsonObject).InvoiceLineMod).toEqual([
      { TxnLineID: '2' },
      { TxnLineID: '1', ItemRef: { FullName: 'A' }, Quantity: '5' },
      { TxnLineID: '-1', ItemRef: { FullName: 'Z' }, Quantity: '1' },
    ]);
    const same = [{ ItemRef: { FullName: 'A' } }, { ItemRef: { FullName: 'B' } }, { ItemRef: { FullName: 'C' } }];
    expect(update({ fields: { InvoiceLineAdd: same } }).answer(ret({ InvoiceLineGroupRet: [], '#order': [] })).done().action).toBe('unchanged');
  });

  it('reports a transaction that is gone', () => {
    expect(update({ fields: { Memo: 'new' } }).answer(status(3120)).failed()).toMatchObject({ code: 'NOT_FOUND', written: 'not applied' });
  });
});

describe('upsert: a transaction changed meanwhile (R24)', () => {
  const change = { lineChanges: { change: [{ TxnLineID: '2', fields: { Quantity: '4' } }] } };
  const stale = (differs: JsonObject) => status(3200, 'stale', ['InvoiceRet', { ...invoice, EditSequence: '6', ...differs }]);
  const lines = (second: JsonObject, ...more: JsonObject[]): JsonObject => ({ InvoiceLineRet: [line('1', 'A'), second, line('3', 'C'), ...more], '#order': [] });

  it('keeps the lines that others added', () => {
    const task = update(change).answer(ret()).answer(stale(lines(line('2', 'B'), line('8', 'New'))));
    const mod = task.sends('write').body.InvoiceMod as JsonObject;
    expect(mod.EditSequence).toBe('6');
    expect(mod.InvoiceLineMod).toEqual([{ TxnLineID: '1' }, { TxnLineID: '2', Quantity: '4' }, { TxnLineID: '3' }, { TxnLineID: '8' }]);
  });

  it('is a conflict when the line itself was changed or removed', () => {
    const failure = update(change).answer(ret()).answer(stale(lines(line('2', 'B', '3')))).failed();
    expect(failure).toMatchObject({ code: '3200', written: 'not applied', detail: { changed: ['line 2'] } });
    expect(update(change).answer(ret()).answer(stale({ InvoiceLineRet: [line('1', 'A')], '#order': [] })).failed().code).toBe('3200');
  });

  it('is told by the lines after a lost answer', () => {
    const lost = () => update(change).answer(ret()).lost();
    expect(lost().sends('read').body).toMatchObject({ TxnID: ['T'], IncludeLineItems: 'true' });
    expect(lost().answer(ret({ EditSequence: '6', ...lines(line('2', 'B', '4.00')) })).done().action).toBe('updated');
    expect(lost().answer(ret()).sends('write').type).toBe('InvoiceModRq');
    expect(lost().answer(ret({ EditSequence: '6', ...lines(line('2', 'B', '9')) })).failed()).toMatchObject({ written: 'unknown' });
  });

  it('never adds the same line twice', () => {
    const added = { ItemRef: { FullName: 'D' }, Quantity: '1' };
    const lost = () => update({ lineChanges: { add: [added] } }).answer(ret()).lost();
    const both = ret({ EditSequence: '6', ...lines(line('2', 'B'), line('7', 'D')) });
    expect(lost().answer(both).done().action).toBe('updated');
    const withAnother = ret({ EditSequence: '7', ...lines(line('2', 'B'), line('7', 'D'), line('8', 'E')) });
    expect(lost().answer(withAnother).failed()).toMatchObject({ code: '3200', written: 'unknown' });
    const onlyAnother = ret({ EditSequence: '7', ...lines(line('2', 'B'), line('8', 'E')) });
    expect((lost().answer(onlyAnother).sends('write').body.InvoiceMod as JsonObject).InvoiceLineMod).toContainEqual({ TxnLineID: '-1', ...added });
  });
});

describe('upsert: a new transaction', () => {
  const guid = '{01234567-89ab-4def-8123-456789abcdef}';
  const input = { object: 'Invoice', mode: 'upsert', mark: { guid, text: '[SF]' }, fields: { CustomerRef: { ListID: '1' }, TxnDate: '2026-11-20' } };

  it('is added with the mark and looked up by it', () => {
    const task = new Script(machines.upsert, input);
    expect(task.sends('write').body.InvoiceAdd).toMatchObject({ ExternalGUID: guid });
    task.lost();
    expect(task.sends('read').type).toBe('InvoiceQueryRq');
    expect(task.answer(ok(['InvoiceRet', { TxnID: 'T', RefNumber: '7', ExternalGUID: guid }])).done()).toMatchObject({ action: 'created', id: 'T', number: '7' });
    expect(new Script(machines.upsert, input).lost().answer(nothing()).sends('write').type).toBe('InvoiceAddRq');
  });
});
