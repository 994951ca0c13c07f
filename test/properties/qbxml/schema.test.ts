import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMessageSet, requestTypes, validateXml } from '../../../engine/qbxml';
import { readXml, type XmlElement } from '../../../engine/qbxml/xml';
import { hasXsd, xsdCheckMany } from '../../support/xsd';
import { bodyOf, casesPerType, seed } from './arbitraries';

const escaped = (text: string): string => text.replace(/[^ !#-%'-;=?-~]/gu, (character) => `&#${character.codePointAt(0)};`);

function written({ name, attributes, children, text }: XmlElement): string {
  const all = Object.entries(attributes ?? {}).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<${name}${all}>${children.length > 0 ? children.map(written).join('') : escaped(text)}</${name}>`;
}

function withDescendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

const document = (root: XmlElement): string => `<?xml version="1.0"?><?qbxml version="13.0"?>${written(root)}`;

/** Changes what stands where in one element of the message; what comes out may be valid or not. */
function shuffle(root: XmlElement, kind: number, pick: number, other: number): void {
  const request = root.children[0]?.children[0];
  if (!request) return;
  const parents = withDescendants(request).filter(({ children }) => children.length > 0);
  const { children } = parents[pick % parents.length] ?? request;
  if (children.length === 0) return;
  const at = other % children.length;
  const child = children[at] as XmlElement;
  const next = (at + 1) % children.length;
  if (kind === 0) [children[at], children[next]] = [children[next] as XmlElement, child];
  else if (kind === 1) children.splice(at, 1);
  else if (kind === 2) children.splice(at, 0, child);
  else if (kind === 3) children[at] = { ...child, name: 'NoSuchElement' };
  else children.push(...children.splice(at, 1));
}

const oddTexts = [
  '', ' ', '0', '-1', '+5', '1.5', '10.50', '10.5', '1.12345', '1.123456', '1e3', '.5', '5.', 'true', ' true', '1', 'TRUE', '2026-11-24', '2026-1-4',
  '2026-11-24T13:00:00', '2026-11-24T13:00:00Z', '2026-11-24T13:00:00-05:00', '2026-11-24T13:00:00.5', 'PT8H', 'PT8H30M0S', 'PT', 'P1D', '-PT1S', '+PT1S',
  '{01234567-89ab-cdef-0123-456789abcdef}', '01234567-89ab-cdef-0123-456789abcdef', 'All', 'x'.repeat(37), 'x'.repeat(4096), 'é'.repeat(31), '12345678901', '12345678901234',
];

function respell(root: XmlElement, pick: number, other: number): void {
  const request = root.children[0]?.children[0];
  const leaves = request ? withDescendants(request).filter(({ children }) => children.length === 0) : [];
  const leaf = leaves[pick % leaves.length];
  if (leaf) leaf.text = oddTexts[other % oddTexts.length] ?? '';
}

function variants(change: (root: XmlElement, numbers: [number, number, number]) => void): string[] {
  const messages: string[] = [];
  for (const type of requestTypes()) {
    fc.assert(
      fc.property(bodyOf(type), fc.tuple(fc.nat(4), fc.nat(), fc.nat()), (body, numbers) => {
        const root = readXml(buildMessageSet({ version: '13.0', onError: 'stopOnError', requests: [{ type, requestID: '1', body }] }));
        change(root, numbers);
        messages.push(document(root));
      }),
      { numRuns: casesPerType * 2, seed },
    );
  }
  return messages;
}

describe('our judgement of a message beside that of the schema', () => {
  test('is the same when elements are swapped, dropped, doubled, renamed or moved', ({ skip }) => {
    if (!hasXsd()) skip();
    const messages = variants((root, [kind, pick, other]) => shuffle(root, kind, pick, other));
    const schema = xsdCheckMany(messages) ?? [];
    let refused = 0;
    messages.forEach((message, index) => {
      const ours = validateXml(message);
      const theirs = schema[index] ?? [];
      if (ours.length > 0) refused++;
      expect({ message, ours, theirs, agree: ours.length > 0 === theirs.length > 0 }).toMatchObject({ agree: true });
      for (const { path } of ours) expect(path).toMatch(/^QBXML\/QBXMLMsgsRq\//);
    });
    expect(refused).toBeGreaterThan(messages.length / 5);
    expect(refused).toBeLessThan(messages.length);
  });

  test('is at least as strict about values', ({ skip }) => {
    if (!hasXsd()) skip();
    const messages = variants((root, [, pick, other]) => respell(root, pick, other));
    const schema = xsdCheckMany(messages) ?? [];
    const refused = messages.flatMap((message, index) => {
      const theirs = schema[index] ?? [];
      return theirs.length > 0 ? [{ message, theirs }] : [];
    });
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ message }) => validateXml(message).length === 0)).toEqual([]);
  });
});
