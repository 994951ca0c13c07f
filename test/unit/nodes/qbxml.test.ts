import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Qbxml } from '../../../nodes/Qbxml/Qbxml.node';
import { testCompany, type TestCompany } from './company';
import { FakeN8n } from './fakes';

const node = new Qbxml();

describe('qbXML node', () => {
  const local = async (parameters: IDataObject, onError?: 'continueErrorOutput'): Promise<IDataObject> =>
    (await new FakeN8n({ parameters, onError }).execute(node))[0]?.[0]?.json ?? {};

  it('builds, in the order of the schema, from any of the JSON forms', async () => {
    const add = { CustomerAdd: { Phone: '555', Name: 'Aspen & Co' } };
    const forms = [{ CustomerAddRq: add }, { type: 'CustomerAddRq', body: add }, [{ CustomerAdd: add }], JSON.stringify({ CustomerAddRq: add })];
    for (const requests of forms) {
      const { xml } = await local({ operation: 'build', requests: requests as IDataObject, version: '13.0', onError: 'stopOnError' });
      expect(xml).toContain('<CustomerAdd><Name>Aspen &amp; Co</Name><Phone>555</Phone></CustomerAdd>');
    }
  });

  it('names every fault with its place', async () => {
    const json = await local({ operation: 'validate', version: '13.0', requests: { CustomerAddRq: { CustomerAdd: { Name: 'x'.repeat(60), Nonsense: '1' } } } });
    expect(json.valid).toBe(false);
    expect((json.errors as { path: string }[]).map(({ path }) => path)).toEqual(expect.arrayContaining(['CustomerAddRq/CustomerAdd/Name', 'CustomerAddRq/CustomerAdd/Nonsense']));
    const wrongOrder = '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError"><CustomerAddRq requestID="1"><CustomerAdd><Phone>5</Phone><Name>A</Name></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>';
    expect((await local({ operation: 'validate', version: '13.0', requests: wrongOrder })).valid).toBe(false);
  });

  it('parses answers and messages', async () => {
    const reply = '<QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="1" statusCode="1" statusSeverity="Info" statusMessage="none"/></QBXMLMsgsRs></QBXML>';
    expect(await local({ operation: 'parse', xml: reply })).toMatchObject({ responses: [{ type: 'CustomerQueryRs', statusCode: 1 }] });
    expect((await local({ operation: 'parse', xml: 'no XML' }, 'continueErrorOutput')).error).toMatchObject({ message: expect.any(String) });
  });

  it('explains codes of both kinds', async () => {
    expect(await local({ operation: 'explain', code: '3100' })).toMatchObject({ code: 3100, class: 'nameInUse', remedy: expect.any(String) });
    expect(await local({ operation: 'explain', code: '0x80040400' })).toMatchObject({ code: '0x80040400', afterWrite: 'notExecuted' });
    await expect(local({ operation: 'explain', code: 'what' })).rejects.toThrow(/neither/);
  });

  describe('sending', () => {
    let test: TestCompany;
    beforeEach(async () => void (test = await testCompany()));
    afterEach(async () => await test.close());

    it('sends requests as they are and returns the answers', async () => {
      const parameters = { operation: 'send', requests: { CompanyQueryRq: {} }, onError: 'continueOnError', salesforce: {}, then: 'wait', options: {} };
      const fake = new FakeN8n({ parameters, credentials: { quickBooksDesktopApi: test.credential } });
      await fake.execute(node);
      await test.update();
      const { workflowData } = await fake.webhook(node, { waitId: fake.execution.context.waitId as string });
      expect(workflowData?.[0]?.[0]?.json).toMatchObject({ action: 'answered' });
    });
  });
});
