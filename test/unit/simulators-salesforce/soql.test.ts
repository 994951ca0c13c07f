import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

let it0: TestOrg;

beforeAll(async () => {
  it0 = await TestOrg.start();
  const { org } = it0;
  const top = org.insert('Account', { Name: 'Top', BillingCity: 'Salem' });
  const mid = org.insert('Account', { Name: 'Mid', ParentId: top });
  const low = org.insert('Account', { Name: "O'Low 100%", ParentId: mid, AnnualRevenue: 500 });
  for (const [name, amount, stage] of [['A', 10, 'Closed Won'], ['B', 20, 'Prospecting'], ['C', null, 'Closed Lost'], ['D', 30, 'Closed Won']] as const) {
    org.insert('Opportunity', {
      Name: name, Amount: amount, StageName: stage, AccountId: name === 'C' ? null : low, CloseDate: name === 'D' ? '2026-11-24' : '2026-10-01',
      Generate__c: stage === 'Closed Won' ? 'Invoice' : null, QuickBooks_Sent_Types__c: name === 'A' ? 'Estimate;Invoice' : name === 'D' ? 'Estimate' : null,
    });
  }
  org.insert('Contact', { LastName: 'One', AccountId: low });
  org.insert('Contact', { LastName: 'Two', AccountId: low });
});
afterAll(() => it0.stop());

const names = (where: string) => it0.org.query(`SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`).map((row) => row.Name).join('');

describe('conditions', () => {
  it.each([
    ["Name = 'a'", 'A'],
    ["Name != 'A'", 'BCD'],
    ['Amount > 10', 'BD'],
    ['Amount = null', 'C'],
    ['Amount != 10', 'BCD'],
    ['IsWon = true', 'AD'],
    ["IsWon = true AND (Amount > 20 OR Name = 'B')", 'D'],
    ["(IsWon = true AND Amount > 20) OR Name = 'B'", 'BD'],
    ["NOT Name = 'A' AND IsWon = true", 'D'],
    ["NOT (Name = 'A' OR Name = 'B')", 'CD'],
    ["IsWon = true AND (NOT Name = 'A')", 'D'],
    ["((Name = 'A') OR (Name = 'C'))", 'AC'],
    ["Name IN ('A', 'd')", 'AD'],
    ["Name NOT IN ('A', 'B')", 'CD'],
    ["Account.Name LIKE 'o\\'low 100\\%'", 'ABD'],
    ["Account.Name LIKE 'O_Low%'", 'ABD'],
    ["Account.Parent.Parent.Name = 'Top'", 'ABD'],
    ["AccountId IN (SELECT AccountId FROM Contact WHERE LastName LIKE 'T%')", 'ABD'],
    ["Id NOT IN (SELECT Id FROM Opportunity WHERE IsWon = true)", 'BC'],
    ["QuickBooks_Sent_Types__c INCLUDES ('Invoice')", 'A'],
    ["QuickBooks_Sent_Types__c INCLUDES ('Estimate;Invoice', 'Sales Order')", 'A'],
    ["QuickBooks_Sent_Types__c EXCLUDES ('Invoice')", 'BCD'],
    ['CloseDate = TODAY', 'D'],
    ['CloseDate < THIS_MONTH', 'ABC'],
    ['CloseDate = LAST_MONTH', 'ABC'],
    ['CloseDate >= LAST_N_DAYS:5', 'D'],
    ['CloseDate = 2026-11-24', 'D'],
    ['CreatedDate >= 2026-11-24T12:00:00Z', 'ABCD'],
    ['CreatedDate > 2026-11-24T13:00:00+01:00', ''],
  ])('%s finds %s', (where, expected) => {
    expect(names(where)).toBe(expected);
  });

  it('refuses AND and OR at one level', async () => {
    const answer = await it0.query("SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'");
    expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'MALFORMED_QUERY' }] });
  });

  it.each([
    ['SELECT Nope__c FROM Account', 'INVALID_FIELD', "No such column 'Nope__c' on entity 'Account'"],
    ['SELECT Id FROM Account WHERE Nope.Name = null', 'INVALID_FIELD', "relationship 'Nope'"],
    ['SELECT Id FROM Nope__c', 'INVALID_TYPE', "sObject type 'Nope__c' is not supported"],
    ['SELECT Id, (SELECT Id FROM Nopes) FROM Account', 'INVALID_TYPE', "relationship 'Nopes'"],
    ["SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'", 'INVALID_FIELD', 'must be of type date and should not be enclosed in quotes'],
    ['SELECT Id FROM Account WHERE Name = 5', 'INVALID_FIELD', 'must be of type string and should be enclosed in quotes'],
    ["SELECT Id FROM Account WHERE Id = 'x'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: x'],
    ["SELECT Id FROM Account WHERE QuickBooks_Sync_Error__c = 'x'", 'INVALID_FIELD', 'can not be filtered'],
    ['SELECT Id, CurrencyIsoCode FROM Account', 'INVALID_FIELD', "'CurrencyIsoCode'"],
    ['SELECT Id, Id FROM Account', 'INVALID_FIELD', 'duplicate field selected: Id'],
    ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', '2000'],
    ['SELECT FROM', 'MALFORMED_QUERY', 'unexpected token'],
  ])('%s is refused with %s', async (soql, code, text) => {
    const answer = await it0.query(soql);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject([{ errorCode: code, message: expect.stringContaining(text) }]);
  });
});

