import { afterEach, describe, expect, it } from 'vitest';
import { checkSettings, claimDeals, createSalesforceClient, type Deal, findDeals, type FindSettings, holdFirstActivation, SalesforceError, toId18, writeBack } from '../../../engine/salesforce';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

const ids = (deals: Deal[]) => deals.map(({ keyParts }) => keyParts.recordId).sort();
const find = async (settings: FindSettings = {}) => (await findDeals(world.client, settings)).deals;
const poll = async (settings: FindSettings = {}) => (await claimDeals(world.client, await find(settings))).claimed;
const outcome = (deal: Deal, status: 'Sent' | 'Failed') =>
  writeBack(world.client, 'main', { deals: [{ opportunityId: deal.keyParts.recordId, status, type: deal.type, ...(status === 'Sent' ? { transactionId: `T-${deal.key}` } : { error: 'refused' }) }] });

describe('which deals are found', () => {
  it('takes won deals whose Generate is set', async () => {
    world = await World.start();
    const won = world.deal();
    world.deal({ Generate__c: null });
    world.deal({ StageName: 'Prospecting' });
    world.deal({ StageName: 'Closed Lost' });
    expect(ids(await find())).toEqual([toId18(won)]);
  });

  it('takes the chosen stages instead of IsWon, types, start date and conditions on any field', async () => {
    world = await World.start();
    const account = world.account({ Type: 'Customer', Name: "O'Neil \\ Sons" });
    const early = world.deal({ StageName: 'Negotiation/Review' });
    const order = world.deal({ Generate__c: 'Sales Order', AccountId: account });
    const old = world.deal({ CloseDate: '2020-01-01' });
    expect(ids(await find({ stages: ['Negotiation/Review'] }))).toEqual([toId18(early)]);
    expect(ids(await find({ types: ['Sales Order'] }))).toEqual([toId18(order)]);
    expect(ids(await find({ startDate: '2026-01-01' }))).toEqual([toId18(order)]);
    expect(ids(await find({ conditions: [{ field: 'Account.Name', operator: 'equals', value: "O'Neil \\ Sons" }] }))).toEqual([toId18(order)]);
    expect(ids(await find({ conditions: [{ field: 'CloseDate', operator: 'less', value: '2021-01-01' }] }))).toEqual([toId18(old)]);
    expect(ids(await find({ conditions: [{ field: 'Owner.Email', operator: 'isEmpty' }] }))).toEqual([]);
  });

  it('names every wrong choice when the settings are saved', async () => {
    world = await World.start();
    const problems = await checkSettings(world.client, {
      conditions: [{ field: 'Nope__c', operator: 'isEmpty' }, { field: 'Account.Nope__r.Name', operator: 'isEmpty' }, { field: 'Amount', operator: 'less', value: '1 OR IsWon = false' }],
      fields: ['Owner.Email', 'Account.Owner.Nope'], lineFields: ['Product2.Name'], startDate: '1.1.2026',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/Nope__c[\s\S]*Nope__r[\s\S]*not a number[\s\S]*Owner\.Nope[\s\S]*not a date/);
    expect(await checkSettings(world.client, { conditions: [{ field: 'Account.Name', operator: 'contains', value: 'x' }], fields: ['Owner.Email'] })).toEqual([]);
  });

  it('says more when the limit was reached and goes on with the next poll', async () => {
    world = await World.start();
    const all = [world.deal(), world.deal(), world.deal()];
    const first = await findDeals(world.client, { limit: 2 });
    expect(first).toMatchObject({ more: true });
    await claimDeals(world.client, first.deals);
    const second = await findDeals(world.client, { limit: 2 });
    expect(second.more).toBe(false);
    expect(ids([...first.deals, ...second.deals])).toEqual(all.map(toId18).sort());
  });
});

describe('the whole deal', () => {
  it('comes with account, parents, contacts, lines, products, prices and owner', async () => {
    world = await World.start();
    const grandparent = world.account({ Name: 'Holding' });
    const parent = world.account({ Name: 'Group', ParentId: grandparent });
    const account = world.account({ Name: 'Acme', ParentId: parent, BillingStreet: '1 Main St', BillingCity: 'Springfield', QuickBooks_Terms__c: 'Net 30' });
    const contact = world.org.insert('Contact', { AccountId: account, FirstName: 'Ann', LastName: 'Lee', Email: 'ann@acme.example' });
    const other = world.org.insert('Contact', { AccountId: account, LastName: 'Other', Email: 'other@acme.example' });
    const product = world.product({ Name: 'Anvil', ProductCode: 'ANV', QuickBooks_Id__c: '80000001-1' });
    const id = world.deal({ AccountId: account, Description: 'memo', lines: [{ product, quantity: 2, price: 12.5 }, { product, quantity: 1, price: 3 }] });
    world.org.insert('OpportunityContactRole', { OpportunityId: id, ContactId: other, Role: 'User' });
    world.org.insert('OpportunityContactRole', { OpportunityId: id, ContactId: contact, IsPrimary: true });
    const [deal] = await find({ fields: ['Owner.Username', 'Account.Owner.Name'], lineFields: ['Product2.CreatedDate'] });
    expect(deal).toMatchObject({
      key: `${toId18(world.org.orgId)}/${toId18(id)}/Invoice/1`, type: 'Invoice', attempt: 1, emitted: 1, reason: 'new', email: 'ann@acme.example',
      primaryContact: { FirstName: 'Ann', LastName: 'Lee' },
      opportunity: {
        Id: toId18(id), Amount: 28, Description: 'memo', Account: { Name: 'Acme', BillingCity: 'Springfield', QuickBooks_Terms__c: 'Net 30', Parent: { Name: 'Group' } },
        Pricebook2: { IsStandard: true }, OpportunityContactRoles: [{ Contact: { LastName: 'Lee' } }, { Contact: { LastName: 'Other' } }],
      },
    });
    expect(deal?.accounts.map(({ Name }) => Name)).toEqual(['Holding', 'Group', 'Acme']);
    expect(deal?.opportunity['OpportunityLineItems']).toMatchObject([
      { Quantity: 2, UnitPrice: 12.5, TotalPrice: 25, StandardPriceIsActive: true, Product2: { Name: 'Anvil', ProductCode: 'ANV', QuickBooks_Item_Type__c: 'Service', QuickBooks_Id__c: '80000001-1' } },
      { Quantity: 1 },
    ]);
    expect(JSON.stringify(deal)).not.toContain('attributes');
    expect(deal?.opportunity).toHaveProperty('Owner.Username');
    expect(deal?.opportunity).toHaveProperty('Account.Owner.Name');
  });

  it('prefers the QuickBooks e-mail of the account', async () => {
    world = await World.start();
    const account = world.account({ QuickBooks_Email__c: 'books@acme.example' });
    world.deal({ AccountId: account });
    expect((await find())[0]).toMatchObject({ email: 'books@acme.example', primaryContact: null });
  });

  it('tells lines whose standard price was switched off, also behind another price book', async () => {
    world = await World.start();
    const active = world.product();
    const inactive = world.product();
    const book = world.org.insert('Pricebook2', { Name: 'Partners', IsActive: true });
    for (const product of [active, inactive]) world.org.insert('PricebookEntry', { Pricebook2Id: book, Product2Id: product, UnitPrice: 5, IsActive: true });
    world.deal({ Name: 'A', Pricebook2Id: book, lines: [{ product: active, quantity: 1, price: 5 }, { product: inactive, quantity: 1, price: 5 }] });
    world.deal({ Name: 'B', lines: [{ product: inactive, quantity: 1, price: 5 }] });
    world.org.update('PricebookEntry', world.entry(inactive), { IsActive: false });
    const deals = await find();
    const flags = (name: string) => (deals.find(({ opportunity }) => opportunity['Name'] === name)?.opportunity['OpportunityLineItems'] as { StandardPriceIsActive: boolean }[]).map((line) => line.StandardPriceIsActive);
    expect(flags('A')).toEqual([true, false]);
    expect(flags('B')).toEqual([false]);
  });

  it('knows standard prices by currency', async () => {
    world = await World.start({ multiCurrency: true });
    const product = world.product();
    const entryIn = (Pricebook2Id: string, CurrencyIsoCode: string) => world.org.insert('PricebookEntry', { Pricebook2Id, Product2Id: product, CurrencyIsoCode, UnitPrice: 5, IsActive: true });
    const book = world.org.insert('Pricebook2', { Name: 'Partners', IsActive: true });
    const standardEuro = entryIn(world.standardBook(), 'EUR');
    const euro = entryIn(book, 'EUR');
    const id = world.org.insert('Opportunity', { Name: 'E', StageName: 'Closed Won', CloseDate: '2026-11-20', Generate__c: 'Invoice', CurrencyIsoCode: 'EUR', Pricebook2Id: book });
    world.org.insert('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: euro, Quantity: 1, UnitPrice: 5 });
    const flag = async () => ((await find())[0]?.opportunity['OpportunityLineItems'] as { StandardPriceIsActive: boolean }[])[0]?.StandardPriceIsActive;
    expect(await flag()).toBe(true);
    world.org.update('PricebookEntry', standardEuro, { IsActive: false });
    expect(await flag()).toBe(false);
  });

  it('takes the e-mail of a person account last', async () => {
    world = await World.start({ personAccounts: true });
    const account = world.org.insert('Account', { FirstName: 'Pat', LastName: 'Person', PersonEmail: 'pat@person.example' });
    world.deal({ AccountId: account });
    expect((await find())[0]).toMatchObject({ email: 'pat@person.example', opportunity: { Account: { IsPersonAccount: true, FirstName: 'Pat', LastName: 'Person' } } });
  });

  it('completes long line lists and small pages', async () => {
    world = await World.start();
    Object.assign(world.org.knobs, { pageSizeWithChildren: 2, childPageSize: 3 });
    const product = world.product();
    for (let index = 0; index < 5; index++) world.deal({ lines: Array.from({ length: 8 }, (_, line) => ({ product, quantity: line + 1, price: 1 })) });
    const deals = await find();
    expect(deals).toHaveLength(5);
    for (const { opportunity } of deals) expect((opportunity['OpportunityLineItems'] as { Quantity: number }[]).map(({ Quantity }) => Quantity).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([{}, { multiCurrency: true }, { personAccounts: true }, { multiCurrency: true, personAccounts: true }])('works in an org with %j', async (options) => {
    world = await World.start(options);
    world.deal({ AccountId: world.account() });
    const [deal] = await find();
    const opportunity = deal?.opportunity as { CurrencyIsoCode?: string; Account: { IsPersonAccount?: boolean } };
    expect(opportunity.CurrencyIsoCode).toBe(options.multiCurrency ? 'USD' : undefined);
    expect(opportunity.Account.IsPersonAccount).toBe(options.personAccounts ? false : undefined);
  });
});

describe('the ledger on the record', () => {
  it('claims a deal and does not find it again', async () => {
    world = await World.start();
    const id = world.deal();
    expect(await poll()).toHaveLength(1);
    expect(world.read(id, 'QuickBooks_Sync_Status__c', 'QuickBooks_Emitted__c', 'QuickBooks_Attempt__c', 'QuickBooks_Queued_At__c')).toEqual({
      QuickBooks_Sync_Status__c: 'Queued', QuickBooks_Emitted__c: 1, QuickBooks_Attempt__c: null, QuickBooks_Queued_At__c: '2026-11-24T12:00:00.000+0000',
    });
    expect(await find()).toEqual([]);
  });

  it('emits a claim without an outcome again after one hour, six hours, a day, and then daily, always under the same key', async () => {
    world = await World.start();
    world.deal();
    const [first] = await poll();
    const emittedAt: number[] = [];
    for (let minute = 60; minute <= 4400; minute += 60) {
      world.advance(60);
      const again = await poll();
      if (again.length > 0) emittedAt.push(minute);
      for (const deal of again) expect(deal).toMatchObject({ key: first?.key, reason: 'no outcome', emitted: emittedAt.length + 1 });
    }
    expect(emittedAt).toEqual([60, 360, 1440, 2880, 4320]);
  }, 60_000);

  it('emits a claim once after a long standstill', async () => {
    world = await World.start();
    world.deal();
    await poll();
    world.advance(4 * 24 * 60);
    expect(await poll()).toHaveLength(1);
    world.advance(1);
    expect(await poll()).toHaveLength(0);
  });

  it('leaves a deal alone once it is sent, failed, held or unknown', async () => {
    world = await World.start();
    for (const status of ['Sent', 'Failed', 'Held', 'Unknown', 'Not Applicable'] as const) {
      const id = world.deal();
      const [deal] = (await poll()).filter(({ keyParts }) => keyParts.recordId === toId18(id));
      await writeBack(world.client, 'main', { deals: [{ opportunityId: id, status, type: deal?.type ?? '' }] });
    }
    world.advance(3000);
    expect(await find()).toEqual([]);
  });

  it('raises the attempt by one for each Retry of a person, and only then', async () => {
    world = await World.start();
    const id = world.deal();
    for (const attempt of [1, 2, 3]) {
      const [deal] = await poll();
      expect(deal).toMatchObject({ attempt, reason: attempt === 1 ? 'new' : 'retry', emitted: 1 });
      expect(deal?.key.endsWith(`/Invoice/${attempt}`)).toBe(true);
      world.advance(61);
      expect((await poll())[0]).toMatchObject({ attempt, emitted: 2, key: deal?.key });
      await outcome(deal!, 'Failed');
      expect(world.read(id, 'QuickBooks_Sync_Error__c')).toEqual({ QuickBooks_Sync_Error__c: 'refused' });
      world.set(id, { QuickBooks_Sync_Status__c: 'Retry' });
    }
    await poll();
    expect(world.read(id, 'QuickBooks_Attempt__c', 'QuickBooks_Sync_Error__c')).toEqual({ QuickBooks_Attempt__c: 4, QuickBooks_Sync_Error__c: null });
  });

  it('keeps what is done by type: an estimate today, an invoice next week, neither twice', async () => {
    world = await World.start();
    const id = world.deal({ Generate__c: 'Estimate' });
    const [estimate] = await poll();
    await outcome(estimate!, 'Sent');
    world.set(id, { Generate__c: 'Invoice' });
    const [invoice] = await poll();
    expect(invoice).toMatchObject({ type: 'Invoice', reason: 'generate changed', attempt: 1 });
    await outcome(invoice!, 'Sent');
    // Salesforce orders the values of a multi-select picklist its own way.
    expect(String(world.read(id, 'QuickBooks_Sent_Types__c')['QuickBooks_Sent_Types__c']).split(';').sort()).toEqual(['Estimate', 'Invoice']);
    expect(world.read(id, 'QuickBooks_Transaction_Type__c')).toEqual({ QuickBooks_Transaction_Type__c: 'Invoice' });
    world.set(id, { Generate__c: 'Estimate' });
    expect(await find()).toEqual([]);
    // Reopened and won again: still the same facts.
    world.set(id, { StageName: 'Prospecting' });
    world.set(id, { StageName: 'Closed Won' });
    expect(await find()).toEqual([]);
    world.set(id, { QuickBooks_Sync_Status__c: 'Retry' });
    expect((await find())[0]).toMatchObject({ type: 'Estimate', attempt: 2, reason: 'retry' });
  });

  it('never sends back what came from QuickBooks', async () => {
    world = await World.start();
    world.deal({ QuickBooks_Transaction_Id__c: '1A2B-1', QuickBooks_Transaction_Type__c: 'Invoice' });
    world.deal({ QuickBooks_Transaction_Id__c: '1A2B-2' });
    const other = world.deal({ QuickBooks_Transaction_Id__c: '1A2B-3', QuickBooks_Transaction_Type__c: 'Estimate' });
    expect(ids(await find())).toEqual([toId18(other)]);
  });

  it('sends only what it could claim and says why not the rest', async () => {
    world = await World.start();
    const bad = world.deal({ Name: 'bad' });
    const good = world.deal({ Name: 'good' });
    const deals = await find();
    world.simulator.addFault({ kind: 'row', object: 'Opportunity', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Locked by finance', skip: ids(deals).indexOf(toId18(bad)) });
    const { claimed, refused } = await claimDeals(world.client, deals.sort((one, other) => (one.keyParts.recordId < other.keyParts.recordId ? -1 : 1)));
    expect(ids(claimed)).toEqual([toId18(good)]);
    expect(refused).toMatchObject([{ deal: { keyParts: { recordId: toId18(bad) } }, errors: [{ message: 'Locked by finance' }] }]);
  });

  it('claims once although the answer was lost', async () => {
    world = await World.start();
    const id = world.deal({ QuickBooks_Sync_Status__c: 'Retry' });
    const deals = await find();
    world.simulator.addFault({ kind: 'reset-after', path: 'composite' });
    const { claimed } = await claimDeals(world.client, deals);
    expect(claimed).toHaveLength(1);
    expect(world.read(id, 'QuickBooks_Attempt__c', 'QuickBooks_Emitted__c')).toEqual({ QuickBooks_Attempt__c: 2, QuickBooks_Emitted__c: 1 });
  });
});

describe('the first activation', () => {
  it('is held with a list when more deals would go than the limit', async () => {
    world = await World.start();
    for (let index = 0; index < 4; index++) world.deal({ AccountId: world.account() });
    const hold = await holdFirstActivation(world.client, {}, 3);
    expect(hold).toMatchObject({ total: 4, deals: [{ type: 'Invoice', amount: 10, closeDate: '2026-11-20' }, {}, {}, {}] });
    expect(hold?.message).toContain('Nothing was sent');
    expect(await holdFirstActivation(world.client, {}, 4)).toBeNull();
    expect(await holdFirstActivation(world.client, { startDate: '2026-12-01' }, 0)).toBeNull();
  });
});

describe('orgs that are not ready', () => {
  it('says that the fields are not installed', async () => {
    world = await World.start({ packageInstalled: false });
    const error = await find().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SalesforceError);
    expect(error).toMatchObject({ code: 'FIELDS_MISSING', who: 'Salesforce admin', written: 'not applied' });
    expect((error as SalesforceError).message).toContain('not installed');
  });

  it('names the fields that the user sees but may not edit', async () => {
    world = await World.start();
    const { simulator, org } = world;
    const client = createSalesforceClient({ instanceUrl: simulator.instanceUrl, accessToken: simulator.tokenFor(org.users.sales) });
    const error = await findDeals(client).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'FIELDS_MISSING', message: expect.stringMatching(/may not edit Opportunity\.QuickBooks_/) as string });
    expect((error as SalesforceError).message).not.toContain("can't see");
  });

  it('says that the permission set is missing, and works once it is assigned', async () => {
    world = await World.start({ integrationUserHasPermissionSet: false });
    const error = await find().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'FIELDS_MISSING', remedy: expect.stringContaining('Assign the permission set QuickBooks_Integration') as string });
    world.org.assign('QuickBooks_Integration', world.org.users.integration);
    expect(await find()).toEqual([]);
  });
});
