import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { prepareCustomer } from '../../../engine/sync/customer';
import { prepareDeal } from '../../../engine/sync/deal';
import { prepareItem } from '../../../engine/sync/itemType';
import { machines, type Step, type TaskFailure, type TaskResult } from '../../../engine/tasks';
import { Desk, type Fate } from './simulated';

/* The machines against a QuickBooks that was written from the facts, not from them. */

const guidOf = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
const markOf = (number: number) => ({ guid: guidOf(number), text: `[SF ${number}]` });

function done(end: Step): TaskResult {
  if (!('done' in end)) throw new Error(JSON.stringify(end));
  return end.done;
}

function failed(end: Step): TaskFailure {
  if (!('failed' in end)) throw new Error(JSON.stringify(end));
  return end.failed;
}

const invoice = (more: JsonObject = {}): JsonObject => ({
  CustomerRef: { FullName: 'Cooper & Sons' }, TxnDate: '2026-11-20',
  InvoiceLineAdd: [{ ItemRef: { FullName: 'Consulting' }, Quantity: '2', Rate: '50' }], ...more,
});
const invoiceAdd = (fields: JsonObject, transaction: JsonObject = {}): JsonObject => ({
  requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: fields } }], transaction,
});

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

describe('from a deal to its invoice', () => {
  it('makes customer, item and invoice to the cent, and finds nothing to do the second time', async () => {
    const account = { Id: '001', Name: 'Société Générale d’Électricité et de Mécanique Appliquée', BillingStreet: '1 Main St\nSuite 5', BillingCity: 'Boston', BillingState: 'Massachusetts', BillingCountry: 'United States', Phone: '(555) 010-0000' };
    const product = { Id: '01t', Name: 'Premium support', ProductCode: 'SUP-1', QuickBooks_Item_Type__c: 'Service' };
    const opportunity = {
      Id: '006', Name: 'Big', Generate__c: 'Invoice', Amount: 100, CloseDate: '2026-11-20', AccountId: '001', Account: account,
      OpportunityLineItems: [{ Id: '00k', Quantity: 3, UnitPrice: 33.33, TotalPrice: 100, Product2: product }],
    };
    const settings = { accounts: { Service: { income: 'Services' } }, terms: 'Net 30', taxCode: 'Non', lineTaxCode: 'Non' };
    const prepared = prepareDeal(opportunity, settings);
    const item = prepareItem(product, settings, '33.33');
    if ('refusals' in prepared || 'refusal' in item) throw new Error(JSON.stringify([prepared, item]));

    const customerTask = (id?: string): JsonObject => ({ object: 'Customer', mode: 'upsert', mark: markOf(1), fields: prepareCustomer(account, settings), ...(id ? { id } : {}) });
    const customer = done((await desk.run(machines.upsert, customerTask())).end);
    expect(customer.action).toBe('created');
    expect(done((await desk.run(machines.upsert, customerTask(customer.id))).end).action).toBe('unchanged');
    expect(done((await desk.run(machines.upsert, customerTask())).end).action).toBe('linked');

    const itemTask = { object: item.object, mode: 'upsert', mark: markOf(2), fields: item.fields };
    expect(done((await desk.run(machines.upsert, itemTask)).end).action).toBe('created');
    expect(done((await desk.run(machines.upsert, itemTask)).end).action).toBe('linked');

    const fields = { CustomerRef: { ListID: customer.id ?? '' }, ...prepared.header, ...prepared.lineFields };
    const made = done((await desk.run(machines.request, invoiceAdd(fields, { mark: markOf(3), expectedSubtotal: prepared.subtotal }))).end);
    expect(made).toMatchObject({ action: 'created', object: 'Invoice', record: { Subtotal: '100.00', ExternalGUID: guidOf(3) } });
    expect(made.difference).toBeUndefined();
    const again = done((await desk.run(machines.request, invoiceAdd(fields, { mark: markOf(3), expectedSubtotal: prepared.subtotal }))).end);
    expect(again).toMatchObject({ action: 'linked', id: made.id });
  });

  it('reports what a person entered by hand, in another case of the customer’s name (R4)', async () => {
    await desk.run(machines.request, { requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: invoice({ TxnDate: '2026-11-02' }) } }] });
    const other = invoice({ CustomerRef: { FullName: 'COOPER & SONS' } });
    expect(failed((await desk.run(machines.request, invoiceAdd(other, { mark: markOf(1) }))).end).code).toBe('MAYBE_ENTERED');
    expect(done((await desk.run(machines.request, invoiceAdd(other, { mark: markOf(1), maybeEntered: 'send' }))).end).action).toBe('created');
  });
});

