import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { machines } from '../../../engine/tasks';
import { nothing, ok, Script, status } from './script';

const guid = '{01234567-89ab-4def-8123-456789abcdef}';
const foreign = '{99999999-89ab-4def-8123-456789abcdef}';
const mark = { guid, text: '[SF 0123]' };
const fields = { Name: 'Acme', Phone: '555 0100' };
const held = { ListID: '1', EditSequence: '5', Name: 'Acme', FullName: 'Acme', IsActive: 'true', Phone: '(555) 0100', ExternalGUID: guid };

function customer(more: JsonObject = {}, context = {}): Script {
  return new Script(machines.upsert, { object: 'Customer', fields, mode: 'upsert', mark, ...more }, context);
}
const customerRet = (differs: JsonObject = {}) => ok(['CustomerRet', { ...held, ...differs }]);
const unmarked = { ExternalGUID: undefined } as JsonObject;

describe('upsert: a list record that isn’t there', () => {
  it('is looked for in all lists that share its names, then created with the mark', () => {
    const task = customer();
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { FullName: ['Acme'] }, merge: { element: 'FullName' } });
    task.answer(nothing());
    expect(task.sends('write')).toEqual({ type: 'CustomerAddRq', body: { CustomerAdd: { ...fields, ExternalGUID: guid } } });
    expect(task.answer(customerRet()).done()).toMatchObject({ action: 'created', object: 'Customer', id: '1', number: 'Acme' });
  });

  it('has no mark below qbXML 8.0', () => {
    expect(customer({}, { version: '7.0' }).answer(nothing()).sends('write').body.CustomerAdd).toEqual(fields);
  });

  it('is created at once when asked to, and linked if that only finds our own', () => {
    const task = customer({ mode: 'create' });
    expect(task.sends('write').type).toBe('CustomerAddRq');
    task.answer(status(3100, 'The name "Acme" of the list element is already in use.'));
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { FullName: ['Acme'] } });
    expect(task.answer(customerRet()).done()).toMatchObject({ action: 'linked', id: '1' });
  });

  it('is an error for an update', () => {
    expect(customer({ mode: 'update' }).answer(nothing()).failed()).toMatchObject({ code: 'NOT_FOUND', written: 'not applied' });
  });

  it('reports a name that is in use although nothing shows it', () => {
    const task = customer().answer(nothing()).answer(status(3100, 'in use')).answer(nothing());
    expect(task.failed()).toMatchObject({ code: '3100', written: 'not applied' });
  });

  it('reports what QuickBooks refuses', () => {
    expect(customer().answer(nothing()).answer(status(3140, 'invalid reference to Terms')).failed()).toMatchObject({ code: '3140' });
  });

  it('is read after a recovered answer, which has only its id', () => {
    const task = customer().answer(nothing()).answer({ ...ok(), recovered: { ListID: '1' } });
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { ListID: ['1'] } });
    expect(task.answer(customerRet()).done()).toMatchObject({ action: 'created', id: '1', record: { Phone: '(555) 0100' } });
  });

  it('is looked for by name and mark after a lost answer', () => {
    const task = customer().answer(nothing()).lost();
    expect(task.sends('read').body).toEqual({ FullName: ['Acme'] });
    expect(task.answer(customerRet()).done()).toMatchObject({ action: 'created', id: '1' });
    expect(customer().answer(nothing()).lost().answer(nothing()).sends('write').type).toBe('CustomerAddRq');
  });

  it('is not sent for ever', () => {
    const task = customer().answer(nothing());
    for (let time = 0; time < 20 && 'send' in task.step(); time++) task.lost().answer(nothing());
    expect(task.failed()).toMatchObject({ code: 'NOT_CARRIED_OUT', written: 'not applied' });
  });

  it('is given up after QuickBooks’ second internal error', () => {
    const task = customer().answer(nothing());
    task.answer(status(1000)).answer(nothing()).answer(status(1000)).answer(nothing());
    expect(task.failed()).toMatchObject({ code: '1000', written: 'not applied' });
  });
});

