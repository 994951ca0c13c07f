import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { createSoapEndpoint } from '../../../engine/webconnector/soap';
import { FakeService } from '../../unit/webconnector/fakes';
import { envelope, NS } from '../../unit/webconnector/http';

/** Any text that XML has a form for. */
const xmlText = fc.string({ unit: 'binary' }).map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

/** The ways in which clients write a text. */
const written: Record<string, (text: string) => string> = {
  escaped: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  references: (text) => [...text].map((character) => `&#${character.codePointAt(0)};`).join(''),
  hexadecimal: (text) => [...text].map((character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(''),
  CDATA: (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
};

function endpoint() {
  const service = new FakeService();
  return { service, soap: createSoapEndpoint(service, () => undefined) };
}

describe('reading', () => {
  test.each(Object.keys(written))('any text arrives as it was, %s', async (form) => {
    const { service, soap } = endpoint();
    await fc.assert(
      fc.asyncProperty(xmlText, xmlText, fc.boolean(), async (user, password, rpc) => {
        const write = written[form] ?? String;
        const type = rpc ? ' xsi:type="xsd:string"' : '';
        service.calls = [];
        const reply = await soap.answer(
          envelope(`<authenticate ${NS}><strUserName${type}>${write(user)}</strUserName><strPassword${type}>${write(password)}</strPassword></authenticate>`),
        );
        expect(reply.status).toBe(200);
        expect(service.calls).toEqual([{ method: 'authenticate', argument: { userName: user, password } }]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('answering', () => {
  test('any text of the service goes out as well-formed XML that holds it', async () => {
    const { service, soap } = endpoint();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        service.answers.getLastError = text;
        const { xml } = await soap.answer(envelope(`<getLastError ${NS}><ticket>t</ticket></getLastError>`));
        expect(XMLValidator.validate(xml)).toBe(true);
        const content = /<getLastErrorResult>(.*)<\/getLastErrorResult>/s.exec(xml)?.[1] ?? '';
        const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#xD': '\r', '#xA': '\n', '#x9': '\t' };
        const back = content.replace(/&([^;]+);/g, (mark, name: string) => marks[name] ?? mark);
        expect(back).toBe(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is sent, the answer is an envelope, and soon', async () => {
    const { soap } = endpoint();
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!', '&', '&amp;', '"', "'", '=', ' xmlns="', 'soap:', 'Body', `<authenticate ${NS}>`, '</authenticate>', 'href="#a"', 'id="a"', '__proto__', 'constructor'),
    );
    const whole = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(whole, fc.boolean(), async (text, inside) => {
        const start = process.cpuUsage();
        const { status, xml } = await soap.answer(inside ? envelope(text) : text);
        expect([200, 500]).toContain(status);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><soap:Envelope /);
        expect(xml).not.toMatch(/TypeError|undefined|node_modules/);
        expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
      }),
      { numRuns: 3000 },
    );
  });
});
