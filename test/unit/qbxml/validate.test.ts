import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../engine/json';
import { validateMessageSet, validateRequest, validateXml } from '../../../engine/qbxml';

function rules(type: string, body: JsonObject, attributes?: Record<string, string>): [string, string][] {
  return validateRequest({ type, body, ...(attributes ? { attributes } : {}) }).map(({ path, rule }) => [path, rule]);
}

function invoice(fields: JsonObject): JsonObject {
  return { InvoiceAdd: { CustomerRef: { FullName: 'Acme' }, ...fields } };
}

describe('validateRequest', () => {
  test('names path, rule, limit and value of each fault', () => {
    expect(validateRequest({ type: 'CustomerAddRq', body: { CustomerAdd: { Name: 'x'.repeat(42) } } })).toEqual([{
      path: 'CustomerAddRq/CustomerAdd/Name', rule: 'length', limit: 41, value: 'x'.repeat(42),
      message: 'Name has 42 characters; at most 41 are taken.',
    }]);
  });

  test('an unknown request is answered with those that come near', () => {
    expect(validateRequest({ type: 'CustomerUpdateRq', body: {} })).toMatchObject([{ rule: 'requestType', limit: [] }]);
    expect(validateRequest({ type: 'InvoiceAdd', body: {} })).toMatchObject([{ rule: 'requestType', limit: expect.arrayContaining(['InvoiceAddRq']) }]);
    expect(rules('constructor', {})).toEqual([['constructor', 'requestType']]);
  });

  test('structure: unknown, missing, too many, exclusive, wrong kind', () => {
    expect(rules('InvoiceAddRq', invoice({ TxnData: '2026-01-01' }))).toEqual([['InvoiceAddRq/InvoiceAdd/TxnData', 'unknown']]);
    expect(rules('InvoiceAddRq', { InvoiceAdd: {} })).toEqual([['InvoiceAddRq/InvoiceAdd/CustomerRef', 'required']]);
    expect(rules('InvoiceAddRq', {})).toEqual([['InvoiceAddRq/InvoiceAdd', 'required']]);
    expect(rules('InvoiceAddRq', invoice({ Memo: ['a', 'b'] }))).toEqual([['InvoiceAddRq/InvoiceAdd/Memo[1]', 'repeats']]);
    expect(rules('InvoiceAddRq', invoice({ InvoiceLineAdd: [{ Rate: '1', RatePercent: '2' }] }))).toEqual([['InvoiceAddRq/InvoiceAdd/InvoiceLineAdd[0]/RatePercent', 'choice']]);
    expect(rules('InvoiceAddRq', invoice({ Memo: { a: 1 } }))).toEqual([['InvoiceAddRq/InvoiceAdd/Memo', 'structure']]);
    expect(rules('InvoiceAddRq', invoice({ BillAddress: 'Main 1' }))).toEqual([['InvoiceAddRq/InvoiceAdd/BillAddress', 'structure']]);
    expect(rules('ReceivePaymentAddRq', { ReceivePaymentAdd: { CustomerRef: { ListID: '1' }, IsAutoApply: true, AppliedToTxnAdd: [{ TxnID: '1' }] } }))
      .toEqual([['ReceivePaymentAddRq/ReceivePaymentAdd/AppliedToTxnAdd[0]', 'choice']]);
    expect(rules('SalesOrderAddRq', { SalesOrderAdd: { CustomerRef: { ListID: '1' } } })).toEqual([['SalesOrderAddRq/SalesOrderAdd', 'required']]);
    expect(rules('CustomerQueryRq', { ListID: ['1'], FromModifiedDate: '2026-01-01' }).map(([, rule]) => rule)).toEqual(['choice']);
  });

  test.each<[string, string, JsonValue[], JsonValue[]]>([
    ['amount', 'Amount', ['10', '10.50', '-0.01', '1234567890123.00', 10.5, 3, ''], ['10.5', '10.505', '12345678901234', '1,000.00', 10.505, 'x']],
    ['price', 'Rate', ['1', '1.12345', '1234567890.5', 0.00001, ''], ['1.123456', '12345678901', 1e-7, '.5']],
    ['quantity', 'Quantity', ['2', '-1.5', 2.25], ['2.000000', 'two']],
    ['date', 'ServiceDate', ['2026-11-24', '2024-02-29', ''], ['2026-02-29', '2026-11-24T00:00:00Z', '24/11/2026', '2026-1-4']],
    ['boolean', 'IsTaxable', [true, false, 'true', '0', ''], ['yes', 'True', 2]],
    ['length', 'Other1', ['x'.repeat(29)], ['x'.repeat(30)]],
    ['enumeration', 'OptionForPriceRuleConflict', ['Zero', 'BasePrice'], ['zero', '']],
  ])('%s of %s', (rule, name, good, bad) => {
    const path = `InvoiceAddRq/InvoiceAdd/InvoiceLineAdd/${name}`;
    for (const value of good) expect(rules('InvoiceAddRq', invoice({ InvoiceLineAdd: { [name]: value } })), String(value)).toEqual([]);
    for (const value of bad) expect(rules('InvoiceAddRq', invoice({ InvoiceLineAdd: { [name]: value } })), String(value)).toEqual([[path, rule]]);
  });

  test('times take neither Z nor fractions; GUIDs want braces; ids have 36 characters', () => {
    const since = (value: string): [string, string][] => rules('CustomerQueryRq', { FromModifiedDate: value });
    for (const value of ['2026-11-24', '2026-11-24T13:00:00', '2026-11-24T13:00:00-05:00']) expect(since(value)).toEqual([]);
    for (const value of ['2026-11-24T13:00:00Z', '2026-11-24T13:00:00.123', '2026-11-24T25:00:00', '2026-13-24']) {
      expect(since(value), value).toEqual([['CustomerQueryRq/FromModifiedDate', 'dateTime']]);
    }
    const guid = (value: string): [string, string][] => rules('InvoiceAddRq', invoice({ ExternalGUID: value }));
    expect([guid('0'), guid('{01234567-89ab-CDEF-0123-456789abcdef}')]).toEqual([[], []]);
    expect(guid('01234567-89ab-cdef-0123-456789abcdef')).toEqual([['InvoiceAddRq/InvoiceAdd/ExternalGUID', 'guid']]);
    expect(rules('CustomerQueryRq', { ListID: ['x'.repeat(36), 'x'.repeat(37)] })).toEqual([['CustomerQueryRq/ListID[1]', 'length']]);
    expect(rules('CustomerQueryRq', { MaxReturned: 0 })).toEqual([['CustomerQueryRq/MaxReturned', 'range']]);
  });

  test('iterators need a page size, and their id from the second page on', () => {
    expect(rules('CustomerQueryRq', { MaxReturned: 10 }, { iterator: 'Start' })).toEqual([]);
    expect(rules('CustomerQueryRq', {}, { iterator: 'Start' })).toEqual([['CustomerQueryRq/MaxReturned', 'iterator']]);
    expect(rules('CustomerQueryRq', { MaxReturned: 10 }, { iterator: 'Continue' })).toEqual([['CustomerQueryRq/@iteratorID', 'iterator']]);
    expect(rules('TermsQueryRq', {}, { iterator: 'Start' })).toContainEqual(['TermsQueryRq/@iterator', 'unknown']);
  });

  test('macros stand only where the schema has them', () => {
    expect(rules('InvoiceAddRq', { InvoiceAdd: { '@defMacro': 'TxnID:x', CustomerRef: { FullName: 'A' } } })).toEqual([]);
    expect(rules('InvoiceAddRq', invoice({ CustomerRef: { ListID: { '@useMacro': 'x', '#text': '' } } }))).toEqual([['InvoiceAddRq/InvoiceAdd/CustomerRef/ListID/@useMacro', 'unknown']]);
  });
});