describe('results', () => {
  it('sorts nulls first unless told otherwise', () => {
    const order = (clause: string) => it0.org.query(`SELECT Name FROM Opportunity ORDER BY ${clause}`).map((row) => row.Name).join('');
    expect(order('Amount')).toBe('CABD');
    expect(order('Amount DESC NULLS LAST')).toBe('DBAC');
    expect(order('IsWon DESC, Name DESC')).toBe('DACB');
    expect(order('Name LIMIT 2 OFFSET 1')).toBe('BC');
  });

  it('counts and groups', async () => {
    expect((await it0.query('SELECT COUNT() FROM Opportunity WHERE IsWon = true')).body).toEqual({ totalSize: 2, done: true, records: [] });
    const groups = it0.org.query('SELECT IsWon won, COUNT(Id) n, SUM(Amount), MIN(Amount) low, AVG(Amount) mean FROM Opportunity GROUP BY IsWon ORDER BY IsWon');
    expect(groups).toEqual([
      { attributes: { type: 'AggregateResult' }, won: false, n: 2, expr0: 20, low: 20, mean: 20 },
      { attributes: { type: 'AggregateResult' }, won: true, n: 2, expr0: 40, low: 10, mean: 20 },
    ]);
    expect(it0.org.query('SELECT StageName FROM Opportunity GROUP BY StageName HAVING COUNT(Id) > 1')).toHaveLength(1);
  });

  it('shows null for a missing parent and for no children', () => {
    const [deal] = it0.org.query("SELECT Id, Account.Name, (SELECT Id FROM OpportunityLineItems) FROM Opportunity WHERE Name = 'C'");
    expect(deal).toMatchObject({ Account: null, OpportunityLineItems: null, attributes: { type: 'Opportunity' } });
  });

  it('hands results out in pages, and children too', async () => {
    Object.assign(it0.org.knobs, { pageSize: 1, pageSizeWithChildren: 1, childPageSize: 1 });
    const seen: string[] = [];
    let page = (await it0.query('SELECT Name FROM Opportunity ORDER BY Name')).body as { records: { Name: string }[]; nextRecordsUrl?: string; done: boolean };
    for (;;) {
      seen.push(...page.records.map((row) => row.Name));
      if (page.done) break;
      page = (await it0.call('GET', String(page.nextRecordsUrl))).body;
    }
    expect(seen.join('')).toBe('ABCD');
    const account = (await it0.query("SELECT (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Name LIKE '%Low%'")).body as { records: { Contacts: { totalSize: number; done: boolean; nextRecordsUrl: string; records: object[] } }[] };
    const contacts = account.records[0]?.Contacts;
    expect(contacts).toMatchObject({ totalSize: 2, done: false, records: [{ LastName: 'One' }] });
    expect((await it0.call('GET', String(contacts?.nextRecordsUrl))).body).toMatchObject({ done: true, records: [{ LastName: 'Two' }] });
    Object.assign(it0.org.knobs, { pageSize: 2000, pageSizeWithChildren: 200, childPageSize: 200 });
  });

  it('ends query locators', async () => {
    expect((await it0.call('GET', 'query/01gNONE-2000')).body).toMatchObject([{ errorCode: 'INVALID_QUERY_LOCATOR' }]);
  });

  it('sees deleted records by queryAll only', async () => {
    const id = it0.org.insert('Account', { Name: 'Gone' });
    it0.org.remove('Account', id);
    expect((await it0.query("SELECT Id FROM Account WHERE Name = 'Gone'")).body).toMatchObject({ totalSize: 0 });
    const all = await it0.call('GET', `queryAll?q=${encodeURIComponent("SELECT Id, IsDeleted FROM Account WHERE Name = 'Gone'")}`);
    expect(all.body).toMatchObject({ records: [{ Id: id, IsDeleted: true }] });
  });
});
