import { describe, expect, it } from 'vitest';
import { at, openQuickBooks, textAt, type Rs } from './helpers';

const names = (rs: Rs) => rs.rets.map((ret) => textAt(ret, 'FullName') ?? textAt(ret, 'Name'));
const invoice = (customer: string, header = '', amount = '10.00') =>
  `<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>${customer}</FullName></CustomerRef>${header}<InvoiceLineAdd>` +
  `<ItemRef><FullName>Consulting</FullName></ItemRef><Amount>${amount}</Amount></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>`;
const numbers = (rs: Rs) => rs.rets.map((ret) => textAt(ret, 'RefNumber'));

describe('list queries', () => {
  it('show active records only, unless asked', async () => {
    const { one, company } = await openQuickBooks();
    const record = company.named(['Customer'], 'Overhead Door Works');
    await one(`<CustomerModRq><CustomerMod><ListID>${record?.id}</ListID><EditSequence>${record?.edit}</EditSequence><IsActive>false</IsActive></CustomerMod></CustomerModRq>`);
    expect(names(await one('<CustomerQueryRq></CustomerQueryRq>'))).not.toContain('Overhead Door Works');
    expect(names(await one('<CustomerQueryRq><ActiveStatus>InactiveOnly</ActiveStatus></CustomerQueryRq>'))).toEqual(['Overhead Door Works']);
    expect((await one('<CustomerQueryRq><ActiveStatus>All</ActiveStatus></CustomerQueryRq>')).rets.length).toBe(6);
    expect((await one('<CustomerQueryRq><FullName>overhead door works</FullName></CustomerQueryRq>')).code).toBe(0);
  });

  it('tell apart nothing found (1), a name not found (500, with the others) and an id not found (3120)', async () => {
    const { one } = await openQuickBooks();
    expect((await one('<CustomerQueryRq><FromModifiedDate>2030-01-01</FromModifiedDate></CustomerQueryRq>')).code).toBe(1);
    const some = await one('<EntityQueryRq><FullName>Nobody</FullName><FullName>Dana Reyes</FullName><FullName>State Board of Equalization</FullName></EntityQueryRq>');
    expect([some.code, some.rets.map((ret) => ret.name)]).toEqual([500, ['EmployeeRet', 'VendorRet']]);
    expect((await one('<CustomerQueryRq><ListID>80000000-1</ListID></CustomerQueryRq>')).code).toBe(3120);
  });

  it('mix the item types in one answer and trim by IncludeRetElement', async () => {
    const { one } = await openQuickBooks();
    const rs = await one('<ItemQueryRq><IncludeRetElement>ListID</IncludeRetElement></ItemQueryRq>');
    expect(new Set(rs.rets.map((ret) => ret.name)).size).toBe(7);
    expect(rs.rets.every((ret) => ret.children.length === 1)).toBe(true);
  });

  it('filter by name', async () => {
    const { one } = await openQuickBooks();
    const like = (how: string, name: string) => one(`<CustomerQueryRq><NameFilter><MatchCriterion>${how}</MatchCriterion><Name>${name}</Name></NameFilter></CustomerQueryRq>`);
    expect(names(await like('StartsWith', 'coop'))).toEqual(['Cooper & Sons', 'Cooper & Sons:Showroom']);
    expect(names(await like('EndsWith', 'WORKS'))).toEqual(['Overhead Door Works']);
    expect(names(await one('<CustomerQueryRq><NameRangeFilter><FromName>B</FromName><ToName>Cooper &amp; Sons</ToName></NameRangeFilter></CustomerQueryRq>')))
      .toEqual(['Cooper & Sons', 'Cooper & Sons:Showroom']);
  });

  it('take modified dates as local wall clock, both ends included', async () => {
    const { one, clock } = await openQuickBooks();
    await clock.sleep(10_000);
    await one('<CustomerAddRq><CustomerAdd><Name>New</Name></CustomerAdd></CustomerAddRq>');
    const between = (from: string, to: string) => one(`<CustomerQueryRq><FromModifiedDate>${from}</FromModifiedDate><ToModifiedDate>${to}</ToModifiedDate></CustomerQueryRq>`);
    expect(names(await between('2026-07-01T12:00:10', '2026-07-01T12:00:10'))).toEqual(['New']);
    expect((await between('2026-07-01T12:00:11', '2026-07-02')).code).toBe(1);
    expect(names(await between('2026-07-01T12:00:10-05:00', '2026-07-01'))).toEqual(['New']);
    expect((await between('2026-07-01T12:00:10-04:00', '2026-07-01T12:00:10-04:00')).code).toBe(1);
  });

  it('count without rows for MetaDataOnly', async () => {
    const { one } = await openQuickBooks();
    const rs = await one('<CustomerQueryRq metaData="MetaDataOnly"></CustomerQueryRq>');
    expect([rs.attributes['retCount'], rs.rets.length]).toEqual(['6', 0]);
  });

  it('list debtors by total balance', async () => {
    const { one } = await openQuickBooks();
    await one(invoice('Cooper &amp; Sons:Showroom'));
    const rs = await one('<CustomerQueryRq><TotalBalanceFilter><Operator>GreaterThan</Operator><Amount>0.00</Amount></TotalBalanceFilter></CustomerQueryRq>');
    expect(rs.rets.map((ret) => [textAt(ret, 'Balance'), textAt(ret, 'TotalBalance')])).toEqual([['0.00', '10.00'], ['10.00', '10.00']]);
  });
});

