import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { machines } from '../../../engine/tasks';
import { company, nothing, ok, Script, status } from './script';

const guid = '{01234567-89ab-4def-8123-456789abcdef}';
const mark = { guid, text: '[SF 0123456789abcdef]' };
const line = { ItemRef: { FullName: 'Consulting' }, Quantity: '2', Rate: '50' };
const invoice: JsonObject = { CustomerRef: { ListID: '80000001-1' }, TxnDate: '2026-11-20', InvoiceLineAdd: [line] };
const answered = { TxnID: 'T-1', RefNumber: '1001', EditSequence: '5', TxnDate: '2026-11-20', Subtotal: '100.00', ExternalGUID: guid };

function add(transaction: JsonObject | undefined, fields: JsonObject = invoice, context = {}): Script {
  const requests = [{ type: 'InvoiceAddRq', body: { InvoiceAdd: fields } }];
  return new Script(machines.request, { requests, ...(transaction ? { transaction } : {}) }, context);
}

const send = { mark, maybeEntered: 'send' };

describe('request: raw', () => {
  it('sends what it is given and returns the record', () => {
    const task = add(undefined);
    expect(task.sends('write')).toEqual({ type: 'InvoiceAddRq', body: { InvoiceAdd: invoice } });
    expect(task.answer(ok(['InvoiceRet', answered])).done()).toEqual({
      action: 'created', object: 'Invoice', id: 'T-1', number: '1001', record: answered, warnings: [],
    });
  });

  it('gives the responses of a query as rows, found or not', () => {
    const query = { requests: [{ type: 'CustomerQueryRq', body: { FullName: ['Acme'] } }] };
    const task = new Script(machines.request, query);
    expect(task.sends('read').type).toBe('CustomerQueryRq');
    expect(new Script(machines.request, query).answer(nothing()).done()).toMatchObject({ action: 'answered', rows: [{ statusCode: 1, records: [] }] });
  });

  it('keeps QuickBooks’ words and says what to do', () => {
    const failure = add(undefined).answer(status(3140, 'There is an invalid reference to QuickBooks Item "Consulting"')).failed();
    expect(failure).toMatchObject({ code: '3140', written: 'not applied', who: 'bookkeeper' });
    expect(failure.message).toContain('Consulting');
    expect(failure.remedy).not.toBe('');
  });

  it('counts a warning as done', () => {
    expect(add(undefined).answer(status(530, 'field unsupported', ['InvoiceRet', answered])).done().warnings[0]).toContain('530');
  });

  it('takes a deletion of what is gone for done', () => {
    const task = new Script(machines.request, { requests: [{ type: 'TxnDelRq', body: { TxnDelType: 'Invoice', TxnID: 'T-1' } }] });
    const result = task.answer(status(3120, 'not found')).done();
    expect(result).toMatchObject({ action: 'deleted', object: 'Invoice', id: 'T-1' });
    expect(result.warnings).toHaveLength(1);
  });

  it('says what stays when one of several requests fails', () => {
    const requests = [
      { type: 'ClassAddRq', body: { ClassAdd: { Name: 'A' } } },
      { type: 'ClassAddRq', body: { ClassAdd: { Name: 'B' } } },
    ];
    const task = new Script(machines.request, { requests, stopOnError: true });
    expect(task.step()).toMatchObject({ send: 'write', stopOnError: true });
    const failure = task.answer(ok(['ClassRet', { ListID: '1', Name: 'A' }]), status(3100, 'in use')).failed();
    expect(failure).toMatchObject({ code: '3100', written: 'applied' });
    expect(failure.detail).toMatchObject([{ statusCode: 0 }, { statusCode: 3100 }]);
  });

  it('reads the record behind a recovered answer', () => {
    const task = add(undefined).answer({ ...ok(), recovered: { TxnID: 'T-1' } });
    expect(task.sends('read')).toEqual({ type: 'InvoiceQueryRq', body: { TxnID: ['T-1'], IncludeLineItems: 'true' } });
    expect(task.answer(ok(['InvoiceRet', answered])).done()).toMatchObject({ action: 'created', number: '1001', record: answered });
  });

  it('reports a recovered record that can’t be read by its id', () => {
    expect(add(undefined).answer({ ...ok(), recovered: { TxnID: 'T-1' } }).answer(nothing()).done()).toMatchObject({ action: 'created', id: 'T-1' });
  });
});

