import type { Attribute, ComplexType, ElementParticle, ElementType } from './catalogue';
import type { QbxmlError } from './errors';
import type { QbxmlNode } from './node';
import { Placement } from './placement';
import type { Unrepresentable } from './text';
import { checkValue } from './value';
import { isNewer } from './version';

/** An element in the form and at the place in which it is sent. */
export interface ArrangedElement {
  name: string;
  attributes: [string, string][];
  text?: string;
  children: ArrangedElement[];
}

export interface ArrangeOptions {
  /** qbXML version of the receiver. */
  version: string;
  /** Elements that the version doesn't have: refused, or left out. */
  newer: 'refuse' | 'drop';
  unrepresentable: Unrepresentable;
  /** Whether the source's order counts, as in XML. */
  checkOrder: boolean;
}

/** Puts a node's parts in the schema's order and checks them on the way; what is wrong goes into `errors`. */
export class Arranger {
  readonly errors: QbxmlError[] = [];

  constructor(private readonly options: ArrangeOptions) {}

  arrange(node: QbxmlNode, type: ElementType): ArrangedElement {
    const arranged: ArrangedElement = { name: node.name, attributes: [], children: [] };
    this.attributes(node, type.kind === 'complex' ? type.attributes : new Map(), arranged);
    if (type.kind === 'simple' || type.text) this.text(node, type, arranged);
    else this.children(node, type, arranged);
    return arranged;
  }

  private attributes(node: QbxmlNode, known: ReadonlyMap<string, Attribute>, arranged: ArrangedElement): void {
    for (const name of Object.keys(node.attributes)) {
      if (known.has(name)) continue;
      this.fault(`${node.path}/@${name}`, 'unknown', [...known.keys()], name, `${node.name} has no attribute ${name}.`);
    }
    for (const [name, { type, required }] of known) {
      const value = Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
      if (value === undefined) {
        if (required) this.fault(`${node.path}/@${name}`, 'required', null, null, `The attribute ${name} is missing.`);
        continue;
      }
      const { text, faults } = checkValue(type, value, name, this.options.unrepresentable);
      this.errors.push(...faults.map((fault) => ({ path: `${node.path}/@${name}`, ...fault })));
      arranged.attributes.push([name, text]);
    }
  }

  private text(node: QbxmlNode, type: ElementType, arranged: ArrangedElement): void {
    const textType = type.kind === 'simple' ? type : type.text;
    if (node.children.length > 0 || !textType) {
      const names = node.children.map((child) => child.name);
      this.fault(node.path, 'structure', 'text', names, `${node.name} holds a value, not elements.`);
      return;
    }
    const { text, faults } = checkValue(textType, node.text ?? '', node.name, this.options.unrepresentable);
    this.errors.push(...faults.map((fault) => ({ path: node.path, ...fault })));
    arranged.text = text;
  }

  private children(node: QbxmlNode, type: ComplexType, arranged: ArrangedElement): void {
    // Blanks between elements are harmless; where no element may stand, the schema takes none either.
    const text = String(node.text ?? '');
    if (text.trim() !== '' || (text !== '' && type.content.length === 0)) {
      const limit = [...type.elements.keys()];
      this.fault(node.path, 'structure', limit, text, `${node.name} holds elements, not a value of its own.`);
    }
    const placement = new Placement(node, type);
    placement.run();
    this.errors.push(...placement.errors);
    if (this.options.checkOrder) this.order(placement.placed.map(({ node: child }) => child));
    for (const { node: child, particle } of placement.placed) {
      if (this.takes(child, particle)) arranged.children.push(this.arrange(child, particle.type));
    }
  }

  private takes(node: QbxmlNode, { name, since }: ElementParticle): boolean {
    if (!since || !isNewer(since, this.options.version)) return true;
    if (this.options.newer === 'refuse') {
      const { version } = this.options;
      this.fault(node.path, 'version', since, version, `${name} needs qbXML ${since}; this QuickBooks takes ${version}.`);
    }
    return this.options.newer === 'refuse';
  }

  /** The first element that stands before one that must come earlier. */
  private order(placed: QbxmlNode[]): void {
    const found = [...placed].sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
    const at = found.findIndex((node, index) => node !== placed[index]);
    const [early, first] = [found[at], placed[at]];
    if (!early || !first) return;
    this.fault(early.path, 'order', first.name, early.name, `${early.name} comes too early: ${first.name} must stand before it.`);
  }

  private fault(path: string, rule: QbxmlError['rule'], limit: QbxmlError['limit'], value: QbxmlError['value'], message: string): void {
    this.errors.push({ path, rule, limit, value, message });
  }
}
