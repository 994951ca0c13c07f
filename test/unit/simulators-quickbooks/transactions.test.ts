import { describe, expect, it } from 'vitest';
import { all, at, openQuickBooks, textAt, type Rs } from './helpers';

const item = (name: string) => `<ItemRef><FullName>${name}</FullName></ItemRef>`;
const line = (inner: string, kind = 'Invoice') => `<${kind}LineAdd>${inner}</${kind}LineAdd>`;
const add = (lines: string, header = '', kind = 'Invoice', macro = '') =>
  `<${kind}AddRq requestID="1"><${kind}Add${macro}><CustomerRef><FullName>Abercrombie Hardware</FullName></CustomerRef>${header}${lines}</${kind}Add></${kind}AddRq>`;
const amounts = (rs: Rs) => all(rs.rets[0], 'InvoiceLineRet').map((ret) => textAt(ret, 'Amount'));
const rates = (rs: Rs) => all(rs.rets[0], 'InvoiceLineRet').map((ret) => Number(textAt(ret, 'Rate') ?? textAt(ret, 'RatePercent')));

describe('amounts of lines', () => {
  it.each([
    ['rate × quantity, half cents away from zero', '<Quantity>3</Quantity><Rate>0.335</Rate>', '1.01', 0.335],
    ['a rate of five decimals', '<Quantity>7</Quantity><Rate>1.23456</Rate>', '8.64', 1.23456],
    ['quantity and amount: the rate follows', '<Quantity>3</Quantity><Amount>10.00</Amount>', '10.00', 3.33333],
    ['rate that disagrees with the amount', '<Quantity>2</Quantity><Rate>4</Rate><Amount>9.00</Amount>', '9.00', 4.5],
    ['amount alone', '<Amount>12.34</Amount>', '12.34', 12.34],
    ['nothing: the item’s price', '<Quantity>2</Quantity>', '6.90', 3.45],
    ['a price level', '<Quantity>10</Quantity><PriceLevelRef><FullName>Contractor</FullName></PriceLevelRef>', '31.05', 3.105],
    ['a negative quantity', '<Quantity>-1</Quantity><Rate>3</Rate>', '-3.00', 3],
  ])('come from %s', async (_what, inner, amount, rate) => {
    const { one } = await openQuickBooks();
    const rs = await one(add(line(item('Consulting') + '<Amount>100.00</Amount>') + line(item('Cabinet Pulls') + inner)));
    expect(rs.code).toBe(0);
    expect([amounts(rs)[1], rates(rs)[1]]).toEqual([amount, rate]);
  });

  it('take percentages off the line above, and add up subtotals since the last one', async () => {
    const { one } = await openQuickBooks();
    const rs = await one(add(
      line(item('Cabinet Pulls') + '<Quantity>10</Quantity>') + line(item('Consulting') + '<Quantity>1</Quantity>') +
      line(item('Subtotal')) + line(item('Trade Discount')) + line(item('Freight')) + line(item('Subtotal')) +
      line(item('Trade Discount') + '<Rate>5</Rate>')));
    expect(amounts(rs)).toEqual(['34.50', '120.00', '154.50', '-15.45', '25.00', '9.55', '-5.00']);
    expect(at(rs, 'Subtotal')).toBe('159.05');
  });

  it('expand a group by its definition, at the items’ prices', async () => {
    const { one } = await openQuickBooks();
    await one('<ItemGroupAddRq><ItemGroupAdd><Name>Door Kit</Name><ItemDesc>Kit</ItemDesc>' +
      `<ItemGroupLine>${item('Door Frame')}<Quantity>1</Quantity></ItemGroupLine><ItemGroupLine>${item('Cabinet Pulls')}<Quantity>2</Quantity></ItemGroupLine></ItemGroupAdd></ItemGroupAddRq>`);
    const rs = await one(add('<InvoiceLineGroupAdd><ItemGroupRef><FullName>Door Kit</FullName></ItemGroupRef><Quantity>3</Quantity></InvoiceLineGroupAdd>' + line(item('Freight'))));
    const group = all(rs.rets[0], 'InvoiceLineGroupRet')[0];
    expect(textAt(group, 'TotalAmount')).toBe('290.55');
    expect(all(group, 'InvoiceLineRet').map((ret) => [textAt(ret, 'Quantity'), textAt(ret, 'Amount')])).toEqual([['3', '269.85'], ['6', '20.70']]);
    expect(at(rs, 'Subtotal')).toBe('315.55');
    expect((await one(add(line(item('Door Kit'))))).code).toBe(3140);
  });
});

