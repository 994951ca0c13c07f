import type { IDataObject } from 'n8n-workflow';
import { expect } from 'vitest';
import { QuickBooksDesktop } from '../../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { SalesforceClosedWonTrigger } from '../../../nodes/SalesforceClosedWonTrigger/SalesforceClosedWonTrigger.node';
import { SalesforceForQuickBooks } from '../../../nodes/SalesforceForQuickBooks/SalesforceForQuickBooks.node';
import { MessageRecorder } from '../../support/messageRecorder';
import { testCompany, type TestCompany } from '../../unit/nodes/company';
import { FakeN8n, type FakeParameters } from '../../unit/nodes/fakes';
import { change, rows, testOrg, type TestOrg } from '../../unit/nodes/org';
import { sent, type Rows } from './row';

/** Runs the QuickBooks node on one record, with updates of the Web Connector until it has its answer. */
async function node(test: TestCompany, parameters: FakeParameters): Promise<IDataObject> {
  const type = new QuickBooksDesktop();
  const n8n = new FakeN8n({ parameters: { then: 'wait', options: {}, salesforce: {}, storedId: '', ...parameters }, onError: 'continueErrorOutput', credentials: { quickBooksDesktopApi: test.credential } });
  const output = await n8n.execute(type);
  if (!n8n.execution.waiting) return output[0]?.[0]?.json ?? {};
  for (let updates = 0; updates < 5; updates += 1) await test.update();
  const answer = await n8n.webhook(type, { waitId: n8n.execution.context.waitId as string });
  return answer.workflowData?.[0]?.[0]?.json ?? {};
}

const customer = (value: IDataObject, options: IDataObject = {}): FakeParameters =>
  ({ resource: 'customer', operation: 'upsert', fields: { mappingMode: 'defineBelow', value }, options });

async function inCompany(work: (test: TestCompany) => Promise<void>): Promise<void> {
  const recorder = new MessageRecorder();
  const test = await testCompany((endpoint) => recorder.watch(endpoint));
  try {
    await work(test);
    sent.push(...recorder.messages());
  } finally {
    await test.close();
  }
}

function names(test: TestCompany): string[] {
  return test.company.data.lists.filter(({ kind }) => kind === 'Customer').map(({ name }) => name);
}

/** Refused before anything is sent, with the field and the characters; look-alikes and accents are no reason. */
async function unrepresentable(test: TestCompany, name: string, characters: string[]): Promise<void> {
  const before = names(test);
  const { error } = await node(test, customer({ Name: name }));
  expect(error).toMatchObject({ written: 'not applied', who: expect.any(String), remedy: expect.stringMatching(/./) });
  for (const character of characters) expect((error as IDataObject).message).toContain(character);
  expect((error as IDataObject).message).toMatch(/Name/);
  expect(names(test)).toEqual(before);
  expect(test.quickbooks.requestCounts.get('CustomerAdd') ?? 0).toBe(0);
}

async function emoji(test: TestCompany): Promise<void> {
  await unrepresentable(test, 'Rocket 🚀 Ltd', ['🚀']);
  const made = await node(test, customer({ Name: 'Łódź “Sőr” Co' }));
  expect(made).toMatchObject({ action: 'created', number: 'Lódz “Sor” Co' });
}

async function cdataEnd(test: TestCompany): Promise<void> {
  const text = 'a ]]> b <![CDATA[ c ]]]]><![CDATA[> & &amp; <!-- d --> " \' ';
  const made = await node(test, customer({ Name: 'End ]]> Co', Notes: text }));
  expect(made).toMatchObject({ action: 'created', record: { Name: 'End ]]> Co', Notes: text.trim() } });
  expect(names(test)).toContain('End ]]> Co');
}

async function longName(test: TestCompany): Promise<void> {
  const long = `The International Association of ${'very '.repeat(52)}long names`;
  expect(long.length).toBeGreaterThanOrEqual(300);
  const made = await node(test, customer({ Name: long, CompanyName: long }));
  expect(made).toMatchObject({ action: 'created', number: 'The International Association of very' });
  const refused = await node(test, customer({ Name: `X${long}` }, { fit: ['addresses'] }));
  expect(refused.error).toMatchObject({ code: 'NAME_TOO_LONG', written: 'not applied', message: expect.stringContaining('at most 41') });
  expect(names(test).filter((name) => name.startsWith('X'))).toEqual([]);
}

