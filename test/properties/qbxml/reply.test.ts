import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReply, QbxmlParseError, validateXml } from '../../../engine/qbxml';
import { casesPerType, seed } from './arbitraries';

const reply = '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs newMessageSetID="a">\n'
  + '<CustomerQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">\n<CustomerRet>\n<ListID>8-1</ListID>\n<Name>Caf&#233; &amp; Co</Name>\n'
  + '<BillAddress>\n<Addr1><![CDATA[a <b>]]></Addr1>\n</BillAddress>\n<Notes></Notes><Fax/>\n</CustomerRet>\n</CustomerQueryRs>\n</QBXMLMsgsRs>\n</QBXML>\n';

const scraps = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('<', '>', '&', '&#', '&#x;', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '"', "'", '=', '<!DOCTYPE a>', '<!ENTITY a "b">', '\u0000', '\uFEFF', '\uD800', '<__proto__>', '<a:b c="d">', '&amp;#60;'),
);

const edit = fc.record({ at: fc.nat(reply.length), cut: fc.nat(30), put: scraps });

function edited(edits: { at: number; cut: number; put: string }[]): string {
  return edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), reply);
}

describe('a reply damaged at random', () => {
  test('is read or refused, never anything else', () => {
    let refused = 0;
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edited(edits);
        try {
          for (const response of parseReply(text).responses) expect(response.statusCode).toBeTypeOf('number');
        } catch (error) {
          if (!(error instanceof QbxmlParseError)) throw error;
          refused++;
        }
        expect(Array.isArray(validateXml(text))).toBe(true);
      }),
      { numRuns: 500 * casesPerType, seed },
    );
    expect(refused).toBeGreaterThan(100);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });

  test('cut off anywhere before its end is refused: half an answer is none', () => {
    const end = reply.trimEnd().length;
    for (let length = 0; length < end; length++) expect(() => parseReply(reply.slice(0, length)), `${length} characters`).toThrow(QbxmlParseError);
    expect(parseReply(reply.slice(0, end)).responses).toHaveLength(1);
  });
});
