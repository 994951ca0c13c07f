/** One XML element. `text` is the character data directly inside it, entities resolved. */
export interface XmlNode {
  /** Name as written, prefix included. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

export interface XmlDocument {
  root: XmlNode;
  /** Processing instructions before the root, by target: `{ qbxml: 'version="13.0"' }`. */
  instructions: Record<string, string>;
}

/** The text is not well-formed XML. */
export class XmlError extends Error {
  constructor(message: string, readonly offset: number) {
    super(`${message} (at character ${offset})`);
    this.name = 'XmlError';
  }
}

const NAME = /[A-Za-z_:][A-Za-z0-9_:.-]*/y;
const SPACE = /[ \t\r\n]*/y;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML strictly: anything not well-formed, and every DTD, throws XmlError. It is this strict because the
 * parsers on the Windows side are; a lenient reader would let the product's mistakes through.
 */
export function parseXml(source: string): XmlDocument {
  const reader = new Reader(source);
  const instructions: Record<string, string> = {};
  let root: XmlNode | undefined;
  while (!reader.atEnd()) {
    reader.skipSpace();
    if (reader.atEnd()) break;
    if (reader.takeComment()) continue;
    const instruction = reader.takeInstruction();
    if (instruction) {
      if (instruction.target === 'xml' && instruction.start !== 0) throw reader.error('XML declaration not at the start');
      if (!root) instructions[instruction.target] = instruction.body;
      continue;
    }
    if (root || !reader.startsWith('<')) throw reader.error('unexpected content outside the root element');
    root = reader.takeElement();
  }
  if (!root) throw reader.error('no root element');
  return { root, instructions };
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  atEnd(): boolean {
    return this.at >= this.source.length;
  }
  startsWith(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }
  error(message: string): XmlError {
    return new XmlError(message, this.at);
  }
  skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.source);
    this.at = SPACE.lastIndex;
  }

  takeComment(): boolean {
    if (!this.startsWith('<!--')) return false;
    const body = this.upTo('-->', 4);
    if (body.includes('--')) throw this.error('double hyphen in a comment');
    return true;
  }

  takeInstruction(): { target: string; body: string; start: number } | undefined {
    if (!this.startsWith('<?')) return undefined;
    const start = this.at;
    const content = this.upTo('?>', 2);
    const match = /^([A-Za-z_][\w.-]*)(?:\s+([\s\S]*))?$/.exec(content);
    if (!match?.[1]) throw this.error('bad processing instruction');
    return { target: match[1], body: (match[2] ?? '').trim(), start };
  }

  takeElement(): XmlNode {
    const { node, empty } = this.takeStartTag();
    if (empty) return node;
    const text: string[] = [];
    for (;;) {
      const next = this.source.indexOf('<', this.at);
      if (next < 0) throw this.error(`element ${node.name} is not closed`);
      text.push(resolveText(this.source.slice(this.at, next), this.at));
      this.at = next;
      if (this.startsWith('</')) {
        this.takeEndTag(node.name);
        node.text = text.join('');
        return node;
      }
      if (this.startsWith('<![CDATA[')) text.push(this.upTo(']]>', 9));
      else if (!this.takeComment() && !this.takeInstruction()) node.children.push(this.takeElement());
    }
  }

  private takeStartTag(): { node: XmlNode; empty: boolean } {
    if (!this.startsWith('<') || this.startsWith('<!')) throw this.error('a start tag was expected (DTDs are refused)');
    this.at += 1;
    const node: XmlNode = { name: this.takeName(), attributes: {}, children: [], text: '' };
    for (;;) {
      const before = this.at;
      this.skipSpace();
      if (this.startsWith('/>')) {
        this.at += 2;
        return { node, empty: true };
      }
      if (this.startsWith('>')) {
        this.at += 1;
        return { node, empty: false };
      }
      if (before === this.at) throw this.error('space before an attribute was expected');
      this.takeAttribute(node);
    }
  }

  private takeAttribute(node: XmlNode): void {
    const name = this.takeName();
    this.skipSpace();
    if (!this.startsWith('=')) throw this.error('= was expected');
    this.at += 1;
    this.skipSpace();
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'") throw this.error('a quoted value was expected');
    const start = this.at + 1;
    const raw = this.upTo(quote, 1);
    if (raw.includes('<')) throw this.error('< in an attribute');
    if (name in node.attributes) throw this.error(`attribute ${name} given twice`);
    node.attributes[name] = resolveText(raw, start);
  }

  private takeEndTag(name: string): void {
    this.at += 2;
    const closing = this.takeName();
    this.skipSpace();
    if (closing !== name || !this.startsWith('>')) throw this.error(`</${name}> was expected`);
    this.at += 1;
  }

  private takeName(): string {
    NAME.lastIndex = this.at;
    const match = NAME.exec(this.source);
    if (!match) throw this.error('a name was expected');
    this.at = NAME.lastIndex;
    return match[0];
  }

  /** The text from `skip` characters on to `end`; moves behind `end`. */
  private upTo(end: string, skip: number): string {
    const start = this.at + skip;
    const stop = this.source.indexOf(end, start);
    if (stop < 0) throw this.error(`${end} was expected`);
    this.at = stop + end.length;
    return this.source.slice(start, stop);
  }
}

function resolveText(raw: string, offset: number): string {
  if (raw.includes(']]>')) throw new XmlError(']]> in text', offset);
  if (hasForbiddenCharacter(raw)) throw new XmlError('a control character is not allowed in XML', offset);
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new XmlError('& without an entity', offset);
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
    if (!digits) throw new XmlError(`unknown entity &${name};`, offset);
    return characterOf(digits[1] ? parseInt(digits[1], 16) : parseInt(digits[2] ?? '', 10), offset);
  });
}

function characterOf(code: number, offset: number): string {
  const valid = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
  if (!valid) throw new XmlError(`character reference ${code} is not allowed in XML`, offset);
  return String.fromCodePoint(code);
}

function hasForbiddenCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff) return true;
  }
  return false;
}