async function sixDecimals(test: TestCompany): Promise<void> {
  const invoice = (line: IDataObject): FakeParameters => ({
    resource: 'invoice', operation: 'create', lineSource: 'json', fields: { mappingMode: 'defineBelow', value: { 'CustomerRef/FullName': 'Abercrombie Hardware' } },
    linesJson: [{ 'ItemRef/FullName': 'Consulting', ...line }],
  });
  for (const [line, field] of [[{ Amount: '10.123456' }, 'Amount'], [{ Quantity: '1', Rate: '10.123456' }, 'Rate'], [{ Quantity: '1.123456', Rate: '1' }, 'Quantity']] as const) {
    const { error } = await node(test, invoice(line));
    expect(error).toMatchObject({ written: 'not applied', message: expect.stringMatching(new RegExp(`InvoiceLineAdd\\[0\\]/${field}: .*“1?[01]?\\.123456”`)) });
  }
  expect(test.company.data.txns).toEqual([]);
}

/** Whatever a name holds stays a name: no request is added, nothing is closed early. */
async function qbxmlInName(test: TestCompany): Promise<void> {
  const before = names(test).length;
  const attack = '</Name></CustomerAdd>';
  const notes = '</Notes></CustomerAdd></CustomerAddRq><ListDelRq><ListDelType>Customer</ListDelType><ListID>80000001-1</ListID></ListDelRq><CustomerAddRq><CustomerAdd><Name>Evil';
  const made = await node(test, customer({ Name: attack, Notes: notes, Phone: '1&#60;/Phone&#62;' }));
  expect(made).toMatchObject({ action: 'created', record: { Name: attack, Notes: notes } });
  expect(names(test).length).toBe(before + 1);
  expect([...test.quickbooks.requestCounts.keys()].filter((name) => /Del/.test(name))).toEqual([]);
  const field = await node(test, customer({ Name: 'Fine', 'Phone><IsActive': 'false' }));
  expect(field.error).toMatchObject({ written: 'not applied' });
  expect(names(test)).not.toContain('Fine');
}

async function soqlInId(org: TestOrg): Promise<void> {
  const asked: string[] = [];
  const http: TestOrg['http'] = async (type, options) => {
    asked.push(`${options.method} ${decodeURIComponent(options.url)} ${options.body ?? ''}`);
    return org.http(type, options);
  };
  const attack = "001000000000001' OR Name != '";
  const parameters = { authentication: 'clientCredentials', resource: 'record', operation: 'update', object: 'Account', recordId: attack, fields: { mappingMode: 'defineBelow', value: { Phone: '1' } } };
  const update = new FakeN8n({ parameters, onError: 'continueErrorOutput', credentials: org.credentials, http });
  const [items] = await update.execute(new SalesforceForQuickBooks());
  expect(items?.[0]?.json.error).toMatchObject({ written: 'not applied', message: expect.stringMatching(/id/i) });
  const poll = (condition: IDataObject) => new FakeN8n({
    credentials: org.credentials, http, mode: 'manual',
    parameters: { authentication: 'clientCredentials', mode: 'ledger', types: [], startDate: '2020-01-01', holdAbove: 1000, confirmed: true, options: { conditions: { condition: [condition] } } },
  }).poll(new SalesforceClosedWonTrigger());
  await expect(poll({ field: 'AccountId', operator: 'equals', value: attack })).rejects.toThrow(/not a Salesforce id/);
  await expect(poll({ field: "Name != '' OR Name", operator: 'equals', value: 'x' })).rejects.toThrow(/field/);
  // In a text it is a text: no deal has that name, though one is won.
  const [open] = await rows(org, 'SELECT Id, Name FROM Opportunity WHERE IsClosed = false AND HasOpportunityLineItem = true LIMIT 1');
  await change(org, 'Opportunity', String(open?.Id), { StageName: 'Closed Won', Generate__c: 'Invoice', CloseDate: '2026-11-20' });
  await expect(poll({ field: 'Name', operator: 'equals', value: "x' OR Name != '" })).rejects.toThrow(/No won deal/);
  expect((await poll({ field: 'Name', operator: 'equals', value: open?.Name as string }))?.[0]).toHaveLength(1);
  expect(asked.filter((request) => request.includes(attack))).toEqual([]);
  expect(asked.filter((request) => request.startsWith('PATCH'))).toEqual([]);
}

export const content: Rows = {
  'Emoji in a name': () => inCompany(emoji),
  'Chinese name': () => inCompany((test) => unrepresentable(test, '北京 Trading', ['北', '京'])),
  '`]]>` in a text': () => inCompany(cdataEnd),
  'Name of 300 characters': () => inCompany(longName),
  'Amount, rate or quantity of six decimals': () => inCompany(sixDecimals),
  'qbXML in a name': () => inCompany(qbxmlInName),
  'SOQL in an id': async () => {
    const org = await testOrg();
    await soqlInId(org).finally(() => org.salesforce.stop());
  },
};