describe('upsert: who a found record belongs to (R6)', () => {
  it('uses our own and changes only what differs', () => {
    expect(customer().answer(customerRet()).done().action).toBe('linked');
    const task = customer().answer(customerRet({ Phone: '555 0199', Email: 'a@b.c' }));
    expect(task.sends('write')).toEqual({
      type: 'CustomerModRq', body: { CustomerMod: { ListID: '1', EditSequence: '5', Phone: '555 0100' } },
    });
    expect(task.answer(customerRet({ EditSequence: '6' })).done()).toMatchObject({ action: 'updated', id: '1' });
  });

  it('reports one without our mark, or links it', () => {
    expect(customer().answer(customerRet(unmarked)).failed()).toMatchObject({ code: 'UNMARKED', detail: { ListID: '1' } });
    expect(customer({ options: { onUnmarked: 'link' } }).answer(customerRet(unmarked)).done()).toMatchObject({ action: 'linked', id: '1' });
  });

  it('uses any of the name when nothing is marked at all', () => {
    expect(customer({ mark: undefined as never }).answer(customerRet(unmarked)).done().action).toBe('linked');
  });

  it('never links one with another record’s mark', () => {
    const task = customer({ options: { onUnmarked: 'link' } }).answer(customerRet({ ExternalGUID: foreign }));
    expect(task.failed()).toMatchObject({ code: 'FOREIGN_MARK', who: 'Salesforce admin' });
    expect(customer({ id: '1' }).answer(customerRet({ ExternalGUID: foreign })).failed().code).toBe('FOREIGN_MARK');
  });

  it('creates the first free “Name (2)” beside it when asked to', () => {
    const task = customer({ options: { onForeignMark: 'suffix' } }).answer(customerRet({ ExternalGUID: foreign }));
    expect(task.sends('read').body).toEqual({ FullName: ['Acme (2)', 'Acme (3)', 'Acme (4)', 'Acme (5)', 'Acme (6)'] });
    task.answer(customerRet({ ListID: '2', Name: 'Acme (2)', FullName: 'Acme (2)', ExternalGUID: foreign }));
    expect(task.sends('write').body.CustomerAdd).toMatchObject({ Name: 'Acme (3)', ExternalGUID: guid });
  });

  it('finds its own suffixed record again, and leaves the suffix', () => {
    const task = customer({ options: { onForeignMark: 'suffix' } }).answer(customerRet({ ExternalGUID: foreign }));
    const own = { ListID: '2', Name: 'Acme (2)', FullName: 'Acme (2)' };
    expect(task.answer(customerRet(own)).done()).toMatchObject({ id: '2', number: 'Acme (2)' });
    expect(customer({ id: '2' }).answer(customerRet(own)).done().action).toBe('unchanged');
  });

  it('gives up when all suffixes are taken', () => {
    const task = customer({ options: { onForeignMark: 'suffix' } }).answer(customerRet({ ExternalGUID: foreign }));
    const taken = [2, 3, 4, 5, 6].map((n): [string, JsonObject] => ['CustomerRet', { ...held, ListID: String(n), Name: `Acme (${n})`, FullName: `Acme (${n})`, ExternalGUID: foreign }]);
    expect(task.answer(ok(...taken)).failed().code).toBe('NO_FREE_NAME');
  });

  it('reports a vendor of the name', () => {
    const failure = customer().answer(ok(['VendorRet', { ListID: '9', Name: 'ACME' }])).failed();
    expect(failure).toMatchObject({ code: 'OTHER_TYPE', detail: { object: 'Vendor', ListID: '9' } });
    expect(failure.message).toContain('vendor');
  });

  it('reports an item of another type (R13)', () => {
    const item = { object: 'ItemService', fields: { Name: 'Widget', SalesOrPurchase: { AccountRef: { FullName: 'Sales' } } }, mode: 'upsert', mark };
    const task = new Script(machines.upsert, item);
    expect(task.sends('read').type).toBe('ItemQueryRq');
    expect(task.answer(ok(['ItemInventoryRet', { ListID: '3', Name: 'Widget', FullName: 'Widget' }])).failed()).toMatchObject({ code: 'OTHER_TYPE', who: 'Salesforce admin' });
  });

  it('leaves a found one as it is when asked to', () => {
    const options = { onFound: 'keep', onInactive: 'reactivate' };
    expect(customer({ options }).answer(customerRet({ Phone: '555 0199' })).done()).toMatchObject({ action: 'linked', id: '1' });
    expect(customer({ options }).answer(customerRet({ Phone: '555 0199', IsActive: 'false' })).sends('write').body.CustomerMod)
      .toEqual({ ListID: '1', EditSequence: '5', IsActive: 'true' });
  });

  it('reports an inactive one, or makes it active (R11)', () => {
    expect(customer().answer(customerRet({ IsActive: 'false' })).failed().code).toBe('INACTIVE');
    const task = customer({ options: { onInactive: 'reactivate' } }).answer(customerRet({ IsActive: 'false' }));
    expect(task.sends('write').body.CustomerMod).toEqual({ ListID: '1', EditSequence: '5', IsActive: 'true' });
    expect(customer({ fields: { ...fields, IsActive: 'false' } }).answer(customerRet({ IsActive: 'false' })).done().action).toBe('linked');
  });
});

