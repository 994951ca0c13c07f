import {
  requestType, requestTypes, responseType, responseTypes, type ComplexType, type ElementParticle, type Particle, type SimpleType,
} from '../catalogue';

/** `request`: what a program writes. `reply`: what it reads; there everything is a string and nothing is sure to be there. */
type Side = 'request' | 'reply';

/** TypeScript source of the types of all requests. */
export function requestTypesSource(): string {
  return new TypeWriter('request').source(requestTypes(), requestType, 'QbxmlRequestBodies');
}

/** TypeScript source of the types of all responses. */
export function replyTypesSource(): string {
  return new TypeWriter('reply').source(responseTypes(), responseType, 'QbxmlResponseBodies');
}

const head = `// Written by npm run generate:qbxml from the catalogue; changes are lost. Type aliases, not interfaces: those fit JsonObject.
`;

const reference = `{\n  ListID?: string;\n  FullName?: string;\n}`;

class TypeWriter {
  /** Body to name: types that look the same are one type. */
  private readonly names = new Map<string, string>([[reference, 'ListReference']]);
  private readonly bodies = new Map<string, string>([['ListReference', reference]]);
  private readonly done = new Map<ComplexType, string>();

  constructor(private readonly side: Side) {}

  source(names: string[], typeOf: (name: string) => ComplexType | undefined, map: string): string {
    const entries = names.map((name) => {
      const type = typeOf(name);
      if (!type) throw new Error(`The catalogue lacks ${name}.`);
      // The message's own attributes aren't part of its body.
      return `  ${name}: ${this.complex({ ...type, attributes: new Map() }, name)};`;
    });
    const aliases = [...this.bodies].map(([name, body]) => `export type ${name} = ${body};\n`);
    return `${head}\n${aliases.join('\n')}\n/** Bodies by element name. */\nexport interface ${map} {\n${entries.join('\n')}\n}\n`;
  }

  private complex(type: ComplexType, elementName: string): string {
    const known = this.done.get(type);
    if (known) return known;
    const body = this.body(type);
    const name = this.names.get(body) ?? this.freeName(elementName);
    this.names.set(body, name);
    this.bodies.set(name, body);
    this.done.set(type, name);
    return name;
  }

  private freeName(elementName: string): string {
    let name = elementName;
    for (let count = 2; this.bodies.has(name); count++) name = `${elementName}${count}`;
    return name;
  }

  private body(type: ComplexType): string {
    const required = this.side === 'request' ? requiredNames(type) : new Set<string>();
    const lines = [...type.attributes.values()].map(
      (attribute) => `  '@${attribute.name}'${attribute.required ? '' : '?'}: ${this.simple(attribute.type)};`,
    );
    if (type.text) lines.push(`  '#text'${this.side === 'reply' ? '?' : ''}: ${this.simple(type.text)};`);
    for (const element of type.elements.values()) lines.push(...this.member(element, required.has(element.name)));
    if (hasFreeOrder(type)) lines.push("  '#order'?: string[];");
    return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('\n')}\n}`;
  }

  private member(element: ElementParticle, required: boolean): string[] {
    const { type, name, repeats } = element;
    const single = type.kind === 'simple' ? this.simple(type) : this.complexValue(type, name);
    const many = /[|]/.test(single) ? `(${single})[]` : `${single}[]`;
    const value = !repeats ? single : this.side === 'reply' ? many : `${single} | ${many}`;
    return [...remark(element, this.side), `  ${name}${required ? '' : '?'}: ${value};`];
  }

  /** An element with text and attributes may also be written as the text alone. */
  private complexValue(type: ComplexType, name: string): string {
    return type.text ? `${this.simple(type.text)} | ${this.complex(type, name)}` : this.complex(type, name);
  }

  private simple({ base, enumeration }: SimpleType): string {
    if (this.side === 'reply') return 'string';
    if (enumeration) return enumeration.map((value) => `'${value.replaceAll("'", "\\'")}'`).join(' | ');
    if (base === 'BOOL') return "boolean | 'true' | 'false' | ''";
    return ['AMT', 'PRICE', 'QUAN', 'PERCENT', 'INT', 'FLOAT'].includes(base) ? 'string | number' : 'string';
  }
}

function remark({ type, since, edition }: ElementParticle, side: Side): string[] {
  if (side === 'reply') return [];
  const words = [
    type.kind === 'simple' && type.maxLength !== undefined ? `At most ${type.maxLength} characters.` : '',
    since ? `Since ${since}.` : '',
    edition === 'online' ? 'Online Edition only.' : edition ? 'Not in QuickBooks Desktop US.' : '',
  ].filter(Boolean);
  return words.length > 0 ? [`  /** ${words.join(' ')} */`] : [];
}

/** Names that must be there whatever else is. */
function requiredNames(type: ComplexType): Set<string> {
  const names = new Set<string>();
  const visit = (item: Particle): void => {
    if (item.min === 0 || item.kind === 'choice') return;
    if (item.kind === 'element') names.add(item.name);
    else item.items.forEach(visit);
  };
  type.content.forEach(visit);
  return names;
}

function hasFreeOrder(type: ComplexType): boolean {
  const isFree = (item: Particle): boolean => item.kind !== 'element' && ((item.kind === 'choice' && item.max > 1) || item.items.some(isFree));
  return type.content.some(isFree);
}