describe('totals', () => {
  it('tax taxable lines after discounts, and nobody who is exempt', async () => {
    const { one } = await openQuickBooks();
    const lines = line(item('Cabinet Pulls') + '<Quantity>100</Quantity><Rate>1</Rate>') + line(item('Trade Discount')) + line(item('Consulting'));
    const taxed = await one(add(lines));
    expect([at(taxed, 'Subtotal'), at(taxed, 'SalesTaxPercentage'), at(taxed, 'SalesTaxTotal')]).toEqual(['210.00', '8.25', '7.43']);
    expect([at(taxed, 'AppliedAmount'), at(taxed, 'BalanceRemaining'), at(taxed, 'IsPaid')]).toEqual(['0.00', '217.43', 'false']);
    const exempt = await one(add(lines, '<CustomerSalesTaxCodeRef><FullName>Non</FullName></CustomerSalesTaxCodeRef>'));
    expect(at(exempt, 'SalesTaxTotal')).toBe('0.00');
  });

  it('refuse a total below zero and accept zero', async () => {
    const { one } = await openQuickBooks();
    expect((await one(add(line(item('Freight') + '<Amount>-1.00</Amount>')))).code).toBe(3180);
    expect(at(await one(add(line(item('Freight') + '<Amount>0.00</Amount>'))), 'IsPaid')).toBe('true');
  });
});

describe('headers', () => {
  it('number after the last number used, whoever set it; duplicates are allowed', async () => {
    const { one } = await openQuickBooks();
    const number = async (header = '') => at(await one(add(line(item('Freight')), header)), 'RefNumber');
    expect([await number(), await number('<RefNumber>A-99</RefNumber>'), await number(), await number('<RefNumber>1001</RefNumber>'), await number()])
      .toEqual(['1001', 'A-99', 'A-100', '1001', '1002']);
    expect((await one(add(line(item('Freight')), '<RefNumber>123456789012</RefNumber>'))).code).toBe(3070);
  });

  it('take terms, due date and address from the customer, a job from its parent', async () => {
    const { one } = await openQuickBooks();
    const rs = await one(add(line(item('Freight')), '<TxnDate>2026-07-15</TxnDate>').replace('Abercrombie Hardware', 'Abercrombie Hardware:Showroom'));
    expect([at(rs, 'TermsRef/FullName'), at(rs, 'DueDate'), at(rs, 'BillAddress/City')]).toEqual(['Net 30', '2026-08-14', 'Bayshore']);
  });

  it('are refused for a wrong reference with the words of QuickBooks', async () => {
    const { one } = await openQuickBooks();
    const rs = await one(add(line(item('da product id 1'), 'SalesOrder'), '', 'SalesOrder'));
    expect(rs.attributes['statusMessage']).toBe('There is an invalid reference to QuickBooks Item "da product id 1" in the SalesOrder line.  QuickBooks error message: Invalid argument.  The specified record does not exist in the list.');
  });

  it('are refused on or before the closing date, but not for an estimate', async () => {
    const { one, company } = await openQuickBooks();
    company.data.preferences.closingDate = '2026-06-30';
    expect((await one(add(line(item('Freight')), '<TxnDate>2026-06-30</TxnDate>'))).code).toBe(3171);
    expect((await one(add(line(item('Freight')), '<TxnDate>2026-07-01</TxnDate>'))).code).toBe(0);
    expect((await one(add(line(item('Freight'), 'Estimate'), '<TxnDate>2026-06-30</TxnDate>', 'Estimate'))).code).toBe(0);
  });

  it('know what the edition has', async () => {
    const pro = await openQuickBooks({ edition: 'pro' });
    expect((await pro.one(add(line(item('Freight'), 'SalesOrder'), '', 'SalesOrder'))).code).toBe(3250);
    const premier = await openQuickBooks({ edition: 'premier' });
    const rs = await premier.one(add(line(item('Freight'), 'SalesOrder'), '', 'SalesOrder'));
    expect([rs.code, at(rs, 'TotalAmount'), at(rs, 'IsFullyInvoiced')]).toEqual([0, '25.00', 'false']);
    premier.company.data.preferences.estimates = false;
    expect((await premier.one(add(line(item('Freight'), 'Estimate'), '', 'Estimate'))).code).toBe(3250);
  });

  it('move the customer’s TimeModified, not its EditSequence', async () => {
    const { one, company, clock } = await openQuickBooks();
    const record = company.named(['Customer'], 'Abercrombie Hardware');
    const edit = record?.edit;
    await clock.sleep(60_000);
    await one(add(line(item('Freight'))));
    expect([record?.edit, record?.modified]).toEqual([edit, company.seconds()]);
  });
});

