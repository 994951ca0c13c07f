import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QuickBooksDesktop } from '../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { itemTypes, resources, type OperationName } from '../../nodes/QuickBooksDesktop/resources';
import { MessageRecorder } from '../support/messageRecorder';
import { hasXsd } from '../support/xsd';
import { testCompany, type TestCompany } from '../unit/nodes/company';
import { FakeN8n, type FakeParameters } from '../unit/nodes/fakes';
import { addCustomer, Conversation, listCustomers } from './conversation';

/*
 * Every operation of the node on every kind of record, with all that makes its messages differ: marks, lines, groups,
 * look-ups, pages, and the questions after a lost answer. What leaves is checked against Intuit's schema.
 */

const recorder = new MessageRecorder();
const orgId = '00D000000000001AAA';
const mapped = (value: IDataObject) => ({ mappingMode: 'defineBelow', value });
const salesforce = (number: number) => ({ orgId, recordId: `006${String(number).padStart(12, '0')}AAA`, attempt: 1 });

/** Runs the node on one record and expects it to succeed; its items. */
async function run(test: TestCompany, parameters: FakeParameters): Promise<IDataObject[]> {
  const type = new QuickBooksDesktop();
  const n8n = new FakeN8n({ parameters: { then: 'wait', options: {}, salesforce: {}, storedId: '', filters: {}, returnAll: true, ...parameters }, credentials: { quickBooksDesktopApi: test.credential } });
  const output = await n8n.execute(type);
  if (!n8n.execution.waiting) return (output[0] ?? []).map(({ json }) => json);
  for (let updates = 0; updates < 4; updates += 1) await test.update();
  const answer = await n8n.webhook(type, { waitId: n8n.execution.context.waitId as string });
  return (answer.workflowData?.[0] ?? []).map(({ json }) => json);
}

const address = { 'BillAddress/Street': '1 Main St\nSuite 5', 'BillAddress/City': 'Boston', 'BillAddress/State': 'MA', 'BillAddress/PostalCode': '02108' };

const fieldsOfItem: Record<string, IDataObject> = {
  ItemDiscount: { ItemDesc: 'Rebate', DiscountRate: '0.00', 'AccountRef/FullName': 'Sales Discounts' },
  ItemInventory: { SalesDesc: 'Sensor', SalesPrice: '9.99999', 'IncomeAccountRef/FullName': 'Sales', 'COGSAccountRef/FullName': 'Cost of Goods Sold', 'AssetAccountRef/FullName': 'Inventory Asset' },
  ItemGroup: { ItemDesc: 'Kit', ItemGroupLine: [{ ItemRef: { FullName: 'Consulting' }, Quantity: '2' }] },
};
const sold = { 'SalesOrPurchase/Desc': 'As agreed', 'SalesOrPurchase/Price': '12.5', 'SalesOrPurchase/AccountRef/FullName': 'Sales' };

async function listRecord(test: TestCompany, common: FakeParameters, fields: IDataObject, change: IDataObject): Promise<void> {
  const [made] = await run(test, { ...common, operation: 'create', fields: mapped(fields), salesforce: salesforce(1) });
  const id = made?.id as string;
  await run(test, { ...common, operation: 'find', findBy: 'FullName', findValues: [made?.number, 'No such name'] });
  await run(test, { ...common, operation: 'find', findBy: 'ListID', findValues: id, options: { customFields: true } });
  await run(test, { ...common, operation: 'getMany', filters: { active: 'All', nameStartsWith: 'A', modifiedFrom: '2026-01-01T00:00:00' }, options: { pageSize: 2 } });
  const [changed] = await run(test, { ...common, operation: 'update', recordId: id, fields: mapped(change) });
  expect(changed?.action).toBe('updated');
  await run(test, { ...common, operation: 'upsert', fields: mapped({ ...fields, ...change }), salesforce: salesforce(1) });
  await run(test, { ...common, operation: 'upsert', storedId: id, fields: mapped({ ...fields, ...change }) });
  const [gone] = await run(test, { ...common, operation: 'delete', recordId: id });
  expect(gone?.action).toBe('deleted');
}

async function transaction(test: TestCompany, resource: string, canVoid: boolean, number: number): Promise<void> {
  const common = { resource, lineSource: 'json' };
  const linesJson = [
    { 'ItemRef/FullName': 'Consulting', Quantity: '1.5', Rate: '99.99999', Desc: 'Ünïcödé & <tags>' },
    { 'ItemGroupRef/FullName': 'Kit', Quantity: '2' },
    { 'ItemRef/FullName': 'Trade Discount', Amount: '-5.00' },
  ];
  const fields = { 'CustomerRef/FullName': 'Abercrombie Hardware', TxnDate: '2026-11-20', RefNumber: `N-${number}`, Memo: 'a ]]> b', ...address };
  const options = { expectedSubtotal: '384.99999', allowedDifference: '1000', currency: 'USD' };
  const [made] = await run(test, { ...common, operation: 'create', fields: mapped(fields), linesJson, salesforce: salesforce(100 + number), options });
  const id = made?.id as string;
  const stem = Object.keys(made?.record as IDataObject).find((name) => /LineRet$/.test(name)) ?? '';
  const lines = (made?.record as Record<string, { TxnLineID: string }[]>)[stem] ?? [];
  const changes = [{ TxnLineID: lines[0]?.TxnLineID, Quantity: '2' }, { TxnLineID: lines[1]?.TxnLineID, Remove: true }, { 'ItemRef/FullName': 'Freight', Amount: '7.00' }];
  const [changed] = await run(test, { ...common, operation: 'update', recordId: id, fields: mapped({ Memo: 'changed' }), linesJson: changes });
  expect(changed?.action).toBe('updated');
  await run(test, { ...common, operation: 'upsert', fields: mapped({ ...fields, RefNumber: '' }), linesJson: linesJson.slice(0, 1), salesforce: salesforce(200 + number) });
  await run(test, { ...common, operation: 'find', findBy: 'RefNumber', findValues: `N-${number}`, options: { includeLines: true, customFields: true } });
  await run(test, { ...common, operation: 'find', findBy: 'TxnID', findValues: id });
  await run(test, { ...common, operation: 'getMany', filters: { dateFrom: '2026-01-01', customerName: 'Abercrombie Hardware' }, options: { includeLines: true, pageSize: 1 } });
  if (canVoid) expect((await run(test, { ...common, operation: 'void', recordId: id }))[0]?.action).toBe('voided');
  expect((await run(test, { ...common, operation: 'delete', recordId: id }))[0]?.action).toBe('deleted');
}