describe('writes that nobody answers', () => {
  const fates = fc.array(fc.constantFrom<Fate>('answered', 'answer lost', 'never ran'), { maxLength: 4 });

  it('leave one invoice for each mark, never two, never none', async () => {
    let number = 100;
    await fc.assert(fc.asyncProperty(fates, async (fate) => {
      const before = desk.transactions('Invoice').length;
      const { end } = await desk.run(machines.request, invoiceAdd(invoice(), { mark: markOf(number++), maybeEntered: 'send' }), fate);
      expect(done(end).action).toBe('created');
      expect(desk.transactions('Invoice').length).toBe(before + 1);
    }), { numRuns: 40 });
  });

  it('leave one customer for each mark', async () => {
    let number = 500;
    await fc.assert(fc.asyncProperty(fates, async (fate) => {
      const name = `Customer ${number}`;
      const { end } = await desk.run(machines.upsert, { object: 'Customer', mode: 'upsert', mark: markOf(number++), fields: { Name: name } }, fate);
      expect(done(end).action).toBe('created');
      expect(desk.named('Customer', name)).toHaveLength(1);
    }), { numRuns: 40 });
  });

  it('add a line once', async () => {
    await fc.assert(fc.asyncProperty(fates, async (fate) => {
      const made = done((await desk.run(machines.request, { requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: invoice() } }] })).end);
      const lineChanges = { add: [{ ItemRef: { FullName: 'Freight' }, Quantity: '1', Rate: '25' }] };
      const changed = done((await desk.run(machines.upsert, { object: 'Invoice', mode: 'update', id: made.id ?? '', fields: {}, lineChanges }, fate)).end);
      expect(changed.record?.InvoiceLineRet).toHaveLength(2);
      expect(changed.record?.Subtotal).toBe('125.00');
    }), { numRuns: 30 });
  });

  it('delete and void once', async () => {
    for (const fate of ['answer lost', 'never ran'] as const) {
      const make = async () => done((await desk.run(machines.request, { requests: [{ type: 'InvoiceAddRq', body: { InvoiceAdd: invoice() } }] })).end).id ?? '';
      const deletion = { requests: [{ type: 'TxnDelRq', body: { TxnDelType: 'Invoice', TxnID: await make() } }] };
      expect(done((await desk.run(machines.request, deletion, [fate])).end).action).toBe('deleted');
      expect(done((await desk.run(machines.request, deletion)).end).warnings).toHaveLength(1);
      const voiding = { requests: [{ type: 'TxnVoidRq', body: { TxnVoidType: 'Invoice', TxnID: await make() } }] };
      expect(done((await desk.run(machines.request, voiding, [fate])).end).action).toBe('voided');
    }
  });
});

