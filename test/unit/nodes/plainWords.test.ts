import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuickBooksDesktop } from '../../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { testCompany, type TestCompany } from './company';
import { FakeN8n } from './fakes';

const mapped = (value: Record<string, unknown>) => ({ mappingMode: 'defineBelow', value });

/** Choices come by expression from the Settings node, where a person writes them. */
describe('choices in plain words', () => {
  let test: TestCompany;
  beforeEach(async () => void (test = await testCompany()));
  afterEach(async () => await test.close());

  async function queued(parameters: Record<string, unknown>): Promise<Record<string, unknown> | undefined> {
    const fake = new FakeN8n({
      items: [{}], onError: 'continueErrorOutput', credentials: { quickBooksDesktopApi: test.credential },
      parameters: { then: 'queue', salesforce: {}, ...parameters },
    });
    return (await fake.execute(new QuickBooksDesktop()))[0]?.[0]?.json;
  }

  const invoice = (options: Record<string, unknown>) => queued({
    resource: 'invoice', operation: 'create', fields: mapped({ 'CustomerRef/FullName': 'Aspen Ltd' }), lineSource: 'json',
    linesJson: [{ Desc: 'Hello' }], options,
  });
  const customer = (options: Record<string, unknown>) => queued({ resource: 'customer', operation: 'upsert', storedId: '', fields: mapped({ Name: 'Aspen Ltd' }), options });

  it.each(['firstOpenDay', 'first open day', 'First Open Day', ' first-open-day '])('%j is the first open day', async (closingDate) => {
    expect(await invoice({ closingDate })).toMatchObject({ status: 'queued' });
  });

  it.each(['Link', ' link', 'report'])('%j is a way with records found by name', async (onUnmarked) => {
    expect(await customer({ onUnmarked })).toMatchObject({ status: 'queued' });
  });

  it('an unknown word is refused with what there is to choose from', async () => {
    expect(await customer({ onUnmarked: 'perhaps' })).toMatchObject({ error: { message: expect.stringContaining('report, link') } });
    expect(await invoice({ closingDate: 'next month' })).toMatchObject({ error: { message: expect.stringContaining('firstOpenDay') } });
  });
});
