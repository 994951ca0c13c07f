import { describe, expect, it } from 'vitest';
import { at, openQuickBooks, textAt } from './helpers';

const customer = (inner: string) => `<CustomerAddRq requestID="1"><CustomerAdd>${inner}</CustomerAdd></CustomerAddRq>`;

describe('customers and jobs', () => {
  it('keeps what it can store and rewrites addresses as QuickBooks does', async () => {
    const { one } = await openQuickBooks();
    const rs = await one(customer('<Name>Caf&#233; &#20013; </Name><BillAddress><Addr1>a</Addr1><Addr3>b</Addr3><City>Boston</City>' +
      '<State>Massachusetts</State><PostalCode>02108</PostalCode><Country>United States</Country></BillAddress>'));
    expect(rs.code).toBe(0);
    expect(at(rs, 'Name')).toBe('Café ?');
    expect([at(rs, 'BillAddress/Addr2'), at(rs, 'BillAddress/State'), at(rs, 'BillAddress/Country')]).toEqual(['b', 'MA', 'USA']);
    expect([at(rs, 'BillAddressBlock/Addr3'), at(rs, 'BillAddressBlock/Addr4')]).toEqual(['b', 'Boston, Massachusetts 02108']);
  });

  it('has one name space for customers, vendors, employees and other names, inactive ones included', async () => {
    const { one } = await openQuickBooks();
    await one(customer('<Name>Old Pal</Name><IsActive>false</IsActive>'));
    expect((await one(customer('<Name>OLD PAL</Name>'))).code).toBe(3100);
    expect((await one(customer('<Name>dana reyes</Name>'))).code).toBe(3100);
    expect((await one('<VendorAddRq><VendorAdd><Name>old pal</Name></VendorAdd></VendorAddRq>')).code).toBe(3100);
  });

  it('lets jobs of different customers share a name, and no job be deeper than five levels', async () => {
    const { one } = await openQuickBooks();
    let parent = 'Cooper & Sons';
    for (const level of ['1', '2', '3', '4']) {
      const rs = await one(customer(`<Name>J${level}</Name><ParentRef><FullName>${parent.replace('&', '&amp;')}</FullName></ParentRef>`));
      expect(at(rs, 'Sublevel')).toBe(level);
      parent = at(rs, 'FullName') ?? '';
    }
    expect(parent).toBe('Cooper & Sons:J1:J2:J3:J4');
    expect((await one(customer(`<Name>J5</Name><ParentRef><FullName>${parent.replace('&', '&amp;')}</FullName></ParentRef>`))).code).toBe(3210);
    expect((await one(customer('<Name>J1</Name><ParentRef><FullName>Abercrombie Hardware</FullName></ParentRef>'))).code).toBe(0);
  });

  it.each([
    ['a colon in the name', '<Name>a:b</Name>', 3090],
    ['a name of 42 characters', `<Name>${'x'.repeat(42)}</Name>`, 3070],
    ['a parent that is not there', '<Name>x</Name><ParentRef><FullName>Nobody</FullName></ParentRef>', 3140],
    ['terms that are not there', '<Name>x</Name><TermsRef><FullName>Net 7</FullName></TermsRef>', 3140],
    ['a reference that is no id', '<Name>x</Name><TermsRef><ListID>abc</ListID></TermsRef>', 3000],
    ['a currency while multicurrency is off', '<Name>x</Name><CurrencyRef><FullName>Euro</FullName></CurrencyRef>', 3250],
    ['a class while class tracking is off', '<Name>x</Name><ClassRef><FullName>Retail</FullName></ClassRef>', 3250],
    ['an amount with one decimal', '<Name>x</Name><CreditLimit>10.5</CreditLimit>', 3040],
    ['a date before 1970', '<Name>x</Name><JobStartDate>1969-12-31</JobStartDate>', 3020],
    ['a field that the desktop lacks', '<Name>x</Name><Mobile>1</Mobile>', 530],
  ])('answers %s with a status', async (_what, inner, code) => {
    const { one } = await openQuickBooks();
    expect((await one(customer(inner))).code).toBe(code);
  });

  it('refuses tax fields while sales tax is off', async () => {
    const { one, company } = await openQuickBooks();
    company.data.preferences.salesTax = false;
    expect((await one(customer('<Name>x</Name><SalesTaxCodeRef><FullName>Tax</FullName></SalesTaxCodeRef>'))).code).toBe(3250);
  });

  it('shows a renamed customer under its new name everywhere, its jobs too', async () => {
    const { one, company } = await openQuickBooks();
    const record = company.named(['Customer'], 'Cooper & Sons');
    const rs = await one(`<CustomerModRq><CustomerMod><ListID>${record?.id}</ListID><EditSequence>${record?.edit}</EditSequence><Name>Cooper</Name></CustomerMod></CustomerModRq>`);
    expect(at(rs, 'FullName')).toBe('Cooper');
    expect((await one('<CustomerQueryRq><FullName>cooper:showroom</FullName></CustomerQueryRq>')).code).toBe(0);
    expect((await one('<CustomerQueryRq><FullName>Cooper &amp; Sons</FullName></CustomerQueryRq>')).code).toBe(500);
  });

  it('refuses a stale change with the present record, clears what is sent empty, and leaves the rest', async () => {
    const { one, company } = await openQuickBooks();
    const record = company.named(['Customer'], 'Cooper & Sons');
    const mod = (edit: string, inner: string) =>
      one(`<CustomerModRq><CustomerMod><ListID>${record?.id}</ListID><EditSequence>${edit}</EditSequence>${inner}</CustomerMod></CustomerModRq>`);
    const first = String(record?.edit);
    const changed = await mod(first, '<Phone>1</Phone><Email>a@example.com</Email>');
    const stale = await mod(first, '<Phone>2</Phone>');
    expect(stale.code).toBe(3200);
    expect(at(stale, 'EditSequence')).toBe(at(changed, 'EditSequence'));
    const cleared = await mod(at(stale, 'EditSequence') ?? '', '<Phone></Phone>');
    expect([at(cleared, 'Phone'), at(cleared, 'Email')]).toEqual([undefined, 'a@example.com']);
    expect(Number(at(cleared, 'EditSequence'))).toBeGreaterThan(Number(at(changed, 'EditSequence')));
  });

  it('prints summer times with the winter offset beside the true wall clock', async () => {
    const { one } = await openQuickBooks();
    const rs = await one(customer('<Name>Summer</Name>'));
    expect(at(rs, 'TimeCreated')).toBe('2026-07-01T12:00:00-05:00');
    expect(at(rs, 'EditSequence')).toBe(String(Date.UTC(2026, 6, 1, 16) / 1000));
  });

  it('keeps a currency once there are transactions', async () => {
    const { one, company } = await openQuickBooks();
    company.data.preferences.multiCurrency = true;
    const added = await one(customer('<Name>Berlin</Name><CurrencyRef><FullName>Euro</FullName></CurrencyRef>'));
    expect(at(added, 'CurrencyRef/FullName')).toBe('Euro');
    const invoice = await one('<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Berlin</FullName></CustomerRef><InvoiceLineAdd>' +
      '<ItemRef><FullName>Consulting</FullName></ItemRef></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>');
    expect([at(invoice, 'CurrencyRef/FullName'), at(invoice, 'ExchangeRate')]).toEqual(['Euro', '1.1']);
    const mod = await one(`<CustomerModRq><CustomerMod><ListID>${at(added, 'ListID')}</ListID><EditSequence>${at(added, 'EditSequence')}</EditSequence>` +
      '<CurrencyRef><FullName>US Dollar</FullName></CurrencyRef></CustomerMod></CustomerModRq>');
    expect(mod.code).toBe(3210);
  });
});

