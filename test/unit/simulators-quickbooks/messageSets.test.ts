import { describe, expect, it } from 'vitest';
import { envelope, openQuickBooks, replyOf } from './helpers';

const add = (name: string, id = '1') => `<CustomerAddRq requestID="${id}"><CustomerAdd><Name>${name}</Name><ExternalGUID>{00000000-0000-0000-0000-00000000000${id}}</ExternalGUID></CustomerAdd></CustomerAddRq>`;
const ids = (newId: string, oldId?: string) => `onError="continueOnError" newMessageSetID="${newId}"${oldId === undefined ? '' : ` oldMessageSetID="${oldId}"`}`;

describe('message-set recovery', () => {
  it('answers the same set again without carrying it out, and a status check with ids instead of records', async () => {
    const { send, company } = await openQuickBooks();
    const first = await send(add('A') + add('A', '2'), ids('S1'));
    expect([first.code, first.responses.map((rs) => rs.code), first.responses[0]?.rets[0]?.name]).toEqual(['0', [0, 3100], 'CustomerRet']);
    const count = company.listsOf(['Customer']).length;
    for (const again of [await send(add('A') + add('A', '2'), ids('S1')), await send('', ids('S1', 'S1'))]) {
      expect([again.code, again.responses.map((rs) => [rs.code, rs.attributes['requestID']])]).toEqual(['0', [[0, '1'], [3100, '2']]]);
      expect(again.responses[0]?.rets.map((ret) => ret.name)).toEqual(['ErrorRecovery']);
      expect(again.responses[0]?.rets[0]?.children.map((child) => child.name)).toEqual(['ListID', 'EditSequence', 'ExternalGUID']);
    }
    expect(company.listsOf(['Customer']).length).toBe(count);
  });

  it('answers 9001 to other requests under a known id, and carries nothing out', async () => {
    const { send, company } = await openQuickBooks();
    await send(add('A'), ids('S1'));
    const other = await send(add('B'), ids('S1'));
    expect([other.code, other.responses.length]).toEqual(['9001', 0]);
    expect(company.named(['Customer'], 'B')).toBeUndefined();
  });

  it('answers 600 where nothing is kept and 9002 where others are; the question spoils the id', async () => {
    const { send, company } = await openQuickBooks();
    expect((await send('', ids('S1', 'S1'))).code).toBe('600');
    expect((await send('', ids('S1', 'S1'))).code).toBe('600');
    await send(add('A'), ids('S2'));
    expect((await send('', ids('S1', 'S1'))).code).toBe('9002');
    expect((await send(add('B'), ids('S1'))).code).toBe('9001');
    expect(company.named(['Customer'], 'B')).toBeUndefined();
  });

  it('forgets an old set: named alone, named beside a new one, or all of them', async () => {
    const { send } = await openQuickBooks();
    await send(add('A'), ids('S1'));
    expect((await send('', 'onError="stopOnError" oldMessageSetID="S1"')).code).toBe('0');
    expect((await send('', 'onError="stopOnError" oldMessageSetID="S1"')).code).toBe('600');
    await send(add('B'), ids('S2'));
    expect((await send(add('C'), ids('S3', 'S2'))).code).toBe('0');
    expect((await send('', ids('S2', 'S2'))).code).toBe('9002');
    expect((await send('', ids('S3', 'S3'))).code).toBe('0');
    await send('', 'onError="stopOnError" oldMessageSetID="ClearAllMessageSets"');
    expect((await send('', ids('S3', 'S3'))).code).toBe('600');
  });

  it('answers 9004 to an id of more than 23 characters', async () => {
    const { send, company } = await openQuickBooks();
    expect((await send(add('A'), ids('x'.repeat(24)))).code).toBe('9004');
    expect(company.named(['Customer'], 'A')).toBeUndefined();
    expect((await send(add('A'), ids('x'.repeat(23)))).code).toBe('0');
  });

  it('answers 9005 when the record could not be kept: carried out all the same', async () => {
    const { quickbooks, session, company, send } = await openQuickBooks();
    const reply = replyOf(await quickbooks.processRequest(session, envelope(add('A'), ids('S1')), { loseRecord: true }));
    expect([reply.code, reply.responses[0]?.code]).toEqual(['9005', 0]);
    expect(company.named(['Customer'], 'A')).toBeDefined();
    expect((await send('', ids('S1', 'S1'))).code).toBe('600');
  });

  it('is lost by a restore, and kept per file and per application', async () => {
    const { send, company, quickbooks } = await openQuickBooks();
    const backup = company.snapshot();
    await send(add('A'), ids('S1'));
    const other = await quickbooks.beginSession('Another application');
    expect(replyOf(await quickbooks.processRequest(other, envelope('', ids('S1', 'S1')))).code).toBe('600');
    company.restore(backup);
    expect((await send('', ids('S1', 'S1'))).code).toBe('600');
    expect(company.named(['Customer'], 'A')).toBeUndefined();
  });

  it('says after a crash half way what ran and what did not', async () => {
    const { quickbooks, session, company } = await openQuickBooks();
    const set = envelope(add('A') + add('B', '2') + add('C', '3'), ids('S1'));
    await expect(quickbooks.processRequest(session, set, { crashAt: 2 })).rejects.toMatchObject({ hresult: '0x800706BA' });
    await expect(quickbooks.processRequest(session, set)).rejects.toMatchObject({ hresult: '0x8004040D' });
    const next = await quickbooks.beginSession('Test');
    const reply = replyOf(await quickbooks.processRequest(next, envelope('', ids('S1', 'S1'))));
    expect(reply.responses.map((rs) => rs.code)).toEqual([0, 0, 3231]);
    expect(['A', 'B', 'C'].map((name) => company.named(['Customer'], name) !== undefined)).toEqual([true, true, false]);
  });

  it('adds no attributes where none were sent', async () => {
    const { raw } = await openQuickBooks();
    expect(await raw(envelope(add('A')))).toContain('<QBXMLMsgsRs><CustomerAddRs requestID="1" statusCode="0"');
  });
});

