import { create } from 'xmlbuilder2';
import { NAMESPACE } from './wsdl';

/** A call has some ten elements: qbXML travels in it as text. Far more is an attack or not a call at all. */
const MAX_TAGS = 200;
const SOAP_ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The body is not a call of the Web Connector's; the text is safe to send back. */
export class BadCallError extends Error {}

/** Bytes to text; null when they are not UTF-8. Nothing is replaced: a name with a wrong letter must not reach the books. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Brings a SOAP message to the plain form that the SOAP library reads without loss: attributes other than namespaces
 * go (rpc style adds xsi:type and encodingStyle, after which the library keeps only the last piece of a text), CDATA
 * becomes escaped text (the library would parse a document in it), comments and processing instructions go.
 * A document type or an absurd number of elements is refused before anything is built from it.
 * One pass, linear; whether the XML is well formed is left to the parser.
 */
export function plainEnvelope(xml: string): string {
  const parts: string[] = [];
  let tags = 0;
  let at = 0;
  for (let open = xml.indexOf('<'); open !== -1; open = xml.indexOf('<', at)) {
    parts.push(xml.slice(at, open));
    const { end, text } = markup(xml, open);
    if (text.startsWith('<') && (tags += 1) > MAX_TAGS) throw new BadCallError('The message has too many elements.');
    parts.push(text);
    at = end;
  }
  parts.push(xml.slice(at));
  return parts.join('').trim();
}

/** The piece of markup at `open`: where it ends and what stands for it. */
function markup(xml: string, open: number): { end: number; text: string } {
  if (xml.startsWith('<!--', open)) return { end: after(xml, '-->', open + 4), text: '' };
  if (xml.startsWith('<?', open)) return { end: after(xml, '?>', open + 2), text: '' };
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open + 9);
    return { end, text: escapeText(xml.slice(open + 9, end - 3)) };
  }
  if (xml.startsWith('<!', open)) throw new BadCallError('Document types and entity declarations are not accepted.');
  const end = tagEnd(xml, open);
  return { end, text: namespacesOnly(xml.slice(open, end)) };
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new BadCallError('The message is not well-formed XML.');
  return found + mark.length;
}

/** Longest tag that is read; the longest real one, an envelope with its namespaces, has some 300 characters. */
const MAX_TAG_LENGTH = 4096;

function tagEnd(xml: string, open: number): number {
  let quote = '';
  for (let i = open + 1; i < xml.length && i - open < MAX_TAG_LENGTH; i += 1) {
    const character = xml.charAt(i);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
    else if (character === '<') break;
  }
  throw new BadCallError('The message is not well-formed XML.');
}

function namespacesOnly(tag: string): string {
  return tag.replace(/\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g, (attribute, name: string) =>
    name === 'xmlns' || name.startsWith('xmlns:') ? attribute : '',
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text without the characters that XML 1.0 has no form for: one of them would make the whole answer unreadable. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** The ticket of a receiveResponseXML call of which only the beginning is at hand; null when it is another call. */
export function receivedTicket(head: string): string | null {
  if (!/<(?:[\w.-]+:)?receiveResponseXML[\s>]/.test(head)) return null;
  return /<(?:[\w.-]+:)?ticket(?:\s[^<>]*)?>([^<]*)</.exec(head)?.[1]?.trim() ?? null;
}

/** The answer to receiveResponseXML in the form of the contract. */
export function receivedEnvelope(result: number): string {
  return envelope({
    receiveResponseXMLResponse: { '@xmlns': NAMESPACE, receiveResponseXMLResult: String(result) },
  });
}

/**
 * A SOAP 1.1 fault. `who` is whose mistake it was: Client for a message that is no call, Server for ours.
 * The Web Connector shows the text to the person at the machine.
 */
export function faultEnvelope(who: 'Client' | 'Server', text: string): string {
  return envelope({ 'soap:Fault': { faultcode: `soap:${who}`, faultstring: xmlCharacters(text) } });
}

function envelope(body: Record<string, unknown>): string {
  return create(
    { version: '1.0', encoding: 'utf-8' },
    { 'soap:Envelope': { '@xmlns:soap': SOAP_ENVELOPE, 'soap:Body': body } },
  ).end();
}