describe('validateMessageSet', () => {
  test('checks the ids and the set itself', () => {
    const set = {
      version: '13', onError: 'rollbackOnError' as 'stopOnError', oldMessageSetID: 'x'.repeat(24),
      requests: [{ type: 'HostQueryRq', requestID: 'x'.repeat(51), body: {} }],
    };
    expect(validateMessageSet(set).map(({ path, rule }) => [path, rule])).toEqual([
      ['onError', 'onError'], ['oldMessageSetID', 'messageSetID'], ['version', 'version'], ['requests[0]/HostQueryRq/@requestID', 'requestID'],
    ]);
  });
});

describe('validateXml', () => {
  const message = (inside: string, version = '13.0'): string => `<?xml version="1.0"?><?qbxml version="${version}"?><QBXML><QBXMLMsgsRq onError="stopOnError">${inside}</QBXMLMsgsRq></QBXML>`;
  const faults = (xml: string): [string, string, JsonValue][] => validateXml(xml).map(({ path, rule, limit }) => [path, rule, limit]);

  test('finds the element that comes too early, and what must stand before it', () => {
    const xml = message('<HostQueryRq/><CustomerAddRq><CustomerAdd><Name>A</Name><Phone>1</Phone><BillAddress><City>x</City><Addr1>y</Addr1></BillAddress></CustomerAdd></CustomerAddRq>');
    expect(faults(xml)).toEqual([
      ['QBXML/QBXMLMsgsRq/CustomerAddRq/CustomerAdd/Phone', 'order', 'BillAddress'],
      ['QBXML/QBXMLMsgsRq/CustomerAddRq/CustomerAdd/BillAddress/City', 'order', 'Addr1'],
    ]);
  });

  test('counts equal elements from 0', () => {
    const line = (inside: string): string => `<InvoiceLineAdd>${inside}</InvoiceLineAdd>`;
    const xml = message(`<InvoiceAddRq><InvoiceAdd><CustomerRef><ListID>1</ListID></CustomerRef>${line('<Quantity>1</Quantity>')}${line('<Quantity>x</Quantity>')}</InvoiceAdd></InvoiceAddRq>`);
    expect(faults(xml)).toEqual([['QBXML/QBXMLMsgsRq/InvoiceAddRq/InvoiceAdd/InvoiceLineAdd[1]/Quantity', 'quantity', 'at most 10 digits and 5 decimals']]);
  });

  test('lines and group lines may alternate', () => {
    const bundle = '<InvoiceLineGroupAdd><ItemGroupRef/></InvoiceLineGroupAdd>';
    const xml = message(`<InvoiceAddRq><InvoiceAdd><CustomerRef><ListID>1</ListID></CustomerRef>${bundle}<InvoiceLineAdd/>${bundle}</InvoiceAdd></InvoiceAddRq>`);
    expect(faults(xml)).toEqual([]);
  });

  test('judges by the version that the message names', () => {
    const title = '<CustomerAddRq><CustomerAdd><Name>A</Name><JobTitle>B</JobTitle></CustomerAdd></CustomerAddRq>';
    expect(faults(message(title))).toEqual([]);
    expect(faults(message(title, '11.0'))).toEqual([['QBXML/QBXMLMsgsRq/CustomerAddRq/CustomerAdd/JobTitle', 'version', '12.0']]);
    expect(faults(message(title).replace(/<\?qbxml.*?\?>/, ''))).toEqual([['?qbxml', 'version', '<?qbxml version="13.0"?>']]);
  });

  test.each([
    ['', ''], ['nonsense', ''], ['<a/>', 'a'], ['<QBXML/>', 'QBXML'], ['<QBXML><QBXMLMsgsRs/></QBXML>', 'QBXML'], [`<!DOCTYPE a>${message('')}`, ''],
    [message('').slice(0, -5), ''], [message('<HostQueryRq>A & B</HostQueryRq>'), ''],
  ])('no message set at all: %s', (xml, path) => {
    expect(faults(xml)).toMatchObject([[path, 'structure', expect.anything()]]);
  });
});
