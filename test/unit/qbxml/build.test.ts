import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { buildMessageSet, buildRequest, parseMessageSet, QbxmlValidationError, type QbxmlMessageSet, type QbxmlRequest } from '../../../engine/qbxml';
import { hasXsd, xsdCheckMany } from '../../support/xsd';

function customer(fields: JsonObject): QbxmlRequest {
  return { type: 'CustomerAddRq', body: { CustomerAdd: { Name: 'Acme', ...fields } } };
}

function setOf(...requests: QbxmlRequest[]): QbxmlMessageSet {
  return {
    version: '13.0', onError: 'continueOnError',
    requests: requests.map((request, index) => ({ ...request, requestID: String(index + 1) })),
  };
}

describe('buildMessageSet', () => {
  test('puts elements in the schema order, whatever the order of the keys', () => {
    const body = { IncludeRetElement: ['ListID', 'EditSequence'], CustomerAdd: { Phone: '555', BillAddress: { City: 'Bern', Addr1: 'Main 1' }, Name: 'Acme' } };
    const xml = buildMessageSet({ ...setOf({ type: 'CustomerAddRq', body }), newMessageSetID: 'n1', oldMessageSetID: 'o1' });
    expect(xml).toBe(
      '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>'
      + '<QBXMLMsgsRq newMessageSetID="n1" oldMessageSetID="o1" onError="continueOnError"><CustomerAddRq requestID="1"><CustomerAdd>'
      + '<Name>Acme</Name><BillAddress><Addr1>Main 1</Addr1><City>Bern</City></BillAddress><Phone>555</Phone></CustomerAdd>'
      + '<IncludeRetElement>ListID</IncludeRetElement><IncludeRetElement>EditSequence</IncludeRetElement></CustomerAddRq></QBXMLMsgsRq></QBXML>',
    );
  });

  test('a status check is a set without requests', () => {
    const xml = buildMessageSet({ version: '13.0', onError: 'stopOnError', newMessageSetID: 'same', oldMessageSetID: 'same', requests: [] });
    expect(xml).toContain('<QBXMLMsgsRq newMessageSetID="same" oldMessageSetID="same" onError="stopOnError"/>');
  });

  test('writes attributes of requests, elements and values', () => {
    const xml = buildMessageSet(setOf(
      { type: 'InvoiceAddRq', body: { InvoiceAdd: { '@defMacro': 'TxnID:a', CustomerRef: { FullName: 'Acme' } } } },
      { type: 'DataExtAddRq', body: { DataExtAdd: { OwnerID: '0', DataExtName: 'Id', TxnDataExtType: 'Invoice', TxnID: { '@useMacro': 'TxnID:a' }, DataExtValue: 'x' } } },
      { type: 'CustomerQueryRq', attributes: { iterator: 'Continue', iteratorID: '{i}' }, body: { MaxReturned: 50 } },
    ));
    expect(xml).toContain('<InvoiceAdd defMacro="TxnID:a">');
    expect(xml).toContain('<TxnID useMacro="TxnID:a"/>');
    expect(xml).toContain('<CustomerQueryRq requestID="3" iterator="Continue" iteratorID="{i}"><MaxReturned>50</MaxReturned>');
  });

  test('keeps lines and group lines in the order that #order tells, else in that of the schema', () => {
    const lines = { InvoiceLineGroupAdd: [{ ItemGroupRef: { FullName: 'G' } }], InvoiceLineAdd: [{ Desc: 'one' }, { Desc: 'two' }] };
    const names = (extra: JsonObject): string[] =>
      [...buildRequest({ type: 'InvoiceAddRq', body: { InvoiceAdd: { CustomerRef: { FullName: 'A' }, ...lines, ...extra } } })
        .matchAll(/<(InvoiceLine\w*)>(?:<Desc>(\w+))?/g)].map(([, name, desc]) => desc ?? name ?? '');
    expect(names({})).toEqual(['one', 'two', 'InvoiceLineGroupAdd']);
    expect(names({ '#order': ['InvoiceLineAdd', 'InvoiceLineGroupAdd', 'InvoiceLineAdd'] })).toEqual(['one', 'InvoiceLineGroupAdd', 'two']);
    expect(names({ '#order': ['InvoiceLineGroupAdd'] })).toEqual(['InvoiceLineGroupAdd', 'one', 'two']);
  });

  test('names cannot break out of their element', () => {
    const evil = '</Name><IsActive>false</IsActive>"\'&amp;]]>&#60;<!--';
    const xml = buildMessageSet(setOf(customer({ Notes: evil, '@x': undefined })));
    expect(xml).not.toContain('<IsActive>');
    expect(parseMessageSet(xml).requests[0]?.body).toEqual({ CustomerAdd: { Name: 'Acme', Notes: evil } });
  });

  test('is ASCII: references by code point, line ends included; control characters are dropped', () => {
    const xml = buildRequest(customer({ Notes: 'Zürich – 5 €\r\nnext\u0000\u0007\u0085 end' }));
    expect(xml).toContain('<Notes>Z&#252;rich &#8211; 5 &#8364;&#13;&#10;next end</Notes>');
  });

  test('accents that Windows-1252 lacks are folded; what cannot be is refused, or a question mark by choice', () => {
    expect(buildRequest(customer({ Notes: 'Győr, Łódź, e\u0301, ﬁn, −1' }))).toContain('Gyor, L&#243;dz, &#233;, fin, -1<');
    for (const text of ['日本', '😀', '\uD83D', 'Привет']) {
      expect(() => buildRequest(customer({ Notes: text }))).toThrow(/can't store/);
    }
    expect(buildRequest(customer({ Notes: 'a😀b日' }), { unrepresentable: 'questionMark' })).toContain('<Notes>a?b?</Notes>');
  });

  test('amounts given as numbers get two decimals and are never rounded', () => {
    expect(buildRequest(customer({ CreditLimit: 10.5 }))).toContain('<CreditLimit>10.50<');
    expect(buildRequest(customer({ CreditLimit: 10 }))).toContain('<CreditLimit>10<');
    expect(() => buildRequest(customer({ CreditLimit: 0.1 + 0.2 }))).toThrow(/amount/);
  });

  test('null and undefined leave an element out, empty text clears it, an empty object empties it', () => {
    const xml = buildRequest(customer({ Phone: null, Fax: undefined, Email: '', BillAddress: {} }));
    expect(xml).toBe('<CustomerAddRq><CustomerAdd><Name>Acme</Name><BillAddress/><Email/></CustomerAdd></CustomerAddRq>');
  });

  test('an element that the version lacks is refused by its path, or dropped by choice', () => {
    const request = customer({ JobTitle: 'Boss', ExternalGUID: '0' });
    expect(() => buildMessageSet({ ...setOf(request), version: '11.0' })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ path: 'requests[0]/CustomerAddRq/CustomerAdd/JobTitle', rule: 'version', limit: '12.0', value: '11.0' })] }),
    );
    const xml = buildMessageSet({ ...setOf(request), version: '11.0' }, { newer: 'drop' });
    expect(xml).toContain('<?qbxml version="11.0"?>');
    expect(xml).toContain('<CustomerAdd><Name>Acme</Name><ExternalGUID>0</ExternalGUID></CustomerAdd>');
  });

  test('says everything that is wrong at once', () => {
    try {
      buildMessageSet({ ...setOf(customer({ Phone: '1'.repeat(22), Nickname: 'x' })), newMessageSetID: 'x'.repeat(24) });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(QbxmlValidationError);
      const { errors, message } = error as QbxmlValidationError;
      expect(errors.map(({ path, rule, limit }) => [path, rule, rule === 'unknown' ? '' : limit])).toEqual([
        ['newMessageSetID', 'messageSetID', 23],
        ['requests[0]/CustomerAddRq/CustomerAdd/Nickname', 'unknown', ''],
        ['requests[0]/CustomerAddRq/CustomerAdd/Phone', 'length', 21],
      ]);
      expect(message).toContain('Phone has 22 characters; at most 21 are taken.');
    }
  });

  test('what it writes is valid by the schema of QuickBooks', ({ skip }) => {
    if (!hasXsd()) skip();
    const messages = [
      buildMessageSet(setOf(customer({ Notes: 'é\n"<&>]]>', CreditLimit: 1.5, AdditionalContactRef: [{ ContactName: 'a', ContactValue: 'b' }] }))),
      buildMessageSet({ ...setOf(customer({})), newMessageSetID: 'x'.repeat(23), responseData: 'includeNone' }),
      buildMessageSet({ version: '13.0', onError: 'stopOnError', requests: [] }),
    ];
    expect(xsdCheckMany(messages)).toEqual([[], [], []]);
  });
});