describe('changing lines', () => {
  async function invoice() {
    const tools = await openQuickBooks();
    const rs = await tools.one(add(line(item('Cabinet Pulls') + '<Quantity>2</Quantity>') + line(item('Freight')) + line(item('Trade Discount'))));
    const lineIds = all(rs.rets[0], 'InvoiceLineRet').map((ret) => textAt(ret, 'TxnLineID'));
    let edit = at(rs, 'EditSequence');
    const mod = async (inner: string) => {
      const changed = await tools.one(`<InvoiceModRq><InvoiceMod><TxnID>${at(rs, 'TxnID')}</TxnID><EditSequence>${edit}</EditSequence>${inner}</InvoiceMod></InvoiceModRq>`);
      edit = at(changed, 'EditSequence') ?? edit;
      return changed;
    };
    return { ...tools, rs, lineIds, mod };
  }
  const keep = (id: string | undefined, inner = '') => `<InvoiceLineMod><TxnLineID>${id}</TxnLineID>${inner}</InvoiceLineMod>`;

  it('leaves all lines without line elements', async () => {
    const { mod, lineIds } = await invoice();
    const rs = await mod('<Memo>hello</Memo>');
    expect(all(rs.rets[0], 'InvoiceLineRet').map((ret) => textAt(ret, 'TxnLineID'))).toEqual(lineIds);
    expect(amounts(rs)).toEqual(['6.90', '25.00', '-2.50']);
  });

  it('keeps, changes, adds and drops', async () => {
    const { mod, lineIds } = await invoice();
    const rs = await mod(keep(lineIds[0], '<Quantity>10</Quantity>') + keep('-1', item('Consulting')) + keep(lineIds[2]));
    expect(amounts(rs)).toEqual(['34.50', '120.00', '-12.00']);
    const ids = all(rs.rets[0], 'InvoiceLineRet').map((ret) => textAt(ret, 'TxnLineID'));
    expect([ids[0], ids[2]]).toEqual([lineIds[0], lineIds[2]]);
    expect(lineIds).not.toContain(ids[1]);
    expect((await mod(keep('FFFF-1'))).code).toBe(3120);
  });

  it('answers a stale change with the present transaction and its lines', async () => {
    const { one, rs } = await invoice();
    const stale = await one(`<InvoiceModRq><InvoiceMod><TxnID>${at(rs, 'TxnID')}</TxnID><EditSequence>1</EditSequence></InvoiceMod></InvoiceModRq>`);
    expect([stale.code, all(stale.rets[0], 'InvoiceLineRet').length]).toEqual([3200, 3]);
  });

  it('keeps group members when the group line is only named', async () => {
    const { one } = await openQuickBooks();
    await one(`<ItemGroupAddRq><ItemGroupAdd><Name>Kit</Name><ItemGroupLine>${item('Cabinet Pulls')}<Quantity>2</Quantity></ItemGroupLine></ItemGroupAdd></ItemGroupAddRq>`);
    const rs = await one(add('<InvoiceLineGroupAdd><ItemGroupRef><FullName>Kit</FullName></ItemGroupRef></InvoiceLineGroupAdd>'));
    const id = at(rs, 'InvoiceLineGroupRet/TxnLineID');
    const mod = (edit: string | undefined, inner: string) => one(`<InvoiceModRq><InvoiceMod><TxnID>${at(rs, 'TxnID')}</TxnID><EditSequence>${edit}</EditSequence>` +
      `<InvoiceLineGroupMod><TxnLineID>${id}</TxnLineID>${inner}</InvoiceLineGroupMod></InvoiceMod></InvoiceModRq>`);
    const kept = await mod(at(rs, 'EditSequence'), '');
    expect(at(kept, 'InvoiceLineGroupRet/InvoiceLineRet/TxnLineID')).toBe(at(rs, 'InvoiceLineGroupRet/InvoiceLineRet/TxnLineID'));
    const doubled = await mod(at(kept, 'EditSequence'), '<Quantity>2</Quantity>');
    expect(at(doubled, 'InvoiceLineGroupRet/TotalAmount')).toBe('13.80');
  });
});

