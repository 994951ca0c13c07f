import { describe, expect, test } from 'vitest';
import { parseMessageSet, parseReply, QbxmlParseError } from '../../../engine/qbxml';

function reply(inside: string, attributes = ''): string {
  return `<?xml version="1.0" ?><QBXML><QBXMLMsgsRs${attributes}>${inside}</QBXMLMsgsRs></QBXML>`;
}

function rs(type: string, inside: string, attributes = 'statusCode="0" statusSeverity="Info" statusMessage="Status OK"'): string {
  return `<${type} requestID="1" ${attributes}>${inside}</${type}>`;
}

describe('parseReply', () => {
  test('reads status, iterator, records in their order and the record of a recovered write', () => {
    const parsed = parseReply(reply(
      rs('ItemQueryRs',
        '<ItemServiceRet><Name>a</Name></ItemServiceRet><ItemGroupRet><Name>b</Name></ItemGroupRet><ItemServiceRet><Name>c</Name></ItemServiceRet>',
        'statusCode="0" statusSeverity="Info" statusMessage="Status OK" retCount="3" iteratorRemainingCount="7" iteratorID="{x}"')
      + rs('InvoiceAddRs', '<ErrorRecovery><TxnID>1-2</TxnID><EditSequence>99</EditSequence></ErrorRecovery>'),
      ' newMessageSetID="set1" messageSetStatusCode="600"',
    ));
    expect(parsed.newMessageSetID).toBe('set1');
    expect(parsed.messageSetStatusCode).toBe(600);
    const [items, invoice] = parsed.responses;
    expect(items).toMatchObject({ type: 'ItemQueryRs', requestID: '1', statusCode: 0, retCount: 3, iteratorRemainingCount: 7, iteratorID: '{x}' });
    expect(items?.rets.map(({ type, fields }) => [type, fields['Name']])).toEqual([['ItemServiceRet', 'a'], ['ItemGroupRet', 'b'], ['ItemServiceRet', 'c']]);
    expect(items?.body['ItemServiceRet']).toHaveLength(2);
    expect(invoice?.errorRecovery).toEqual({ TxnID: '1-2', EditSequence: '99' });
  });

  test('what the schema repeats is an array, even alone; the rest never is', () => {
    const { responses } = parseReply(reply(rs('InvoiceQueryRs',
      '<InvoiceRet><TxnID>1</TxnID><CustomerRef><FullName>A</FullName></CustomerRef><InvoiceLineRet><Quantity>1.50</Quantity></InvoiceLineRet></InvoiceRet>')));
    expect(responses[0]?.body).toEqual({
      InvoiceRet: [{ TxnID: '1', CustomerRef: { FullName: 'A' }, InvoiceLineRet: [{ Quantity: '1.50' }] }],
    });
  });

  test('values stay as QuickBooks wrote them', () => {
    const { responses } = parseReply(reply(rs('CustomerAddRs',
      '<CustomerRet><Name> 007 </Name><Balance>100.00</Balance><IsActive>true</IsActive><Notes>a\n\n b</Notes><Phone></Phone><Fax/></CustomerRet>')));
    expect(responses[0]?.rets[0]?.fields).toEqual({ Name: ' 007 ', Balance: '100.00', IsActive: 'true', Notes: 'a\n\n b', Phone: '', Fax: '' });
  });

  test('knows references of every kind; invalid ones are harmless', () => {
    const name = (text: string): unknown => parseReply(reply(rs('CustomerAddRs', `<CustomerRet><Name>${text}</Name></CustomerRet>`))).responses[0]?.rets[0]?.fields['Name'];
    expect(name('Caf&#233; &#xE9; &amp;lt; &lt;&gt;&quot;&apos;')).toBe('Café é &lt; <>"\'');
    expect(name('&#128512; &#x1F600; &#55357;&#56832;')).toBe('😀 😀 😀');
    expect(name('&#0;|&#7;|&#xD800;|&#99999999;|&#xFFFE;')).toBe('\uFFFD|\uFFFD|\uFFFD|\uFFFD|\uFFFD');
    expect(name('&unknown; AT&T & &;')).toBe('&unknown; AT&T & &;');
    expect(name('<![CDATA[<b> &amp; ]]>&amp;')).toBe('<b> &amp; &');
  });

  test('unknown elements, attributes and values are kept', () => {
    const { responses } = parseReply(reply(
      rs('CustomerAddRs', '<CustomerRet><Name>A</Name><Future><X>1</X></Future><Many>1</Many><Many>2</Many><JobStatus>Novel</JobStatus></CustomerRet>', 'statusCode="77777" statusSeverity="Odd" extra="e"')
      + rs('FutureQueryRs', '<FutureRet kind="k"><A>1</A></FutureRet>'),
    ));
    expect(responses[0]).toMatchObject({ statusCode: 77777, statusSeverity: 'Odd', statusMessage: '', body: { '@extra': 'e' } });
    expect(responses[0]?.rets[0]?.fields).toEqual({ Name: 'A', Future: { X: '1' }, Many: ['1', '2'], JobStatus: 'Novel' });
    expect(responses[1]?.rets).toEqual([{ type: 'FutureRet', fields: { '@kind': 'k', A: '1' } }]);
  });

  test('mixed lines tell their order', () => {
    const line = (name: string, desc: string): string => `<${name}><Desc>${desc}</Desc></${name}>`;
    const { responses } = parseReply(reply(rs('InvoiceAddRs',
      `<InvoiceRet>${line('InvoiceLineRet', '1')}${line('InvoiceLineGroupRet', '2')}${line('InvoiceLineRet', '3')}</InvoiceRet>`)));
    expect(responses[0]?.rets[0]?.fields['#order']).toEqual(['InvoiceLineRet', 'InvoiceLineGroupRet', 'InvoiceLineRet']);
  });

  test('prefixes, a byte order mark, comments and encoding declarations do not matter', () => {
    const inside = '<q:CustomerAddRs requestID="1" statusCode="0" statusSeverity="Info"><q:CustomerRet><!-- <x> --><q:Name>A</q:Name></q:CustomerRet></q:CustomerAddRs>';
    const xml = `\uFEFF\r\n<?xml version="1.0" encoding="windows-1252"?><?qbxml version="13.0"?><q:QBXML xmlns:q="urn:x"><q:QBXMLMsgsRs>${inside}</q:QBXMLMsgsRs></q:QBXML>`;
    expect(parseReply(xml).responses[0]?.rets).toEqual([{ type: 'CustomerRet', fields: { Name: 'A' } }]);
  });

  test('element names cannot reach a prototype', () => {
    const xml = reply(rs('CustomerAddRs', '<CustomerRet><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor><toString>x</toString><Name>A</Name></CustomerRet>', '__proto__="x" statusCode="0"'));
    const fields = parseReply(xml).responses[0]?.rets[0]?.fields;
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(fields).toMatchObject({ Name: 'A' });
  });

  test.each([
    ['empty', '', /empty answer/],
    ['blank', ' \r\n\uFEFF ', /empty answer/],
    ['no XML', 'Internal Server Error', /Not well-formed/],
    ['cut off', reply(rs('CustomerAddRs', '<CustomerRet><Name>A</Name></CustomerRet>')).slice(0, -30), /Not well-formed/],
    ['crossed elements', '<QBXML><QBXMLMsgsRs><A><B></A></B></QBXMLMsgsRs></QBXML>', /Not well-formed/],
    ['another root', '<html><body/></html>', /root element is html/],
    ['no answer in it', '<QBXML><QBXMLMsgsRq/></QBXML>', /holds no QBXMLMsgsRs/],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${reply('')}`, /declaration is refused/],
    ['a lower-case DTD', `<?xml version="1.0"?>\n<!doctype x SYSTEM "file:///etc/passwd">${reply('')}`, /declaration is refused/],
    ['an entity declaration inside', reply('<!ENTITY a "b">'), /declaration is refused/],
    ['nested too deep', reply('<a>'.repeat(5000) + '</a>'.repeat(5000)), /Not well-formed|nested/],
  ])('%s: a clear error', (_name, xml, words) => {
    expect(() => parseReply(xml)).toThrow(QbxmlParseError);
    expect(() => parseReply(xml)).toThrow(words);
  });

  test('a text that only mentions a DTD is no DTD', () => {
    expect(parseReply(reply('<!-- <!DOCTYPE x> -->' + rs('CustomerAddRs', '<CustomerRet><Name><![CDATA[<!ENTITY a "b">]]></Name></CustomerRet>'))).responses).toHaveLength(1);
  });

  test('too long a text is refused before it is read', () => {
    expect(() => parseReply(reply(''), { maxLength: 20 })).toThrow(/at most 20/);
  });

  test('an answer without a readable status is no success', () => {
    expect(parseReply(reply('<CustomerAddRs requestID="1"/><CustomerAddRs statusCode="OK"/>')).responses.map(({ statusCode }) => statusCode)).toEqual([-1, -1]);
  });
});

describe('parseMessageSet', () => {
  test('is strict about what QuickBooks would not read', () => {
    const set = (text: string): string => `<?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError"><CustomerAddRq><CustomerAdd><Name>${text}</Name></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>`;
    expect(parseMessageSet(set('A &amp; B')).requests[0]).toEqual({ type: 'CustomerAddRq', requestID: '', body: { CustomerAdd: { Name: 'A & B' } } });
    for (const text of ['A & B', '&nbsp;', '&#0;', 'a\u0001b']) expect(() => parseMessageSet(set(text)), text).toThrow(QbxmlParseError);
    expect(() => parseMessageSet('<QBXML><QBXMLMsgsRq onError="rollbackOnError"/></QBXML>')).toThrow(/onError/);
  });
});
