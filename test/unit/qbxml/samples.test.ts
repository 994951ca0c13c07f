import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../engine/json';
import { buildMessageSet, parseMessageSet, parseReply, validateXml, type QbxmlResponse } from '../../../engine/qbxml';
import { hasXsd, sharedFolder, xsdCheckMany } from '../../support/xsd';

const folder = path.join(sharedFolder, 'samples');
const present = existsSync(folder);
if (!present) console.log('SKIPPED: captured messages are not parsed, because ../shared/samples is not there.');

function samples(kind: 'requests' | 'responses'): [string, string][] {
  if (!present) return [];
  return readdirSync(path.join(folder, kind)).map((file) => [file, readFileSync(path.join(folder, kind, file), 'utf8')]);
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

/** Every value and attribute of the text with its path, by a reader of its own that knows neither engine nor schema. */
function factsOf(xml: string): string[] {
  const facts: string[] = [];
  const open: { name: string; text: string; parent: boolean }[] = [];
  const tokens = xml.replace(/\r\n?/g, '\n').replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '').matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g);
  const close = (): void => {
    const where = open.map(({ name }) => name).join('/');
    const ended = open.pop();
    if (ended && !ended.parent) facts.push(`${where}=${plain(ended.text)}`);
  };
  for (const [, closing, name, attributes = '', selfClosing, text] of tokens) {
    const top = open.at(-1);
    if (text !== undefined) {
      if (top) top.text += text;
    } else if (closing) close();
    else {
      if (top) top.parent = true;
      open.push({ name: name ?? '', text: '', parent: false });
      const where = open.map((each) => each.name).join('/');
      for (const [, key, , double, single] of attributes.matchAll(/([\w:]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) facts.push(`${where}@${key}=${plain(double ?? single ?? '')}`);
      if (selfClosing) close();
    }
  }
  return facts;
}

function jsonFacts(where: string, value: JsonValue | undefined): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => jsonFacts(where, item));
  if (typeof value !== 'object' || value === null) return [`${where}=${String(value)}`];
  const entries = Object.entries(value).filter(([key]) => key !== '#order');
  if (entries.length === 0) return [`${where}=`];
  return entries.flatMap(([key, item]) => {
    if (key === '#text') return jsonFacts(where, item);
    return jsonFacts(key.startsWith('@') ? `${where}${key}` : `${where}/${key}`, item);
  });
}

function responseFacts(response: QbxmlResponse): string[] {
  const where = `QBXML/QBXMLMsgsRs/${response.type}`;
  const { requestID, statusCode, statusSeverity, statusMessage, iteratorID, iteratorRemainingCount, retCount } = response;
  const attributes = { requestID, statusCode, statusSeverity, statusMessage, iteratorID, iteratorRemainingCount, retCount };
  const own = Object.entries(attributes).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${where}@${key}=${value}`]));
  return [...own, ...jsonFacts(where, response.body)];
}

// An element without text that holds elements in the schema says nothing but that it is there.
const ofResponses = (facts: string[]): string[] => facts.filter((fact) => !/^QBXML\/QBXMLMsgsRs(\/\w+)?(@new\w+)?=/.test(fact)).sort();

describe.skipIf(!present)('captured messages', () => {
  test.each(samples('responses'))('%s loses nothing', (_file, xml) => {
    const reply = parseReply(xml);
    const expected = ofResponses(factsOf(xml)).filter((fact) => !fact.endsWith('@statusMessage='));
    expect(ofResponses(reply.responses.flatMap(responseFacts))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(2);
    for (const response of reply.responses) {
      expect(response.rets.map(({ type }) => type)).toEqual(Object.keys(response.body).filter((name) => name.endsWith('Ret'))
        .flatMap((name) => (Array.isArray(response.body[name]) ? response.body[name].map(() => name) : [name])));
    }
  });

  test.each(samples('requests'))('%s is valid and builds to the same again', (_file, xml) => {
    const set = parseMessageSet(xml);
    const built = buildMessageSet(set);
    expect(validateXml(xml)).toEqual([]);
    expect(parseMessageSet(built)).toEqual(set);
    const values = (text: string): string[] => factsOf(text).filter((fact) => !fact.startsWith('QBXML=')).sort();
    expect(values(built)).toEqual(values(xml));
  });

  test('requests are valid by the schema when built', ({ skip }) => {
    if (!hasXsd()) skip();
    const built = samples('requests').map(([, xml]) => buildMessageSet(parseMessageSet(xml)));
    expect(xsdCheckMany(built)).toEqual(built.map(() => []));
  });
});