describe('payments, voids and deletions', () => {
  const pay = (inner: string, total = '') => `<ReceivePaymentAddRq><ReceivePaymentAdd><CustomerRef><FullName>Abercrombie Hardware</FullName></CustomerRef>${total}${inner}</ReceivePaymentAdd></ReceivePaymentAddRq>`;
  const applied = (id: string | undefined, amount: string) => `<AppliedToTxnAdd><TxnID>${id}</TxnID><PaymentAmount>${amount}</PaymentAmount></AppliedToTxnAdd>`;

  it('apply to invoices and move balances', async () => {
    const { one, company } = await openQuickBooks();
    const invoice = await one(add(line(item('Consulting'))));
    const id = at(invoice, 'TxnID');
    expect((await one(pay(applied(id, '120.01')))).attributes['statusMessage']).toContain('You cannot pay more than the amount due.');
    const payment = await one(pay(applied(id, '50.00'), '<TotalAmount>60.00</TotalAmount>'));
    expect([at(payment, 'UnusedPayment'), at(payment, 'AppliedToTxnRet/BalanceRemaining')]).toEqual(['10.00', '70.00']);
    const query = await one(`<InvoiceQueryRq><TxnID>${id}</TxnID><IncludeLinkedTxns>true</IncludeLinkedTxns></InvoiceQueryRq>`);
    expect([at(query, 'AppliedAmount'), at(query, 'BalanceRemaining'), at(query, 'LinkedTxn/Amount')]).toEqual(['-50.00', '70.00', '-50.00']);
    const customer = await one('<CustomerQueryRq><FullName>Abercrombie Hardware</FullName></CustomerQueryRq>');
    expect(at(customer, 'Balance')).toBe('60.00');
    const paymentId = at(payment, 'TxnID') ?? '';
    expect((await one(`<TxnDelRq><TxnDelType>ReceivePayment</TxnDelType><TxnID>${paymentId}</TxnID></TxnDelRq>`)).code).toBe(0);
    expect(at(await one(`<InvoiceQueryRq><TxnID>${id}</TxnID></InvoiceQueryRq>`), 'BalanceRemaining')).toBe('120.00');
    expect((await one('<TxnDeletedQueryRq><TxnDelType>ReceivePayment</TxnDelType></TxnDeletedQueryRq>')).rets.length).toBe(1);
    expect(company.data.applications).toEqual([]);
  });

  it('keep an invoice from being changed to less than was paid', async () => {
    const { one } = await openQuickBooks();
    const invoice = await one(add(line(item('Consulting'))));
    const id = at(invoice, 'TxnID');
    await one(pay(applied(id, '100.00')));
    const mod = (amount: string) => one(`<InvoiceModRq><InvoiceMod><TxnID>${id}</TxnID><EditSequence>${at(invoice, 'EditSequence')}</EditSequence>` +
      `<InvoiceLineMod><TxnLineID>${at(invoice, 'InvoiceLineRet/TxnLineID')}</TxnLineID><Amount>${amount}</Amount></InvoiceLineMod></InvoiceMod></InvoiceModRq>`);
    expect((await mod('99.99')).code).toBe(3180);
    expect(at(await mod('100.00'), 'IsPaid')).toBe('true');
  });

  it('apply by themselves to the oldest invoices, jobs included', async () => {
    const { one } = await openQuickBooks();
    await one(add(line(item('Consulting')), '<TxnDate>2026-06-02</TxnDate>'));
    await one(add(line(item('Freight')), '<TxnDate>2026-06-01</TxnDate>').replace('Abercrombie Hardware', 'Abercrombie Hardware:Showroom'));
    const rs = await one(pay('<IsAutoApply>true</IsAutoApply>', '<TotalAmount>100.00</TotalAmount>'));
    expect(all(rs.rets[0], 'AppliedToTxnRet').map((ret) => textAt(ret, 'Amount'))).toEqual(['25.00', '75.00']);
  });

  it('void to zero and keep the record; sales orders can’t be voided', async () => {
    const { one, raw } = await openQuickBooks();
    const id = at(await one(add(line(item('Consulting')))), 'TxnID');
    expect((await one(`<TxnVoidRq><TxnVoidType>Invoice</TxnVoidType><TxnID>${id}</TxnID></TxnVoidRq>`)).code).toBe(0);
    const rs = await one(`<InvoiceQueryRq><TxnID>${id}</TxnID></InvoiceQueryRq>`);
    expect([at(rs, 'Subtotal'), at(rs, 'BalanceRemaining'), at(rs, 'Memo')]).toEqual(['0.00', '0.00', 'VOID:']);
    await expect(raw('<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError"><TxnVoidRq><TxnVoidType>SalesOrder</TxnVoidType><TxnID>1-1</TxnID></TxnVoidRq></QBXMLMsgsRq></QBXML>'))
      .rejects.toMatchObject({ hresult: '0x80040400' });
  });

  it('may name an invoice of the same message set by macro', async () => {
    const { send } = await openQuickBooks();
    const reply = await send(add(line(item('Freight')), '', 'Invoice', ' defMacro="TxnID:a"') +
      pay('<AppliedToTxnAdd><TxnID useMacro="TxnID:a"></TxnID><PaymentAmount>25.00</PaymentAmount></AppliedToTxnAdd>', '<TotalAmount>25.00</TotalAmount>') +
      pay('<AppliedToTxnAdd><TxnID useMacro="TxnID:b"></TxnID><PaymentAmount>25.00</PaymentAmount></AppliedToTxnAdd>', '<TotalAmount>25.00</TotalAmount>'));
    expect(reply.responses.map((rs) => rs.code)).toEqual([0, 0, 9100]);
  });
});