describe('customers, jobs and items', () => {
  it('finds the name among vendors, and under it a job', async () => {
    await desk.byHand('<VendorAddRq><VendorAdd><Name>Acme</Name></VendorAdd></VendorAddRq>');
    const acme = { object: 'Customer', mode: 'upsert', mark: markOf(1), fields: { Name: 'ACME' } };
    expect(failed((await desk.run(machines.upsert, acme)).end)).toMatchObject({ code: 'OTHER_TYPE', detail: { object: 'Vendor' } });
    const job = { object: 'Job', mode: 'upsert', mark: markOf(2), fields: { Name: 'Roof', ParentRef: { FullName: 'cooper & sons' } } };
    expect(done((await desk.run(machines.upsert, job)).end)).toMatchObject({ action: 'created', number: 'Cooper & Sons:Roof' });
    expect(done((await desk.run(machines.upsert, job)).end).action).toBe('linked');
  });

  it('gives two Salesforce accounts of one name two customers when asked to', async () => {
    const same = (number: number): JsonObject => ({ object: 'Customer', mode: 'upsert', mark: markOf(number), fields: { Name: 'Acme' }, options: { onForeignMark: 'suffix' } });
    expect(done((await desk.run(machines.upsert, same(1))).end).number).toBe('Acme');
    expect(done((await desk.run(machines.upsert, same(2))).end).number).toBe('Acme (2)');
    expect(done((await desk.run(machines.upsert, same(2))).end)).toMatchObject({ action: 'linked', number: 'Acme (2)' });
  });

  it('makes every type of item, and a group of them', async () => {
    const accounts = { income: 'Sales', costOfGoods: 'Cost of Goods Sold', asset: 'Inventory Asset' };
    const settings = { accounts: { 'Service': accounts, 'Non-inventory': accounts, 'Inventory': accounts, 'Other Charge': accounts, 'Discount': accounts } };
    for (const [index, type] of ['Service', 'Non-inventory', 'Inventory', 'Other Charge', 'Discount', 'Group'].entries()) {
      const item = prepareItem({ Id: 'p', Name: `A ${type}`, QuickBooks_Item_Type__c: type }, settings, '12.5');
      if ('refusal' in item) throw new Error(item.refusal.message);
      const lines = type === 'Group' ? { ItemGroupLine: [{ ItemRef: { FullName: 'A Service' }, Quantity: '2' }] } : {};
      const task = { object: item.object, mode: 'upsert', mark: markOf(index + 1), fields: { ...item.fields, ...lines } };
      expect(done((await desk.run(machines.upsert, task)).end).action).toBe('created');
      expect(done((await desk.run(machines.upsert, task)).end).action).toBe('linked');
    }
  });

  it('finds and lists what is there', async () => {
    const find = { object: 'Item', by: { FullName: ['consulting', 'No such item'] } };
    expect(done((await desk.run(machines.find, find)).end).rows).toMatchObject([{ found: true, object: 'ItemService' }, { found: false }]);
    const byId = { object: 'Customer', by: { ListID: ['80000000-1'] } };
    expect(done((await desk.run(machines.find, byId)).end).action).toBe('notFound');
    const { end, rows } = await desk.run(machines.list, { query: 'CustomerQueryRq', filters: { ActiveStatus: 'All' }, pageSize: 2 });
    expect(done(end).record).toEqual({ count: 6 });
    expect(rows).toHaveLength(6);
  });
});

describe('a change while somebody else changes', () => {
  it('is computed anew when it is about something else, and a conflict when it is about the same', async () => {
    const made = done((await desk.run(machines.upsert, { object: 'Customer', mode: 'upsert', mark: markOf(1), fields: { Name: 'Acme', Phone: '1' } })).end);
    const touch = (fields: string, edit: string): string => `<CustomerModRq><CustomerMod><ListID>${made.id}</ListID><EditSequence>${edit}</EditSequence>${fields}</CustomerMod></CustomerModRq>`;
    let edit = String(made.record?.EditSequence);
    const race = async (fields: string): Promise<Step> => {
      // Between the reading and the writing of the task a person saves the customer.
      let writes = 0;
      const original = desk.quickBooks.processRequest.bind(desk.quickBooks);
      desk.quickBooks.processRequest = async (session, xml, faults) => {
        if (xml.includes('<CustomerModRq') && !session.isUser && writes++ === 0) await desk.byHand(touch(fields, edit));
        return original(session, xml, faults);
      };
      const { end } = await desk.run(machines.upsert, { object: 'Customer', mode: 'upsert', id: made.id ?? '', mark: markOf(1), fields: { Name: 'Acme', Phone: '2' } });
      desk.quickBooks.processRequest = original;
      return end;
    };
    const updated = done(await race('<Fax>9</Fax>'));
    expect(updated).toMatchObject({ action: 'updated', record: { Phone: '2', Fax: '9' } });
    edit = String(updated.record?.EditSequence);
    await desk.run(machines.upsert, { object: 'Customer', mode: 'upsert', id: made.id ?? '', mark: markOf(1), fields: { Name: 'Acme', Phone: '1' } });
    const now = done((await desk.run(machines.find, { object: 'Customer', by: { ListID: [made.id ?? ''] } })).end);
    edit = String(now.record?.EditSequence);
    expect(failed(await race('<Phone>3</Phone>'))).toMatchObject({ code: '3200', written: 'not applied', detail: { changed: ['Phone'] } });
  });
});