describe('upsert: by stored id', () => {
  it('finds nothing to do in what QuickBooks rewrote', () => {
    const wanted = {
      Name: 'Acme', Phone: '555 0100', TermsRef: { FullName: 'NET 30' }, CreditLimit: '1000',
      BillAddress: { Addr1: 'Acme', Addr3: '1 Main St.', City: 'Boston', State: 'Massachusetts', PostalCode: '02110', Country: 'United States' },
    };
    const rewritten = {
      TermsRef: { ListID: '7', FullName: 'Net 30' }, CreditLimit: '1000.00',
      BillAddress: { Addr1: 'Acme', Addr2: '1 Main St', City: 'Boston', State: 'MA', PostalCode: '02110', Country: 'USA' },
    };
    const task = customer({ id: '1', fields: wanted });
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { ListID: ['1'] }, merge: { element: 'ListID' } });
    expect(task.answer(customerRet(rewritten)).done()).toMatchObject({ action: 'unchanged', id: '1', warnings: [] });
  });

  it('renames, or keeps the name', () => {
    const renamed = customer({ id: '1' }).answer(customerRet({ Name: 'Akme', FullName: 'Akme' }));
    expect(renamed.sends('write').body.CustomerMod).toMatchObject({ Name: 'Acme' });
    expect(customer({ id: '1', options: { keepName: true } }).answer(customerRet({ Name: 'Akme' })).done().action).toBe('unchanged');
  });

  it('doesn’t make anew what is gone, but takes its own record of the name', () => {
    const gone = () => customer({ id: '1' }).answer(nothing());
    expect(gone().sends('read')).toEqual({ type: 'EntityQueryRq', body: { ListID: ['1'] } });
    expect(gone().answer(status(3120)).sends('read').body).toEqual({ FullName: ['Acme'] });
    expect(gone().answer(status(3120)).answer(nothing()).failed()).toMatchObject({ code: 'STORED_ID_GONE', written: 'not applied' });
    expect(gone().answer(status(3120)).answer(customerRet({ ListID: '2' })).done()).toMatchObject({ action: 'linked', id: '2' });
  });

  it('never sends opening values again', () => {
    const opening = { ...fields, OpenBalance: '100.00', OpenBalanceDate: '2026-01-01' };
    expect(customer({ id: '1', fields: opening }).answer(customerRet()).done()).toMatchObject({ action: 'unchanged', warnings: [] });
  });

  it('leaves out what is switched off', () => {
    const taxed = { ...fields, SalesTaxCodeRef: { FullName: 'Tax' } };
    const task = customer({ id: '1', fields: taxed }, { preferences: { MultiCurrencyPreferences: {} } });
    expect(task.answer(customerRet()).done()).toMatchObject({ action: 'unchanged', warnings: [expect.stringContaining('sales tax')] });
  });
});