describe('stopOnError', () => {
  it('leaves the rest unprocessed and what ran in place', async () => {
    const { send, company } = await openQuickBooks();
    const reply = await send(add('A') + add('A', '2') + add('B', '3'), 'onError="stopOnError"');
    expect(reply.responses.map((rs) => rs.code)).toEqual([0, 3100, 3231]);
    expect([company.named(['Customer'], 'A') !== undefined, company.named(['Customer'], 'B')]).toEqual([true, undefined]);
  });

  it('goes on after a query that finds nothing', async () => {
    const { send } = await openQuickBooks();
    const reply = await send('<CustomerQueryRq requestID="1"><FullName>Nobody</FullName></CustomerQueryRq>' + add('A', '2'), 'onError="stopOnError"');
    expect(reply.responses.map((rs) => rs.code)).toEqual([500, 0]);
  });
});

describe('the parser', () => {
  const refused = { hresult: '0x80040400' };
  const body = (inner: string) => envelope(inner);
  it.each([
    ['the wrong order', body('<CustomerAddRq><CustomerAdd><CompanyName>x</CompanyName><Name>x</Name></CustomerAdd></CustomerAddRq>')],
    ['an unknown element', body('<CustomerAddRq><CustomerAdd><Name>x</Name><Shoe>9</Shoe></CustomerAdd></CustomerAddRq>')],
    ['a required element missing', body('<CustomerAddRq><CustomerAdd><CompanyName>x</CompanyName></CustomerAdd></CustomerAddRq>')],
    ['an unknown request', body('<SockAddRq></SockAddRq>')],
    ['a value outside the list', body('<CustomerAddRq><CustomerAdd><Name>x</Name><JobStatus>Sleeping</JobStatus></CustomerAdd></CustomerAddRq>')],
    ['a GUID without braces', body('<CustomerAddRq><CustomerAdd><Name>x</Name><ExternalGUID>12345678-1234-1234-1234-123456789012</ExternalGUID></CustomerAdd></CustomerAddRq>')],
    ['both branches of a choice', body('<CustomerQueryRq><FullName>x</FullName><ActiveStatus>All</ActiveStatus></CustomerQueryRq>')],
    ['raw characters outside ASCII', body('<CustomerAddRq><CustomerAdd><Name>Café</Name></CustomerAdd></CustomerAddRq>')],
    ['surrogates as references', body('<CustomerAddRq><CustomerAdd><Name>&#55357;&#56832;</Name></CustomerAdd></CustomerAddRq>')],
    ['a control character', body('<CustomerAddRq><CustomerAdd><Name>a&#8;b</Name></CustomerAdd></CustomerAddRq>')],
    ['a bare ampersand', body('<CustomerAddRq><CustomerAdd><Name>A & B</Name></CustomerAdd></CustomerAddRq>')],
    ['unclosed elements', body('<CustomerQueryRq>')],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${body('')}`],
    ['no qbxml instruction', '<QBXML><QBXMLMsgsRq onError="stopOnError"></QBXMLMsgsRq></QBXML>'],
    ['no onError', '<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq></QBXMLMsgsRq></QBXML>'],
    ['an element newer than the version', envelope('<CustomerAddRq><CustomerAdd><Name>x</Name><JobTitle>y</JobTitle></CustomerAdd></CustomerAddRq>', undefined, '11.0')],
    ['an iterator on a query that has none', body('<EmployeeQueryRq iterator="Start"><MaxReturned>5</MaxReturned></EmployeeQueryRq>')],
    ['useMacro where it is not allowed', body('<CustomerAddRq><CustomerAdd><Name>x</Name><ParentRef><ListID useMacro="ListID:a"></ListID></ParentRef></CustomerAdd></CustomerAddRq>')],
  ])('refuses the whole set for %s', async (_what, xml) => {
    const { raw, company } = await openQuickBooks();
    const before = JSON.stringify(company.data);
    await expect(raw(xml)).rejects.toMatchObject(refused);
    expect(JSON.stringify(company.data)).toBe(before);
  });

  it('refuses rollbackOnError and newer versions by their own codes, and unsupported requests by 1030', async () => {
    const { raw, one } = await openQuickBooks();
    await expect(raw(envelope('', 'onError="rollbackOnError"'))).rejects.toMatchObject({ hresult: '0x80040413' });
    await expect(raw(envelope('', undefined, '17.0'))).rejects.toMatchObject({ hresult: '0x80040423' });
    expect((await one('<BillQueryRq></BillQueryRq>')).code).toBe(1030);
    expect((await one(`<CustomerQueryRq requestID="${'x'.repeat(51)}"></CustomerQueryRq>`)).code).toBe(1060);
  });

  it('locks answer 3175 until the form is closed', async () => {
    const { one, quickbooks, company } = await openQuickBooks();
    const record = company.named(['Customer'], 'Cooper & Sons');
    quickbooks.locks.set(record?.id ?? '', 2);
    const mod = () => one(`<CustomerModRq><CustomerMod><ListID>${record?.id}</ListID><EditSequence>${record?.edit}</EditSequence><Phone>1</Phone></CustomerMod></CustomerModRq>`);
    expect([(await mod()).code, (await mod()).code, (await mod()).code]).toEqual([3175, 3175, 0]);
  });
});
