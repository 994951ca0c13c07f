import { afterEach, describe, expect, it } from 'vitest';
import { createSalesforceClient, fieldChoices, stageChoices } from '../../../engine/salesforce';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

describe('the client and an org', () => {
  it('renews its token when the session has expired', async () => {
    world = await World.start();
    const client = createSalesforceClient({
      instanceUrl: world.simulator.instanceUrl, accessToken: world.simulator.accessToken,
      refreshAccessToken: () => Promise.resolve(world.simulator.tokenFor(world.org.users.integration)),
    });
    const account = world.account({ Name: 'Ümläut 漢字 😀 & "Söhne"' });
    world.simulator.expireTokens();
    const [row] = await client.query(`SELECT Name FROM Account WHERE Id = '${account}'`);
    expect(row?.['Name']).toBe('Ümläut 漢字 😀 & "Söhne"');
    world.simulator.expireTokens();
    const [result] = await client.updateRows('Account', [{ Id: account, Name: 'Ärger @{r0.id} 漢字' }]);
    expect(result?.success).toBe(true);
    expect(world.org.query('SELECT Name FROM Account')).toMatchObject([{ Name: 'Ärger @{r0.id} 漢字' }]);
  });

  it('gives up a call that takes too long and tries anew', async () => {
    world = await World.start({}, { timeoutMs: 150 });
    world.simulator.addFault({ kind: 'slow', delayMs: 600, path: 'query' });
    expect(await world.client.query('SELECT Id FROM Account')).toEqual([]);
    expect(world.clock.sleeps).toEqual([500]);
    const hopeless = createSalesforceClient({ instanceUrl: world.simulator.instanceUrl, accessToken: world.simulator.accessToken, timeoutMs: 100, maxTries: 1 });
    world.simulator.addFault({ kind: 'slow', delayMs: 600, path: 'query' });
    await expect(hopeless.query('SELECT Id FROM Account')).rejects.toMatchObject({ code: 'TIMED_OUT', written: 'not applied' });
  });

  it('inserts, upserts by external id and updates, each row with its result', async () => {
    world = await World.start();
    const { client } = world;
    const inserted = await client.insertRows('Account', [{ Name: 'A' }, {}, { Name: 'B' }]);
    expect(inserted.map(({ success, errors }) => [success, errors[0]?.code])).toEqual([[true, undefined], [false, 'REQUIRED_FIELD_MISSING'], [true, undefined]]);
    const upserted = await client.upsertRows('Account', [{ QuickBooks_Id__c: '80/1 +&', Name: 'C' }, { QuickBooks_Id__c: '80-2', Name: 'D' }], { externalIdField: 'QuickBooks_Id__c' });
    expect(upserted.map(({ created }) => created)).toEqual([true, true]);
    const again = await client.upsertRows('Account', [{ QuickBooks_Id__c: '80-2', Name: 'D2' }], { externalIdField: 'QuickBooks_Id__c' });
    expect(again).toMatchObject([{ success: true, created: false, id: upserted[1]?.id }]);
    expect((await client.query('SELECT Name FROM Account ORDER BY Name')).map(({ Name }) => Name)).toEqual(['A', 'B', 'C', 'D2']);
    expect(await client.count('SELECT COUNT() FROM Account')).toBe(4);
    expect(client.usage()?.limit).toBe(15_000);
  });

  it('offers stages and fields to choose from', async () => {
    world = await World.start();
    const stages = await stageChoices(world.client);
    expect(stages.filter(({ won }) => won).map(({ value }) => value)).toEqual(['Closed Won']);
    expect(stages[0]?.value).toBe('Prospecting');
    const fields = await fieldChoices(world.client, 'Opportunity', { filterable: true });
    const values = fields.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Amount', 'Generate__c', 'Account.Name', 'Owner.Name']));
    expect(new Set(values).size).toBe(values.length);
  });
});