describe('employees', () => {
  it('are named by the parts of their names', async () => {
    const { one } = await openQuickBooks();
    const rs = await one('<EmployeeAddRq><EmployeeAdd><FirstName>Kim</FirstName><LastName>Okafor</LastName></EmployeeAdd></EmployeeAddRq>');
    expect(at(rs, 'Name')).toBe('Kim Okafor');
    expect((await one(customer('<Name>kim okafor</Name>'))).code).toBe(3100);
  });
});

describe('new customers', () => {
  it('are taxable at the usual rate unless they say otherwise', async () => {
    const { one } = await openQuickBooks();
    const plain = await one(customer('<Name>Plain</Name>'));
    expect([at(plain, 'SalesTaxCodeRef/FullName'), at(plain, 'ItemSalesTaxRef/FullName')]).toEqual(['Tax', 'State Tax']);
    const exempt = await one(customer('<Name>Exempt</Name><SalesTaxCodeRef><FullName>Non</FullName></SalesTaxCodeRef>'));
    expect(at(exempt, 'SalesTaxCodeRef/FullName')).toBe('Non');
  });
});

describe('items', () => {
  const service = (name: string, inner: string) => `<ItemServiceAddRq><ItemServiceAdd><Name>${name}</Name>${inner}</ItemServiceAdd></ItemServiceAddRq>`;

  it('wants an account, and allows a name once under each parent and once over all item types', async () => {
    const { one } = await openQuickBooks();
    expect((await one(service('A', '<SalesOrPurchase><Price>5</Price></SalesOrPurchase>'))).code).toBe(3150);
    const full = '<SalesOrPurchase><Desc>d</Desc><Price>5.12345</Price><AccountRef><FullName>Sales</FullName></AccountRef></SalesOrPurchase>';
    expect((await one(service('Cabinet Pulls', full))).code).toBe(3100);
    expect((await one(service('A', full))).code).toBe(0);
    const child = await one(service('Cabinet Pulls', `<ParentRef><FullName>A</FullName></ParentRef>${full}`));
    expect(at(child, 'FullName')).toBe('A:Cabinet Pulls');
  });

  it('wants three accounts of the right types for inventory', async () => {
    const { one } = await openQuickBooks();
    const inventory = (income: string) => `<ItemInventoryAddRq><ItemInventoryAdd><Name>Hinge</Name><SalesPrice>2</SalesPrice>` +
      `<IncomeAccountRef><FullName>${income}</FullName></IncomeAccountRef><COGSAccountRef><FullName>Cost of Goods Sold</FullName></COGSAccountRef>` +
      `<AssetAccountRef><FullName>Inventory Asset</FullName></AssetAccountRef></ItemInventoryAdd></ItemInventoryAddRq>`;
    expect((await one(inventory('Checking'))).code).toBe(3210);
    expect((await one(inventory('Sales'))).code).toBe(0);
  });

  it('changes one field of SalesOrPurchase and keeps the others', async () => {
    const { one, company } = await openQuickBooks();
    const item = company.named(['ItemService'], 'Consulting');
    const rs = await one(`<ItemServiceModRq><ItemServiceMod><ListID>${item?.id}</ListID><EditSequence>${item?.edit}</EditSequence>` +
      '<SalesOrPurchaseMod><Price>130</Price></SalesOrPurchaseMod></ItemServiceMod></ItemServiceModRq>');
    expect([at(rs, 'SalesOrPurchase/Price'), at(rs, 'SalesOrPurchase/Desc'), at(rs, 'SalesOrPurchase/AccountRef/FullName')])
      .toEqual(['130', 'Consulting, per hour', 'Sales']);
  });
});