describe('request: transaction rules', () => {
  it('marks with ExternalGUID from 9.0 on, with the memo below (R23)', () => {
    expect(add(send).sends('write').body.InvoiceAdd).toMatchObject({ ExternalGUID: guid });
    const old = add(send, { ...invoice, Memo: 'Thanks' }, { version: '8.0' }).sends('write').body.InvoiceAdd as JsonObject;
    expect(old.Memo).toBe('Thanks [SF 0123456789abcdef]');
    expect(old.ExternalGUID).toBeUndefined();
  });

  it('reports a transaction that was maybe entered by hand (R4)', () => {
    const task = add({ mark });
    expect(task.sends('read')).toMatchObject({
      type: 'InvoiceQueryRq',
      body: { EntityFilter: { ListID: ['80000001-1'] }, TxnDateRangeFilter: { FromTxnDate: '2026-10-01', ToTxnDate: '2026-12-31' } },
      merge: { element: 'EntityFilter/ListID', row: 'CustomerRef/ListID' },
    });
    const byHand = { TxnID: 'T-0', RefNumber: '990', TxnDate: '2026-11-02', Subtotal: '100.00' };
    const failure = task.answer(ok(['InvoiceRet', byHand])).failed();
    expect(failure).toMatchObject({ code: 'MAYBE_ENTERED', written: 'not applied', detail: [{ TxnID: 'T-0' }] });
  });

  it.each([
    ['another subtotal', { Subtotal: '100.01' }],
    ['a mark', { ExternalGUID: '{99999999-89ab-4def-8123-456789abcdef}' }],
    ['a date more than 30 days away', { TxnDate: '2026-12-21' }],
  ])('sends when the other one has %s', (_, differs) => {
    const other = { TxnID: 'T-0', TxnDate: '2026-11-02', Subtotal: '100.00', ...differs };
    expect(add({ mark }).answer(ok(['InvoiceRet', other])).sends('write').type).toBe('InvoiceAddRq');
  });

  it('links the one that was entered by hand when asked to', () => {
    const byHand = { TxnID: 'T-0', RefNumber: '990', TxnDate: '2026-11-02', Subtotal: '100.00' };
    expect(add({ mark, maybeEntered: 'link' }).answer(ok(['InvoiceRet', byHand])).done()).toMatchObject({ action: 'linked', id: 'T-0', number: '990' });
    const two = add({ mark, maybeEntered: 'link' }).answer(ok(['InvoiceRet', byHand], ['InvoiceRet', { ...byHand, TxnID: 'T-9' }]));
    expect(two.failed().code).toBe('MAYBE_ENTERED');
  });

  it('never sends what already carries its mark', () => {
    expect(add({ mark }).answer(ok(['InvoiceRet', answered])).done()).toMatchObject({ action: 'linked', id: 'T-1' });
  });

  it('refuses a date in the closed period, or moves it to the first open day (R21)', () => {
    const preferences = { ...company.preferences, AccountingPreferences: { ClosingDate: '2026-11-30' } };
    expect(add(send, invoice, { preferences }).failed()).toMatchObject({ code: 'CLOSING_DATE', written: 'not applied' });
    const moved = add({ ...send, closingDate: 'firstOpenDay' }, invoice, { preferences });
    expect(moved.sends('write').body.InvoiceAdd).toMatchObject({ TxnDate: '2026-12-01' });
    expect(moved.answer(ok(['InvoiceRet', answered])).done().warnings[0]).toContain('2026-12-01');
    const onTheDay = { ...company.preferences, AccountingPreferences: { ClosingDate: '2026-11-20' } };
    expect(add(send, invoice, { preferences: onTheDay }).failed().code).toBe('CLOSING_DATE');
  });

  it('refuses a number that is taken or too long (R22)', () => {
    const numbered = { ...invoice, RefNumber: '1001' };
    const task = add(send, numbered);
    expect(task.sends('read')).toMatchObject({ type: 'InvoiceQueryRq', body: { RefNumber: ['1001'] }, merge: { element: 'RefNumber' } });
    expect(task.answer(ok(['InvoiceRet', { TxnID: 'T-0', RefNumber: '1001' }])).failed().code).toBe('REF_NUMBER_TAKEN');
    expect(add(send, numbered).answer(nothing()).sends('write').type).toBe('InvoiceAddRq');
    expect(add({ ...send, refNumberTaken: 'send' }, numbered).sends('write').type).toBe('InvoiceAddRq');
    expect(add(send, { ...invoice, RefNumber: '123456789012' }).failed().code).toBe('REF_NUMBER_TOO_LONG');
  });

  it('refuses a currency that isn’t the customer’s (R19)', () => {
    const task = add({ ...send, currency: 'EUR' });
    expect(task.sends('read')).toMatchObject({ type: 'CustomerQueryRq', body: { ListID: ['80000001-1'] }, merge: { element: 'ListID' } });
    const dollars = ok(['CustomerRet', { ListID: '80000001-1', FullName: 'Acme', CurrencyRef: { FullName: 'US Dollar' } }]);
    expect(task.answer(dollars).failed()).toMatchObject({ code: 'CURRENCY', written: 'not applied' });
    const euros = ok(['CustomerRet', { ListID: '80000001-1', FullName: 'Acme', CurrencyRef: { FullName: 'Euro' } }]);
    expect(add({ ...send, currency: 'EUR' }).answer(euros).sends('write').type).toBe('InvoiceAddRq');
  });

  it('knows the only currency of a company without multiple currencies', () => {
    const preferences = { MultiCurrencyPreferences: { IsMultiCurrencyOn: 'false' } };
    expect(add({ ...send, currency: 'EUR' }, invoice, { preferences }).failed().code).toBe('CURRENCY');
    expect(add({ ...send, currency: 'USD' }, invoice, { preferences }).sends('write').type).toBe('InvoiceAddRq');
  });

  it('leaves out what the preferences have switched off, and says so (R10)', () => {
    const preferences = { AccountingPreferences: { IsUsingClassTracking: 'false' } };
    const fields = { ...invoice, ClassRef: { FullName: 'West' }, ExchangeRate: '1.1', InvoiceLineAdd: [{ ...line, SalesTaxCodeRef: { FullName: 'Tax' } }] };
    const task = add(send, fields, { preferences });
    expect(task.sends('write').body.InvoiceAdd).toEqual({ ...invoice, ExternalGUID: guid });
    expect(task.answer(ok(['InvoiceRet', answered])).done().warnings).toHaveLength(3);
  });

  it('leaves everything in while the preferences aren’t known', () => {
    const fields = { ...invoice, ClassRef: { FullName: 'West' } };
    expect(add(send, fields, { preferences: null }).sends('write').body.InvoiceAdd).toMatchObject({ ClassRef: { FullName: 'West' } });
  });

  it('refuses sales orders where the edition has none', () => {
    const requests = [{ type: 'SalesOrderAddRq', body: { SalesOrderAdd: { CustomerRef: { ListID: '1' } } } }];
    const task = new Script(machines.request, { requests }, { salesOrders: false, productName: 'QuickBooks Pro 2014' });
    expect(task.failed()).toMatchObject({ code: 'SALES_ORDERS', written: 'not applied' });
  });

  it('flags a subtotal that isn’t the expected one, and keeps the transaction (R16)', () => {
    const off = { ...answered, Subtotal: '99.99' };
    const result = add({ ...send, expectedSubtotal: '100.00' }).answer(ok(['InvoiceRet', off])).done();
    expect(result).toMatchObject({ action: 'created', id: 'T-1', difference: { expected: '100.00', answered: '99.99' } });
    expect(result.warnings[0]).toContain('99.99');
    const allowed = add({ ...send, expectedSubtotal: '100.00', allowedDifference: '0.01' }).answer(ok(['InvoiceRet', off])).done();
    expect(allowed.difference).toBeUndefined();
  });

  it('doesn’t send lines that come to something else than expected (R16)', () => {
    expect(add({ ...send, expectedSubtotal: '100.01' }).failed()).toMatchObject({ code: 'SUBTOTAL_DIFFERS', written: 'not applied', detail: { computed: '100.00' } });
    expect(add({ ...send, expectedSubtotal: '100.01', allowedDifference: '0.01' }).sends('write').type).toBe('InvoiceAddRq');
    const priceOfItem = { ...invoice, InvoiceLineAdd: [{ ItemRef: { FullName: 'Consulting' }, Quantity: '2' }] };
    expect(add({ ...send, expectedSubtotal: '7' }, priceOfItem).sends('write').type).toBe('InvoiceAddRq');
  });

  it.each([
    [{ requests: [] }, 'requests'],
    [{ requests: [{ type: 'Invoice', body: {} }] }, 'requests/0/type'],
    [{ requests: [{ type: 'InvoiceAddRq' }] }, 'requests/0/body'],
    [{ requests: [{ type: 'CustomerAddRq', body: {} }], transaction: {} }, 'transaction'],
    [{ requests: [{ type: 'InvoiceAddRq', body: {} }], transaction: { mark: { guid: 'x', text: 'y' } } }, 'transaction/mark/guid'],
    [{ requests: [{ type: 'InvoiceAddRq', body: {} }], transaction: { maybeEntered: 'never' } }, 'transaction/maybeEntered'],
  ])('refuses bad input %j', (input, path) => {
    expect(() => machines.request.start(input)).toThrow(expect.objectContaining({ path }));
  });
});

