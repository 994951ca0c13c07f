import { describe, expect, it } from 'vitest';
import { requestMachine } from '../../../engine/tasks/request';
import { listMachine } from '../../../engine/tasks/list';
import { upsertMachine } from '../../../engine/tasks/upsert';
import { failureOf } from '../../../engine/tasks/failures';
import type { JsonObject } from '../../../engine/json';
import type { TaskMachine } from '../../../engine/tasks/machine';
import { nothing, ok, Script, status } from './script';

const machine = requestMachine as unknown as TaskMachine;
const mark = { guid: '{11111111-2222-3333-4444-555555555555}', text: '[deal 1]' };
const invoice = (name: string, more: JsonObject = {}) => ({ type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { FullName: name }, TxnDate: '2026-11-24', ...more } } });
const payment = { type: 'ReceivePaymentAddRq', body: { ReceivePaymentAdd: { CustomerRef: { FullName: 'Acme' }, TotalAmount: '1.00' } } };

describe('a task of several requests', () => {
  const several = () => new Script(machine, { requests: [invoice('Acme', { '@defMacro': 'TxnID:inv1' }), payment], stopOnError: true });
  const made = ok(['InvoiceRet', { TxnID: 'T-1', RefNumber: '1' }]);

  it('sends on what QuickBooks did not process, and nothing twice', () => {
    const task = several().answer(made, status(3231, 'not processed'));
    expect(task.sendsAll('write').map(({ type }) => type)).toEqual(['ReceivePaymentAddRq']);
    task.answer(ok(['ReceivePaymentRet', { TxnID: 'T-2' }]));
    expect(task.done()).toMatchObject({ action: 'created', id: 'T-1' });
  });

  it('sends on what met a lock', () => {
    const task = several().answer(made, status(3175, 'internals could not be locked'));
    expect(task.sendsAll('write').map(({ type }) => type)).toEqual(['ReceivePaymentAddRq']);
    task.answer(status(3175, 'internals could not be locked'));
    expect(task.failed()).toMatchObject({ code: '3175', written: 'applied' });
  });

  it('says what stays when one is refused', () => {
    const task = new Script(machine, { requests: [invoice('Acme'), payment, payment], stopOnError: true }).answer(made, status(3140, 'no such customer'), status(3231));
    expect(task.failed()).toMatchObject({ code: '3140', written: 'applied', message: expect.stringContaining('1 of the 3 requests') as string });
  });
});

describe('an add that was carried out without its ids in the answer', () => {
  const add = () => new Script(machine, { requests: [invoice('Acme')], transaction: { mark, maybeEntered: 'send' } });

  it.each([ok(), status(510, 'object could not be returned')])('is looked up by its mark', (answer) => {
    const task = add().answer(answer);
    expect(task.sends('read').type).toBe('InvoiceQueryRq');
    task.answer(ok(['InvoiceRet', { TxnID: 'T-1', RefNumber: '7', ExternalGUID: mark.guid }]));
    expect(task.done()).toMatchObject({ action: 'created', id: 'T-1', number: '7' });
  });

  it('is never sent again when the look-up does not find it', () => {
    const task = add().answer(ok()).answer(nothing());
    expect(task.done()).toMatchObject({ action: 'created', warnings: [expect.stringMatching(/did not tell its id/) as string] });
    expect(task.done().id).toBeUndefined();
  });
});

describe('remedies of what ended', () => {
  it.each([[3175, 'internals could not be locked'], [1010, ''], [3231, ''], [3200, ''], [3391, '']])('of %i promise nothing that is not done any more', (code, message) => {
    expect(failureOf(status(code, message)).remedy).not.toMatch(/by itself|anew and|nothing to do/i);
  });

  it('of a change that failed after a lost create say that the record is there', () => {
    const task = new Script(upsertMachine as unknown as TaskMachine, { object: 'Customer', mode: 'upsert', mark, fields: { Name: 'Acme', Phone: '1' } });
    task.answer(nothing()).lost().answer(ok(['CustomerRet', { ListID: 'L', Name: 'Acme', FullName: 'Acme', EditSequence: '1', ExternalGUID: mark.guid }]));
    task.sends('write');
    task.answer(status(3210, 'bad phone'));
    expect(task.failed()).toMatchObject({ code: '3210', written: 'applied' });
  });
});

describe('a list that can not be read in one session', () => {
  it('is given up instead of beginning for ever', () => {
    const task = new Script(listMachine as unknown as TaskMachine, { query: 'CustomerQueryRq', filters: {} });
    const page = { ...ok(['CustomerRet', { ListID: 'L' }]), iteratorID: 'i', iteratorRemainingCount: 5 };
    for (let session = 0; session < 60; session += 1) {
      task.context = { ...task.context, session: `s${session}` };
      if (!('send' in task.step())) break;
      task.answer(page);
    }
    expect(task.failed()).toMatchObject({ code: 'LIST_TOO_LONG', written: 'not applied' });
  });
});

describe('a transaction dated on the first open day', () => {
  it('is found again although the books were closed further since it was sent', () => {
    const task = new Script(machine, {
      requests: [invoice('Acme', { TxnDate: '2026-10-05' })],
      transaction: { mark, maybeEntered: 'send', closingDate: 'firstOpenDay' },
    }, { preferences: { AccountingPreferences: { ClosingDate: '2026-10-31' } } });
    expect(JSON.stringify(task.sends('write').body)).toContain('2026-11-01');
    task.context = { ...task.context, preferences: { AccountingPreferences: { ClosingDate: '2026-11-22' } } };
    expect(task.lost().sends('read').body['TxnDateRangeFilter']).toEqual({ FromTxnDate: '2026-10-04', ToTxnDate: '2026-11-25' });
  });
});