describe('upsert: currency (R19)', () => {
  const euros = { options: { currency: 'EUR' } };
  const dollars = { CurrencyRef: { FullName: 'US Dollar' } };

  it('creates with the currency', () => {
    expect(customer(euros).answer(nothing()).sends('write').body.CustomerAdd).toMatchObject({ CurrencyRef: { FullName: 'Euro' } });
  });

  it('refuses a customer of another currency', () => {
    expect(customer({ ...euros, id: '1' }).answer(customerRet(dollars)).failed().code).toBe('CURRENCY');
  });

  it('uses a second customer when asked to', () => {
    const second = { options: { currency: 'EUR', onOtherCurrency: 'second' } };
    const task = customer({ ...second, id: '1' }).answer(customerRet(dollars));
    expect(task.sends('read').body).toEqual({ FullName: ['Acme (EUR)'] });
    task.answer(nothing());
    expect(task.sends('write').body.CustomerAdd).toMatchObject({ Name: 'Acme (EUR)', CurrencyRef: { FullName: 'Euro' } });
    const own = { ListID: '2', Name: 'Acme (EUR)', FullName: 'Acme (EUR)', CurrencyRef: { FullName: 'Euro' } };
    expect(customer({ ...second, id: '2' }).answer(customerRet(own)).done().action).toBe('unchanged');
  });

  it('refuses where the company has one currency', () => {
    const task = customer(euros, { preferences: { MultiCurrencyPreferences: { IsMultiCurrencyOn: 'false' }, SalesTaxPreferences: {} } });
    expect(task.answer(nothing()).failed().code).toBe('CURRENCY');
  });
});

describe('upsert: 3200 and lost changes (R24)', () => {
  const changing = () => customer({ id: '1' }).answer(customerRet({ Phone: '555 0199' }));

  it('computes the change anew from the record that came with the refusal', () => {
    const fresh: [string, JsonObject] = ['CustomerRet', { ...held, EditSequence: '6', Phone: '555 0199', Email: 'new@b.c' }];
    const task = changing().answer(status(3200, 'stale', fresh));
    expect(task.sends('write').body.CustomerMod).toEqual({ ListID: '1', EditSequence: '6', Phone: '555 0100' });
    expect(task.answer(status(3200, 'stale', fresh)).failed()).toMatchObject({ code: '3200', written: 'not applied' });
  });

  it('reads it when it didn’t come', () => {
    const task = changing().answer(status(3200, 'stale'));
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { ListID: ['1'] } });
    expect(task.answer(customerRet({ EditSequence: '6', Phone: '555 0199' })).sends('write').body.CustomerMod).toMatchObject({ EditSequence: '6' });
  });

  it('is a conflict when somebody changed the same field', () => {
    const failure = changing().answer(status(3200, 'stale', ['CustomerRet', { ...held, EditSequence: '6', Phone: '555 7777' }])).failed();
    expect(failure).toMatchObject({ code: '3200', written: 'not applied', detail: { changed: ['Phone'] } });
  });

  it('has nothing left to do when somebody made the same change', () => {
    expect(changing().answer(status(3200, 'stale', ['CustomerRet', { ...held, EditSequence: '6' }])).done().action).toBe('unchanged');
  });

  it('is told by the record after a lost answer', () => {
    const lost = () => changing().lost();
    expect(lost().sends('read').body).toEqual({ ListID: ['1'] });
    expect(lost().answer(customerRet({ EditSequence: '6' })).done()).toMatchObject({ action: 'updated' });
    expect(lost().answer(customerRet({ Phone: '555 0199' })).sends('write').type).toBe('CustomerModRq');
    expect(lost().answer(customerRet({ EditSequence: '6', Phone: '555 0199', Fax: '1' })).sends('write').body.CustomerMod).toMatchObject({ EditSequence: '6' });
    expect(lost().answer(customerRet({ EditSequence: '6', Phone: '555 7777' })).failed()).toMatchObject({ code: '3200', written: 'unknown' });
  });
});

