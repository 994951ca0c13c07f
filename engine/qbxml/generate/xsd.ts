import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXml, type XmlElement } from '../xml';

/** Facets that the qbXML schemas use. `base` is the name of one of Intuit's simple types without TYPE, such as `AMT`. */
export interface XsdSimple {
  kind: 'simple';
  base: string;
  maxLength?: number;
  enumeration?: string[];
  minInclusive?: number;
  maxInclusive?: number;
}

export interface XsdAttribute {
  name: string;
  type: XsdSimple;
  required: boolean;
}

export interface XsdComplex {
  kind: 'complex';
  /** The top sequence or choice; undefined when only text or nothing is allowed. */
  content?: XsdParticle;
  /** Type of the text beside the attributes. */
  text?: XsdSimple;
  attributes: XsdAttribute[];
}

export type XsdType = XsdSimple | XsdComplex;

/** `max` -1 is unbounded. */
export type XsdParticle =
  | { kind: 'element'; name: string; type: () => XsdType; min: number; max: number }
  | { kind: 'sequence' | 'choice'; items: XsdParticle[]; min: number; max: number };

/** A purpose-built reader of Intuit's schema files: just the constructs they use, everything else is an error. */
export class XsdReader {
  private readonly elements = new Map<string, XmlElement>();
  private readonly complexTypes = new Map<string, XmlElement>();
  private readonly groups = new Map<string, XmlElement>();
  private readonly cache = new Map<XmlElement, XsdType>();
  private readonly loaded = new Set<string>();

  constructor(file: string) {
    this.load(path.resolve(file));
  }

  /** Type of a global element. */
  element(name: string): XsdType {
    return this.typeOf(must(this.elements.get(name), `element ${name}`));
  }

  private load(file: string): void {
    if (this.loaded.has(file)) return;
    this.loaded.add(file);
    for (const node of readXml(readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')).children) {
      const name = node.attributes?.['name'] ?? '';
      if (node.name === 'include') this.load(path.join(path.dirname(file), attribute(node, 'schemaLocation')));
      else if (node.name === 'element') this.elements.set(name, node);
      else if (node.name === 'complexType') this.complexTypes.set(name, node);
      else if (node.name === 'group') this.groups.set(name, node);
      else if (node.name !== 'simpleType') throw new Error(`Unknown schema construct ${node.name}`);
    }
  }

  private typeOf(element: XmlElement): XsdType {
    const known = this.cache.get(element);
    if (known) return known;
    const type = this.readType(element);
    this.cache.set(element, type);
    return type;
  }

  private readType(element: XmlElement): XsdType {
    const typeName = element.attributes?.['type'];
    if (typeName) {
      const named = this.complexTypes.get(typeName);
      return named ? this.complex(named) : { kind: 'simple', base: baseName(typeName) };
    }
    const inner = must(element.children[0], `type of ${element.attributes?.['name']}`);
    return inner.name === 'simpleType' ? simple(inner) : this.complex(inner);
  }

  private complex(node: XmlElement): XsdComplex {
    const type: XsdComplex = { kind: 'complex', attributes: [] };
    for (const child of node.children) {
      if (child.name === 'attribute') type.attributes.push(this.attribute(child));
      else if (child.name === 'simpleContent') this.simpleContent(child, type);
      else type.content = this.particle(child);
    }
    return type;
  }

  private simpleContent(node: XmlElement, type: XsdComplex): void {
    const extension = must(node.children[0], 'extension');
    type.text = { kind: 'simple', base: baseName(attribute(extension, 'base')) };
    type.attributes.push(...extension.children.map((child) => this.attribute(child)));
  }

  private attribute(node: XmlElement): XsdAttribute {
    const type = this.readType(node);
    if (type.kind !== 'simple') throw new Error('An attribute has a simple type.');
    return { name: attribute(node, 'name'), type, required: node.attributes?.['use'] === 'required' };
  }

  private particle(node: XmlElement): XsdParticle {
    const min = Number(node.attributes?.['minOccurs'] ?? 1);
    const maxText = node.attributes?.['maxOccurs'] ?? '1';
    const max = maxText === 'unbounded' ? -1 : Number(maxText);
    if (node.name === 'element') return this.elementParticle(node, min, max);
    if (node.name === 'group') {
      const body = must(this.groups.get(attribute(node, 'ref')), `group ${node.attributes?.['ref']}`);
      return { ...this.particle(must(body.children[0], 'group content')), min, max };
    }
    if (node.name !== 'sequence' && node.name !== 'choice') throw new Error(`Unknown schema construct ${node.name}`);
    return { kind: node.name, items: node.children.map((child) => this.particle(child)), min, max };
  }

  private elementParticle(node: XmlElement, min: number, max: number): XsdParticle {
    const ref = node.attributes?.['ref'];
    const declaration = ref ? must(this.elements.get(ref), `element ${ref}`) : node;
    return { kind: 'element', name: ref ?? attribute(node, 'name'), type: () => this.typeOf(declaration), min, max };
  }
}

function simple(node: XmlElement): XsdSimple {
  const restriction = must(node.children[0], 'restriction');
  const type: XsdSimple = { kind: 'simple', base: baseName(attribute(restriction, 'base')) };
  for (const facet of restriction.children) {
    const value = attribute(facet, 'value');
    if (facet.name === 'enumeration') (type.enumeration ??= []).push(value);
    else if (facet.name === 'maxLength' || facet.name === 'minInclusive' || facet.name === 'maxInclusive') {
      type[facet.name] = Number(value);
    } else throw new Error(`Unknown facet ${facet.name}`);
  }
  return type;
}

function baseName(typeName: string): string {
  return typeName.replace(/^xsd:/, '').replace(/TYPE$/, '');
}

function attribute(node: XmlElement, name: string): string {
  return must(node.attributes?.[name], `attribute ${name} of ${node.name}`);
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The schema lacks ${what}.`);
  return value;
}