describe('sales orders and stock', () => {
  it('an invoice linked to an order takes its open lines; the order knows', async () => {
    const { one, company } = await openQuickBooks();
    const order = await one(add(line(item('Door Frame') + '<Quantity>4</Quantity>', 'SalesOrder'), '', 'SalesOrder'));
    const frame = company.named(['ItemInventory'], 'Door Frame');
    expect(frame?.fields['QuantityOnSalesOrder']).toBe('4');
    const invoice = await one(add('', `<LinkToTxnID>${at(order, 'TxnID')}</LinkToTxnID>`));
    expect([at(invoice, 'Subtotal'), at(invoice, 'LinkedTxn/TxnType')]).toEqual(['359.80', 'SalesOrder']);
    expect(frame?.fields['QuantityOnHand']).toBe('36');
    const again = await one(`<SalesOrderQueryRq><TxnID>${at(order, 'TxnID')}</TxnID><IncludeLineItems>true</IncludeLineItems><IncludeLinkedTxns>true</IncludeLinkedTxns></SalesOrderQueryRq>`);
    expect([at(again, 'IsFullyInvoiced'), at(again, 'SalesOrderLineRet/Invoiced'), at(again, 'LinkedTxn/TxnType')]).toEqual(['true', '4', 'Invoice']);
  });

  it('a stock movement answers to FromModifiedDate without a new TimeModified', async () => {
    const { one, clock } = await openQuickBooks();
    await clock.sleep(3_600_000);
    await one(add(line(item('Door Frame') + '<Quantity>1</Quantity>')));
    const rs = await one('<ItemInventoryQueryRq><FromModifiedDate>2026-07-01T13:00:00</FromModifiedDate></ItemInventoryQueryRq>');
    expect([at(rs, 'QuantityOnHand'), at(rs, 'TimeModified')?.slice(0, 4)]).toEqual(['39', '2025']);
  });
});
