import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of an XML document, without namespace prefixes, comments and processing instructions. */
export interface XmlElement {
  name: string;
  /** Attribute values with references decoded; undefined when there are none. */
  attributes: Record<string, string> | undefined;
  children: XmlElement[];
  /** Character data, references decoded, white space kept. Meaningless white space when there are children. */
  text: string;
}

/** Text that is not XML, or XML of a kind that is refused. Nothing of it was used. */
export class QbxmlParseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'QbxmlParseError';
  }
}

type OrderedNode = Record<string, unknown>;

const textKey = '#text';
const cdataKey = '#cdata';
const attributesKey = ':@';

// No qbXML element is called so.
const unsafeName = /^(__\w+__|constructor|prototype|hasOwnProperty|toString|valueOf)\b/;

// References are decoded in `decodeReferences`: one place for all, without entity tables that a document could feed.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: cdataKey,
  textNodeName: textKey,
  // White space between elements is dropped at once, that inside a value is kept; the path that goes unused is not written out.
  tagValueProcessor: (_name, text, _path, _hasAttributes, isLeaf) => (isLeaf || /\S/.test(text) ? text : ''),
  jPath: false,
  transformTagName: disarm,
  transformAttributeName: disarm,
  onDangerousProperty: disarm,
});

/** Gives names that would reach an object's prototype a form that no name has, by which they are left out later. */
function disarm(name: string): string {
  return unsafeName.test(name) ? `#${name}` : name;
}

/**
 * Reads a document and returns its root element. A byte order mark, an encoding declaration and namespace prefixes
 * don't matter. Throws QbxmlParseError for empty text, DTDs and entity declarations (before parsing) and text that
 * isn't well formed. `lenient` takes stray ampersands, unknown references and forbidden characters as text: what
 * QuickBooks answered must not be lost for them.
 */
export function readXml(xml: string, manner: 'strict' | 'lenient' = 'strict'): XmlElement {
  const text = xml.replace(/^[\uFEFF\s]+/, '');
  if (text === '') throw new QbxmlParseError('The text is empty where XML was expected.');
  refuseDeclarations(text);
  if (manner === 'strict') refuseCharacters(text);
  // Ampersands have been judged, or don't matter: the structure is what is left to check.
  const fault = XMLValidator.validate(text.replaceAll('&', '+'));
  if (fault !== true) {
    throw new QbxmlParseError(`Not well-formed XML, line ${fault.err.line}: ${fault.err.msg}`);
  }
  const roots = elementsOf(parse(text));
  const root = roots[0];
  if (!root || roots.length > 1) throw new QbxmlParseError('XML must have exactly one root element.');
  return root;
}

const forbiddenCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What a strict reader such as QuickBooks' stops at: characters that XML forbids, and references that name none. */
function refuseCharacters(text: string): void {
  const raw = forbiddenCharacter.exec(text)?.[0];
  if (raw !== undefined) {
    throw new QbxmlParseError(`Not well-formed XML: it holds the forbidden character U+${hex(raw.codePointAt(0) ?? 0)}.`);
  }
  for (const [reference] of text.replace(/<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g, '').matchAll(/&[^\s&;<"']{0,40};?/g)) {
    const decoded = reference.length > 1 ? decodeReferences(reference) : reference;
    if (decoded === '\uFFFD' || (decoded === reference && decoded !== '')) {
      throw new QbxmlParseError(`Not well-formed XML: ${reference} is no character reference.`);
    }
  }
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function parse(text: string): OrderedNode[] {
  try {
    return parser.parse(text) as OrderedNode[];
  } catch (error) {
    throw new QbxmlParseError(`Not well-formed XML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Refuses every `<!` that opens neither a comment nor a CDATA section: DOCTYPE, ENTITY and the like. */
function refuseDeclarations(text: string): void {
  let at = text.indexOf('<!');
  while (at !== -1) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : undefined;
    if (!end) throw new QbxmlParseError('XML with a document type or entity declaration is refused.');
    const close = text.indexOf(end, at + 4);
    if (close === -1) throw new QbxmlParseError('Not well-formed XML: a comment or CDATA section has no end.');
    at = text.indexOf('<!', close + end.length);
  }
}

function isUnsafe(name: string): boolean {
  return name.startsWith('#');
}

function elementsOf(nodes: OrderedNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = nameOf(node);
    if (name !== undefined && !isUnsafe(name)) elements.push(elementOf(name, node));
  }
  return elements;
}

function nameOf(node: OrderedNode): string | undefined {
  for (const key in node) if (key !== attributesKey) return key;
  return undefined;
}

function elementOf(name: string, node: OrderedNode): XmlElement {
  const content = node[name] as OrderedNode[];
  const element: XmlElement = { name, attributes: attributesOf(node), children: [], text: '' };
  for (const child of content) {
    const childName = nameOf(child);
    if (childName === textKey) element.text += decodeReferences(String(child[textKey]));
    else if (childName === cdataKey) element.text += cdataText(child);
    else if (childName !== undefined && !isUnsafe(childName)) element.children.push(elementOf(childName, child));
  }
  return element;
}

function cdataText(node: OrderedNode): string {
  return (node[cdataKey] as OrderedNode[]).map((part) => String(part[textKey])).join('');
}

function attributesOf(node: OrderedNode): Record<string, string> | undefined {
  const raw = node[attributesKey] as Record<string, string> | undefined;
  if (!raw) return undefined;
  const attributes: Record<string, string> = {};
  for (const name in raw) if (!isUnsafe(name)) attributes[name] = decodeReferences(String(raw[name]));
  return attributes;
}

const namedReferences: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Decodes the five named references and numeric ones. A reference to what is no character becomes U+FFFD, an unknown
 * name stays as it is: QuickBooks' data may hold either, and neither may stop a reply. Two references that spell an
 * astral character by UTF-16 units, as some writers do, are joined.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|(amp|lt|gt|quot|apos));/g, (_all, decimal, hex, name) =>
      name ? (namedReferences[name] ?? '') : character(decimal ? Number(decimal) : parseInt(hex, 16)),
    )
    .replace(loneSurrogate, '\uFFFD');
}

function character(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code);
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