describe('deleting from lists', () => {
  it('refuses what is in use, and remembers what was deleted', async () => {
    const { one, company } = await openQuickBooks();
    const cooper = company.named(['Customer'], 'Cooper & Sons');
    const job = company.named(['Customer'], 'Cooper & Sons:Showroom');
    const del = (id: string | undefined) => one(`<ListDelRq><ListDelType>Customer</ListDelType><ListID>${id}</ListID></ListDelRq>`);
    expect((await del(cooper?.id)).code).toBe(3160);
    expect((await del(job?.id)).code).toBe(0);
    expect((await del(job?.id)).code).toBe(3120);
    expect((await del(cooper?.id)).code).toBe(0);
    const deleted = await one('<ListDeletedQueryRq><ListDelType>Customer</ListDelType></ListDeletedQueryRq>');
    expect(deleted.rets.map((ret) => textAt(ret, 'FullName'))).toEqual(['Cooper & Sons:Showroom', 'Cooper & Sons']);
    expect((await one(customer('<Name>Cooper &amp; Sons</Name>'))).code).toBe(0);
  });

  it('refuses merges', async () => {
    const { one, company } = await openQuickBooks();
    const [a, b] = company.listsOf(['Customer']);
    const side = (name: string, record: typeof a) => `<${name}><ListID>${record?.id}</ListID><EditSequence>${record?.edit}</EditSequence></${name}>`;
    expect((await one(`<ListMergeRq><ListMergeType>Customer</ListMergeType>${side('MergeFrom', a)}${side('MergeTo', b)}</ListMergeRq>`)).code).toBe(3500);
  });
});

describe('data extensions', () => {
  it('come back only for the owner asked for, and bump the record', async () => {
    const { one, company, clock } = await openQuickBooks();
    const record = company.named(['Customer'], 'Cooper & Sons');
    const owner = '{12345678-1234-1234-1234-123456789012}';
    await clock.sleep(5000);
    const ext = (verb: string, value: string) => one(`<DataExt${verb}Rq><DataExt${verb}><OwnerID>${owner}</OwnerID><DataExtName>Mark</DataExtName>` +
      `<ListDataExtType>Customer</ListDataExtType><ListObjRef><ListID>${record?.id}</ListID></ListObjRef><DataExtValue>${value}</DataExtValue></DataExt${verb}></DataExt${verb}Rq>`);
    const before = record?.edit ?? 0;
    expect((await ext('Add', 'one')).code).toBe(0);
    expect((await ext('Add', 'two')).code).toBe(3180);
    expect((await ext('Mod', 'three')).code).toBe(0);
    expect(company.list(record?.id ?? '')?.edit).toBeGreaterThan(before);
    const query = (owners: string) => one(`<CustomerQueryRq><ListID>${record?.id}</ListID>${owners}</CustomerQueryRq>`);
    expect(at(await query(''), 'DataExtRet/DataExtValue')).toBeUndefined();
    expect(at(await query(`<OwnerID>${owner}</OwnerID>`), 'DataExtRet/DataExtValue')).toBe('three');
  });
});