describe('every message that leaves', () => {
  let test: TestCompany;
  beforeAll(async () => {
    test = await testCompany((endpoint) => recorder.watch(endpoint));
    test.company.data.preferences.multiCurrency = true;
    await test.quickbooks.asUser('<ItemGroupAddRq><ItemGroupAdd><Name>Kit</Name><ItemGroupLine><ItemRef><FullName>Consulting</FullName></ItemRef><Quantity>1</Quantity></ItemGroupLine></ItemGroupAdd></ItemGroupAddRq>');
  });
  afterAll(async () => await test.close());

  it('customers and jobs', async () => {
    const full = { CompanyName: 'Aspen Limited', Email: 'a@aspen.test', Phone: '555-1', 'TermsRef/FullName': 'Net 30', 'SalesTaxCodeRef/FullName': 'Tax', Notes: 'Grüße\nzweite Zeile', ...address };
    await listRecord(test, { resource: 'customer' }, { Name: 'Aspen Ltd', ...full }, { Phone: '555-2' });
    await listRecord(test, { resource: 'job', customerName: 'Abercrombie Hardware', customerId: '' }, { Name: 'Roof' }, { JobDesc: 'New roof' });
    const parent = test.company.named(['Customer'], 'Cooper & Sons')?.id;
    await listRecord(test, { resource: 'job', customerName: '', customerId: parent }, { Name: 'Gate' }, { JobDesc: 'New gate' });
  });

  it.each(itemTypes.map(({ value }) => value))('items: %s', async (itemType) => {
    const change: IDataObject = itemType === 'ItemInventory' ? { SalesPrice: '10' } : itemType === 'ItemDiscount' || itemType === 'ItemGroup' ? { ItemDesc: 'Another' } : { 'SalesOrPurchase/Price': '13' };
    await listRecord(test, { resource: 'item', itemType }, { Name: `A ${itemType}`, ...(fieldsOfItem[itemType] ?? sold) }, change);
  });

  const transactions = resources.filter(({ kind }) => kind === 'transaction');
  it.each(transactions.map(({ value }, index) => [value, index] as const))('transactions: %s', async (resource, index) => {
    await transaction(test, resource, transactions[index]?.operations.includes('void') ?? false, index + 1);
  });

  it('questions after a lost answer, and pages of a list', async () => {
    const conversation = await Conversation.open();
    const raw = { kind: 'request' as const, title: 'Several at once', input: { stopOnError: true, requests: [{ type: 'CustomerAddRq', body: { CustomerAdd: { Name: 'Raw Ltd' } } }, { type: 'CompanyQueryRq', body: {} }] } };
    conversation.strikeNext('update: stops after QuickBooks');
    conversation.strikeNext('recovery: 600');
    conversation.strikeNext('recovery: 600');
    conversation.strikeNext('recovery: 600');
    const ended = await conversation.run(addCustomer('Lost Ltd'), listCustomers(), raw);
    expect(ended.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    for (const xml of conversation.recorder.messages()) recorder.add(xml);
    await conversation.close();
    expect(recorder.messages().filter((xml) => /oldMessageSetID/.test(xml)).length).toBeGreaterThan(0);
  });

  it('had every request that the operations make', () => {
    const objects = ['Customer', ...itemTypes.map(({ value }) => value), ...transactions.map(({ object }) => object)];
    const wanted = [...objects.flatMap((object) => [`${object}AddRq`, `${object}ModRq`]), ...transactions.map(({ object }) => `${object}QueryRq`),
      'CustomerQueryRq', 'EntityQueryRq', 'ItemQueryRq', 'ListDelRq', 'TxnDelRq', 'TxnVoidRq', 'CompanyQueryRq'];
    expect(recorder.requests()).toEqual(expect.arrayContaining([...new Set(wanted)].sort()));
    const done: OperationName[] = ['create', 'delete', 'find', 'getMany', 'update', 'upsert', 'void'];
    expect([...new Set(resources.flatMap(({ operations }) => operations))].sort()).toEqual(done);
  });

  it.skipIf(!hasXsd())('is valid by Intuit’s schema', () => expect(recorder.faults()).toEqual([]));

  it.skipIf(!hasXsd())('and one that is not would be seen', () => {
    const wrong = new MessageRecorder();
    const invoice = recorder.messages().find((xml) => xml.includes('<InvoiceAdd>')) ?? '';
    wrong.add(invoice.replace(/(<TxnDate>[^<]*<\/TxnDate>)(.*)<\/InvoiceAdd>/, '$2$1</InvoiceAdd>'));
    expect(wrong.faults()?.join()).toMatch(/TxnDate/);
  });
});