describe('request: a write without an answer', () => {
  const lookUp = {
    type: 'InvoiceQueryRq',
    body: { TxnDateRangeFilter: { FromTxnDate: '2026-11-19', ToTxnDate: '2026-11-21' }, EntityFilter: { ListID: ['80000001-1'] }, IncludeLineItems: 'true' },
  };

  it('is found by customer, date and mark (R23)', () => {
    const task = add(send).lost();
    expect(task.sends('read')).toEqual(lookUp);
    const other = { ...answered, TxnID: 'T-2', ExternalGUID: '{99999999-89ab-4def-8123-456789abcdef}' };
    expect(task.answer(ok(['InvoiceRet', other], ['InvoiceRet', answered])).done()).toMatchObject({ action: 'created', id: 'T-1' });
  });

  it('is found by the memo’s mark below 9.0', () => {
    const task = add(send, invoice, { version: '8.0' }).lost();
    const marked = { TxnID: 'T-1', Memo: `Thanks ${mark.text}`, Subtotal: '100.00' };
    expect(task.answer(ok(['InvoiceRet', marked])).done().id).toBe('T-1');
  });

  it('is sent again when it isn’t there', () => {
    expect(add(send).lost().answer(nothing()).sends('write').type).toBe('InvoiceAddRq');
  });

  it('looks for doubles anew before it is sent again', () => {
    expect(add({ mark }).lost().answer(nothing()).sends('read').merge?.element).toBe('EntityFilter/ListID');
  });

  it('is unknown when two carry the mark', () => {
    const failure = add(send).lost().answer(ok(['InvoiceRet', answered], ['InvoiceRet', { ...answered, TxnID: 'T-2' }])).failed();
    expect(failure).toMatchObject({ code: 'OUTCOME_UNKNOWN', written: 'unknown', detail: [{ TxnID: 'T-1' }, { TxnID: 'T-2' }] });
  });

  it('without a mark is unknown beside one just like it, and sent again beside others', () => {
    expect(add(undefined).lost().answer(ok(['InvoiceRet', { TxnID: 'T-0', Subtotal: '100.00' }])).failed().written).toBe('unknown');
    expect(add(undefined).lost().answer(ok(['InvoiceRet', { TxnID: 'T-0', Subtotal: '80.00' }])).sends('write').type).toBe('InvoiceAddRq');
  });

  it('without a date is looked for over the last weeks', () => {
    const { TxnDate: _date, ...undated } = invoice;
    expect(add(send, undated).lost().sends('read').body.TxnDateRangeFilter).toEqual({ FromTxnDate: '2026-10-10', ToTxnDate: '2026-11-25' });
  });

  it('stays in doubt while the look-up fails', () => {
    expect(add(send).lost().answer(status(3260, 'no right')).failed()).toMatchObject({ code: 'OUTCOME_UNKNOWN', written: 'unknown' });
  });

  it('is looked up after QuickBooks’ internal error, and given up after the second', () => {
    const task = add(send).answer(status(1000, 'internal error'));
    expect(task.sends('read')).toEqual(lookUp);
    task.answer(nothing()).answer(status(1000, 'internal error')).answer(nothing());
    expect(task.failed()).toMatchObject({ code: '1000', written: 'not applied' });
  });

  it('is not sent for ever', () => {
    const task = add(send);
    for (let time = 0; time < 20 && 'send' in task.step(); time++) task.lost().answer(nothing());
    expect(task.failed()).toMatchObject({ code: 'NOT_CARRIED_OUT', written: 'not applied' });
    const body = { DataExtMod: { OwnerID: '0', DataExtName: 'Region', DataExtValue: 'West' } };
    const repeatable = new Script(machines.request, { requests: [{ type: 'DataExtModRq', body }] });
    for (let time = 0; time < 20 && 'send' in repeatable.step(); time++) repeatable.lost();
    expect(repeatable.failed().code).toBe('NOT_CARRIED_OUT');
  });

  it('of a list record is found by its name and mark', () => {
    const customer = { Name: 'Acme', ExternalGUID: guid };
    const start = () => new Script(machines.request, { requests: [{ type: 'CustomerAddRq', body: { CustomerAdd: customer } }] }).lost();
    expect(start().sends('read')).toEqual({ type: 'EntityQueryRq', body: { FullName: ['Acme'] } });
    expect(start().answer(ok(['CustomerRet', { ListID: '1', Name: 'Acme', FullName: 'Acme', ExternalGUID: guid }])).done()).toMatchObject({ action: 'created', id: '1' });
    expect(start().answer(nothing()).sends('write').type).toBe('CustomerAddRq');
  });

  it('of a change is told by EditSequence and fields', () => {
    const change = { CustomerMod: { ListID: '1', EditSequence: '5', Phone: '555 0100' } };
    const start = () => new Script(machines.request, { requests: [{ type: 'CustomerModRq', body: change }] }).lost();
    expect(start().sends('read')).toEqual({ type: 'CustomerQueryRq', body: { ListID: ['1'] } });
    expect(start().answer(ok(['CustomerRet', { ListID: '1', EditSequence: '5' }])).sends('write').type).toBe('CustomerModRq');
    expect(start().answer(ok(['CustomerRet', { ListID: '1', EditSequence: '6', Phone: '(555) 0100' }])).done().action).toBe('updated');
    expect(start().answer(ok(['CustomerRet', { ListID: '1', EditSequence: '6', Phone: '555 0199' }])).failed().written).toBe('unknown');
  });

  it('of a deletion is told by what is left', () => {
    const start = () => new Script(machines.request, { requests: [{ type: 'TxnDelRq', body: { TxnDelType: 'Invoice', TxnID: 'T-1' } }] }).lost();
    expect(start().answer(status(500, 'not found')).done()).toMatchObject({ action: 'deleted', id: 'T-1' });
    expect(start().answer(ok(['InvoiceRet', answered])).sends('write').type).toBe('TxnDelRq');
  });

  it('of a voiding is told by the amount', () => {
    const start = () => new Script(machines.request, { requests: [{ type: 'TxnVoidRq', body: { TxnVoidType: 'Invoice', TxnID: 'T-1' } }] }).lost();
    expect(start().answer(ok(['InvoiceRet', { ...answered, Subtotal: '0.00' }])).done().action).toBe('voided');
    expect(start().answer(ok(['InvoiceRet', answered])).sends('write').type).toBe('TxnVoidRq');
  });

  it('of several requests goes on with those that were not carried out, ids in place of macros', () => {
    const requests = [
      { type: 'InvoiceAddRq', body: { InvoiceAdd: { ...invoice, '@defMacro': 'TxnID:inv' } } },
      { type: 'DataExtAddRq', body: { DataExtAdd: { OwnerID: '0', DataExtName: 'Region', TxnDataExtType: 'Invoice', TxnID: { '@useMacro': 'TxnID:inv' }, DataExtValue: 'West' } } },
    ];
    const task = new Script(machines.request, { requests, stopOnError: true, transaction: send }).lost();
    expect(task.sendsAll('read')).toEqual([lookUp]);
    task.answer(ok(['InvoiceRet', answered]));
    expect(task.sendsAll('write')).toEqual([{ type: 'DataExtAddRq', body: { DataExtAdd: { OwnerID: '0', DataExtName: 'Region', TxnDataExtType: 'Invoice', TxnID: 'T-1', DataExtValue: 'West' } } }]);
    expect(task.lost().sendsAll('write')).toHaveLength(1);
    const result = task.answer(ok(['DataExtRet', { DataExtName: 'Region' }])).done();
    expect(result).toMatchObject({ action: 'created', id: 'T-1', number: '1001' });
    expect(result.rows).toHaveLength(2);
  });

  it('is repeated where repeating changes nothing', () => {
    const body = { DataExtMod: { OwnerID: '0', DataExtName: 'Region', DataExtValue: 'West' } };
    expect(new Script(machines.request, { requests: [{ type: 'DataExtModRq', body }] }).lost().sends('write').type).toBe('DataExtModRq');
  });

  it('of which nothing tells is unknown', () => {
    const task = new Script(machines.request, { requests: [{ type: 'ListMergeRq', body: {} }] }).lost();
    expect(task.failed()).toMatchObject({ code: 'OUTCOME_UNKNOWN', written: 'unknown' });
  });
});