describe('iterators', () => {
  const start = '<CustomerQueryRq requestID="1" iterator="Start"><MaxReturned>4</MaxReturned></CustomerQueryRq>';
  const next = (id: string | undefined, size = 4) => `<CustomerQueryRq requestID="1" iterator="Continue" iteratorID="${id}"><MaxReturned>${size}</MaxReturned></CustomerQueryRq>`;

  it('page through a list and end', async () => {
    const { one } = await openQuickBooks();
    const first = await one(start);
    const id = first.attributes['iteratorID'];
    expect([first.rets.length, first.attributes['iteratorRemainingCount']]).toEqual([4, '2']);
    const second = await one(next(id));
    expect([second.rets.length, second.attributes['iteratorRemainingCount'], second.attributes['iteratorID']]).toEqual([2, '0', id]);
    expect((await one(next(id))).code).toBe(3391);
  });

  it('die with the session, and refuse other filters', async () => {
    const { one, quickbooks, session } = await openQuickBooks();
    const id = (await one(start)).attributes['iteratorID'];
    expect((await one(next(id, 3))).code).toBe(3391);
    quickbooks.endSession(session);
    const other = await quickbooks.beginSession('Test');
    const answer = await quickbooks.processRequest(other, `<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">${next(id)}</QBXMLMsgsRq></QBXML>`);
    expect(answer).toContain('statusCode="3391"');
  });

  it('must say MaxReturned at the start', async () => {
    const { one } = await openQuickBooks();
    expect((await one('<CustomerQueryRq iterator="Start"></CustomerQueryRq>')).code).toBe(3150);
  });
});

describe('transaction queries', () => {
  async function books() {
    const tools = await openQuickBooks();
    await tools.one(invoice('Abercrombie Hardware', '<TxnDate>2026-06-01</TxnDate><RefNumber>a-1</RefNumber>'));
    await tools.one(invoice('Abercrombie Hardware:Showroom', '<TxnDate>2026-06-15</TxnDate><RefNumber>B-2</RefNumber>'));
    await tools.one(invoice('Cooper &amp; Sons', '<TxnDate>2026-07-01</TxnDate><RefNumber>b-2</RefNumber>'));
    await tools.one('<ReceivePaymentAddRq><ReceivePaymentAdd><CustomerRef><FullName>Cooper &amp; Sons</FullName></CustomerRef><TotalAmount>10.00</TotalAmount><IsAutoApply>true</IsAutoApply></ReceivePaymentAdd></ReceivePaymentAddRq>');
    return tools;
  }

  it.each([
    ['number, letter case ignored', '<RefNumber>b-2</RefNumber>', ['B-2', 'b-2']],
    ['number, case sensitive', '<RefNumberCaseSensitive>b-2</RefNumberCaseSensitive>', ['b-2']],
    ['date range', '<TxnDateRangeFilter><FromTxnDate>2026-06-15</FromTxnDate><ToTxnDate>2026-06-30</ToTxnDate></TxnDateRangeFilter>', ['B-2']],
    ['date macro', '<TxnDateRangeFilter><DateMacro>LastMonth</DateMacro></TxnDateRangeFilter>', ['a-1', 'B-2']],
    ['customer without jobs', '<EntityFilter><FullName>abercrombie hardware</FullName></EntityFilter>', ['a-1']],
    ['customer with jobs', '<EntityFilter><FullNameWithChildren>Abercrombie Hardware</FullNameWithChildren></EntityFilter>', ['a-1', 'B-2']],
    ['part of the number', '<RefNumberFilter><MatchCriterion>EndsWith</MatchCriterion><RefNumber>-2</RefNumber></RefNumberFilter>', ['B-2', 'b-2']],
    ['unpaid', '<PaidStatus>NotPaidOnly</PaidStatus>', ['a-1', 'B-2']],
    ['paid', '<PaidStatus>PaidOnly</PaidStatus>', ['b-2']],
    ['modified since', '<ModifiedDateRangeFilter><FromModifiedDate>2026-07-01T12:00:00</FromModifiedDate></ModifiedDateRangeFilter>', ['a-1', 'B-2', 'b-2']],
    ['a limit', '<MaxReturned>1</MaxReturned>', ['a-1']],
  ])('filter by %s', async (_what, filter, expected) => {
    const { one } = await books();
    expect(numbers(await one(`<InvoiceQueryRq>${filter}</InvoiceQueryRq>`))).toEqual(expected);
  });

  it('give lines and links only when asked', async () => {
    const { one } = await books();
    const short = await one('<InvoiceQueryRq><RefNumberCaseSensitive>b-2</RefNumberCaseSensitive></InvoiceQueryRq>');
    expect([at(short, 'InvoiceLineRet/Amount'), at(short, 'LinkedTxn/Amount')]).toEqual([undefined, undefined]);
    const long = await one('<InvoiceQueryRq><RefNumberCaseSensitive>b-2</RefNumberCaseSensitive><IncludeLineItems>1</IncludeLineItems><IncludeLinkedTxns>1</IncludeLinkedTxns></InvoiceQueryRq>');
    expect([at(long, 'InvoiceLineRet/Amount'), at(long, 'LinkedTxn/Amount')]).toEqual(['10.00', '-10.00']);
  });

  it('mix types in TransactionQuery', async () => {
    const { one } = await books();
    const rs = await one('<TransactionQueryRq><TransactionEntityFilter><FullName>Cooper &amp; Sons</FullName></TransactionEntityFilter></TransactionQueryRq>');
    expect(rs.rets.map((ret) => textAt(ret, 'TxnType')).sort()).toEqual(['Invoice', 'ReceivePayment']);
    const payments = await one('<TransactionQueryRq><TransactionTypeFilter><TxnTypeFilter>ReceivePayment</TxnTypeFilter></TransactionTypeFilter></TransactionQueryRq>');
    expect(payments.rets.length).toBe(1);
  });
});