describe('upsert: jobs and sub-items', () => {
  const job = { object: 'Job', mode: 'upsert', mark };

  it('is found below its customer’s full name', () => {
    const task = new Script(machines.upsert, { ...job, fields: { Name: 'Roof', ParentRef: { FullName: 'Acme' } } });
    expect(task.sends('read').body).toEqual({ FullName: ['Acme:Roof'] });
    expect(task.answer(nothing()).sends('write')).toMatchObject({ type: 'CustomerAddRq', body: { CustomerAdd: { Name: 'Roof', ParentRef: { FullName: 'Acme' } } } });
  });

  it('asks for the name of a customer given by id', () => {
    const task = new Script(machines.upsert, { ...job, fields: { Name: 'Roof', ParentRef: { ListID: '1' } } });
    expect(task.sends('read')).toEqual({ type: 'EntityQueryRq', body: { ListID: ['1'] }, merge: { element: 'ListID' } });
    expect(task.answer(customerRet()).sends('read').body).toEqual({ FullName: ['Acme:Roof'] });
  });

  it('reports a parent that isn’t there', () => {
    const task = new Script(machines.upsert, { ...job, fields: { Name: 'Roof', ParentRef: { ListID: '1' } } });
    expect(task.answer(nothing()).failed()).toMatchObject({ code: 'PARENT_MISSING', written: 'not applied' });
  });

  it('resends all lines of a group that changed', () => {
    const lines = [{ ItemRef: { FullName: 'A' }, Quantity: '2' }, { ItemRef: { FullName: 'B' }, Quantity: '1' }];
    const group = { object: 'ItemGroup', mode: 'upsert', id: '5', fields: { Name: 'Kit', ItemGroupLine: lines } };
    const ret = (quantity: string): JsonObject => ({
      ListID: '5', EditSequence: '1', Name: 'Kit', IsActive: 'true',
      ItemGroupLine: [{ ItemRef: { ListID: '8', FullName: 'A' }, Quantity: quantity }, { ItemRef: { ListID: '9', FullName: 'B' }, Quantity: '1.00' }],
    });
    expect(new Script(machines.upsert, group).answer(ok(['ItemGroupRet', ret('2.0')])).done().action).toBe('unchanged');
    expect(new Script(machines.upsert, group).answer(ok(['ItemGroupRet', ret('3')])).sends('write').body.ItemGroupMod).toMatchObject({ ItemGroupLine: lines });
  });

  it('changes prices of service items in the form that a Mod wants', () => {
    const item = { object: 'ItemService', mode: 'upsert', id: '6', fields: { Name: 'Hour', SalesOrPurchase: { Price: '90', AccountRef: { FullName: 'Sales' } } } };
    const ret = { ListID: '6', EditSequence: '1', Name: 'Hour', FullName: 'Hour', IsActive: 'true', SalesOrPurchase: { Price: '80.00', AccountRef: { FullName: 'Sales' } } };
    const mod = new Script(machines.upsert, item).answer(ok(['ItemServiceRet', ret])).sends('write').body.ItemServiceMod;
    expect(mod).toEqual({ ListID: '6', EditSequence: '1', SalesOrPurchaseMod: { Price: '90', AccountRef: { FullName: 'Sales' } } });
  });
});

describe('upsert: input', () => {
  it.each([
    [{ object: 'Customer', fields: {}, mode: 'upsert' }, 'fields/Name'],
    [{ object: 'Customer', fields, mode: 'merge' }, 'mode'],
    [{ object: 'Customer', fields }, 'mode'],
    [{ object: 'Job', fields, mode: 'upsert' }, 'fields/ParentRef'],
    [{ object: 'Customer', fields, mode: 'upsert', options: { onInactive: 'delete' } }, 'options/onInactive'],
    [{ object: 'Invoice', fields: {}, mode: 'update' }, 'id'],
    [{ object: 'Invoice', fields: {}, mode: 'update', id: 'T', lineChanges: { change: [{ fields: {} }] } }, 'lineChanges/change/0/TxnLineID'],
  ])('refuses %j', (input, path) => {
    expect(() => machines.upsert.start(input)).toThrow(expect.objectContaining({ path }));
  });

  it('reports names that QuickBooks can’t hold as failures of their own task', () => {
    expect(customer({ fields: { Name: 'x'.repeat(42) } }).failed().code).toBe('NAME_TOO_LONG');
    expect(customer({ fields: { Name: 'A:B' } }).failed().code).toBe('NAME_HAS_COLON');
  });
});
