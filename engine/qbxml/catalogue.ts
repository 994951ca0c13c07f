import rawData from './catalogue.json';
import type { CatalogueData, ParticleData, TypeData } from './data';

/** Intuit's simple types, without their TYPE. */
export type BaseType =
  | 'STR' | 'ID' | 'BOOL' | 'DATE' | 'DATETIME' | 'TIMEINTERVAL' | 'AMT' | 'PRICE' | 'QUAN' | 'PERCENT'
  | 'ENUM' | 'INT' | 'GUID' | 'UUID' | 'MACRO' | 'FLOAT';

/** `notDesktopUS`: not in QuickBooks Desktop US, which warns with 530 or refuses. `online`: the former Online Edition only. */
export type Edition = 'notDesktopUS' | 'online';

export interface SimpleType {
  kind: 'simple';
  base: BaseType;
  /** Characters. */
  maxLength?: number;
  enumeration?: readonly string[];
  minimum?: number;
  maximum?: number;
}

export interface Attribute {
  name: string;
  type: SimpleType;
  required: boolean;
}

export interface ComplexType {
  kind: 'complex';
  /** What the element may hold, in order. */
  content: readonly Particle[];
  /** Every element that may stand in `content`, by name. */
  elements: ReadonlyMap<string, ElementParticle>;
  attributes: ReadonlyMap<string, Attribute>;
  /** Type of the text, for an element that has only text and attributes. */
  text?: SimpleType;
}

export type ElementType = SimpleType | ComplexType;

export interface ElementParticle {
  kind: 'element';
  name: string;
  min: number;
  /** Infinity when there is no end. */
  max: number;
  /** Whether it may stand more than once, be it by itself or as part of a repeated choice. */
  repeats: boolean;
  /** Place among the parent's elements in the schema. */
  rank: number;
  /** qbXML version that brought it, where known. */
  since?: string;
  edition?: Edition;
  type: ElementType;
}

export interface GroupParticle {
  kind: 'sequence' | 'choice';
  items: readonly Particle[];
  min: number;
  max: number;
  /** Names of all elements below. */
  names: ReadonlySet<string>;
}

export type Particle = ElementParticle | GroupParticle;

const data = rawData as unknown as CatalogueData;
const types = new Map<number, ElementType>();

/** qbXML version that the catalogue describes. */
export const catalogueVersion = data.version;

/** Names of all request elements, such as `CustomerAddRq`, in the schema's order. */
export function requestTypes(): string[] {
  return Object.keys(data.requests);
}

/** Names of all response elements, such as `CustomerAddRs`. */
export function responseTypes(): string[] {
  return Object.keys(data.responses);
}

/** Content of a request element; undefined for an unknown one. */
export function requestType(name: string): ComplexType | undefined {
  return message(data.requests, name);
}

/** Content of a response element; undefined for an unknown one. */
export function responseType(name: string): ComplexType | undefined {
  return message(data.responses, name);
}

/** Whether a status check after a lost answer can name the record that the request wrote. */
export function hasErrorRecovery(request: string): boolean {
  return responseType(request.replace(/Rq$/, 'Rs'))?.elements.has('ErrorRecovery') ?? false;
}

/** Whether a query can be read page by page. */
export function hasIterator(request: string): boolean {
  return requestType(request)?.attributes.has('iterator') ?? false;
}

/** Content of an element with parts that is named so anywhere, such as `CustomerAdd`, `InvoiceLineMod` or `InvoiceRet`. */
export function elementType(name: string): ComplexType | undefined {
  elementNumbers ??= numberElements();
  const number = elementNumbers.get(name);
  const type = number === undefined ? undefined : typeAt(number);
  return type?.kind === 'complex' ? type : undefined;
}

let elementNumbers: Map<string, number> | undefined;

function numberElements(): Map<string, number> {
  const numbers = new Map<string, number>();
  const visit = (item: ParticleData): void => {
    if (!Array.isArray(item)) (item.c ?? item.s ?? []).forEach(visit);
    else if (data.types[item[1]]?.k && !numbers.has(item[0])) numbers.set(item[0], item[1]);
  };
  for (const type of data.types) type.k?.forEach(visit);
  return numbers;
}

function message(table: Record<string, number>, name: string): ComplexType | undefined {
  const number = Object.hasOwn(table, name) ? table[name] : undefined;
  if (number === undefined) return undefined;
  const type = typeAt(number);
  return type.kind === 'complex' ? type : undefined;
}

/** Types are made when first asked for: few of the thousand are ever used in one process. */
function typeAt(number: number): ElementType {
  const known = types.get(number);
  if (known) return known;
  const raw = data.types[number];
  if (!raw) throw new Error(`The catalogue has no type ${number}.`);
  const type = raw.k ? complexType(raw, raw.k) : simpleType(raw);
  types.set(number, type);
  return type;
}

function simpleType(raw: TypeData): SimpleType {
  return {
    kind: 'simple',
    base: raw.b as BaseType,
    ...(raw.m === undefined ? {} : { maxLength: raw.m }),
    ...(raw.e ? { enumeration: raw.e } : {}),
    ...(raw.lo === undefined ? {} : { minimum: raw.lo }),
    ...(raw.hi === undefined ? {} : { maximum: raw.hi }),
  };
}

function simpleTypeAt(number: number): SimpleType {
  const type = typeAt(number);
  if (type.kind !== 'simple') throw new Error(`Type ${number} of the catalogue isn't simple.`);
  return type;
}

function complexType(raw: TypeData, items: ParticleData[]): ComplexType {
  const elements = new Map<string, ElementParticle>();
  const content = items.map((item) => particle(item, false, elements));
  const attributes = (raw.a ?? []).map(([name, type, required]): [string, Attribute] => [
    name, { name, type: simpleTypeAt(type), required: required === 1 },
  ]);
  return {
    kind: 'complex', content, elements, attributes: new Map(attributes),
    ...(raw.t === undefined ? {} : { text: simpleTypeAt(raw.t) }),
  };
}

function particle(raw: ParticleData, inRepeat: boolean, elements: Map<string, ElementParticle>): Particle {
  if (Array.isArray(raw)) return elementParticle(raw, inRepeat, elements);
  const max = bound(raw.x ?? 1);
  const items = (raw.c ?? raw.s ?? []).map((item) => particle(item, inRepeat || max > 1, elements));
  const names = new Set(items.flatMap((item) => (item.kind === 'element' ? [item.name] : [...item.names])));
  return { kind: raw.c ? 'choice' : 'sequence', items, min: raw.n ?? 1, max, names };
}

function elementParticle(
  raw: Extract<ParticleData, unknown[]>, inRepeat: boolean, elements: Map<string, ElementParticle>,
): ElementParticle {
  const [name, type, min = 1, rawMax = 1, since, edition] = raw;
  const max = bound(rawMax);
  // The same name may stand in two branches of a choice; a reader must expect an array if either repeats.
  const repeats = inRepeat || max > 1 || (elements.get(name)?.repeats ?? false);
  const element: ElementParticle = {
    kind: 'element', name, min, max, repeats, rank: elements.get(name)?.rank ?? elements.size,
    ...(since ? { since } : {}),
    ...(edition ? { edition: edition as Edition } : {}),
    // Read when used, and then once: the types refer to each other in depth.
    get type(): ElementType {
      return typeAt(type);
    },
  };
  elements.set(name, element);
  return element;
}

function bound(max: number): number {
  return max < 0 ? Infinity : max;
}
