import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../../engine/json';
import {
  requestType, type Attribute, type BaseType, type ComplexType, type ElementParticle, type Particle, type SimpleType,
} from '../../../engine/qbxml';

/** Cases per request type; the long run raises it. */
export const casesPerType = Number(process.env['QBXML_CASES'] ?? 2);
export const seed = Number(process.env['QBXML_SEED'] ?? 13_000);

type Children = [name: string, value: JsonValue, repeats: boolean][];

const memo = new Map<Particle | ComplexType, fc.Arbitrary<unknown>>();

function remember<T>(key: Particle | ComplexType, make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  const known = memo.get(key) as fc.Arbitrary<T> | undefined;
  if (known) return known;
  const made = make();
  memo.set(key, made);
  return made;
}

/** Bodies that the schema allows for a request, keys in any order. */
export function bodyOf(type: string): fc.Arbitrary<JsonObject> {
  const content = requestType(type);
  if (!content) throw new Error(`No request ${type}.`);
  return withoutAttributes(content);
}

function withoutAttributes(type: ComplexType): fc.Arbitrary<JsonObject> {
  return fc.tuple(fc.tuple(...type.content.map(particle)), fc.nat()).map(([parts, turn]) => toObject(parts.flat(), turn));
}

function complex(type: ComplexType): fc.Arbitrary<JsonValue> {
  return remember(type, () => {
    const attributes = fc.tuple(...[...type.attributes.values()].map(attribute)).map((all) => Object.assign({}, ...all) as JsonObject);
    const inner: fc.Arbitrary<JsonValue> = type.text
      ? fc.tuple(simple(type.text), attributes).map(([text, given]) => (Object.keys(given).length > 0 ? { '#text': text, ...given } : text))
      : fc.tuple(withoutAttributes(type), attributes).map(([body, given]) => ({ ...body, ...given }));
    return inner;
  });
}

function attribute({ name, type, required }: Attribute): fc.Arbitrary<JsonObject> {
  const given = simple(type).map((value): JsonObject => ({ [`@${name}`]: value }));
  return required ? given : fc.oneof({ weight: 4, arbitrary: fc.constant<JsonObject>({}) }, { weight: 1, arbitrary: given });
}

function particle(item: Particle): fc.Arbitrary<Children> {
  return remember(item, () => {
    if (item.kind === 'element') return element(item);
    const single: fc.Arbitrary<Children> =
      item.kind === 'sequence' ? fc.tuple(...item.items.map(particle)).map((parts) => parts.flat()) : fc.oneof(...item.items.map(particle));
    if (item.max > 1) return fc.array(single, { minLength: item.min, maxLength: 4 }).map((parts) => parts.flat());
    return item.min === 0 ? sometimes(single) : single;
  });
}

function element(item: ElementParticle): fc.Arbitrary<Children> {
  const { type, name, min, max } = item;
  const value: fc.Arbitrary<JsonValue> = type.kind === 'simple' ? simple(type) : complex(type);
  const some = (least: number): fc.Arbitrary<Children> =>
    fc.array(value, { minLength: least, maxLength: Math.max(least, Math.min(max, 3)) })
      .map((values): Children => values.map((each) => [name, each, item.repeats]));
  return min === 0 ? sometimes(some(1)) : some(min);
}

/** Most of the many optional parts are left out, or messages would be huge. */
function sometimes(inner: fc.Arbitrary<Children>): fc.Arbitrary<Children> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Children>([]) }, { weight: 1, arbitrary: inner });
}

/** An object of the children, its keys rotated by `turn`, so that their order says nothing. */
function toObject(children: Children, turn: number): JsonObject {
  const entries = new Map<string, JsonValue>();
  for (const [name, value, repeats] of children) {
    const before = entries.get(name);
    if (Array.isArray(before)) before.push(value);
    else entries.set(name, repeats ? [value] : value);
  }
  const keys = [...entries.keys()];
  const at = keys.length > 0 ? turn % keys.length : 0;
  const turned = [...keys.slice(at), ...keys.slice(0, at)];
  return Object.fromEntries(turned.map((key) => [key, entries.get(key)]));
}

const digits = (least: number, most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
const sign = fc.constantFrom('', '-', '+');
const empty = fc.constant('');
const two = (number: number): string => String(number).padStart(2, '0');

// All of what QuickBooks stores: ASCII with the markup characters, line ends, Latin-1, and Windows-1252's own.
const character = fc.constantFrom(...'abc XYZ 019 &<>"\' ]]> &amp; &#65; \t\n\r éüßÑÿ ¡£©® €–—“”’Œž'.split(''), ...'#:/\\{}%;');

function text(maxLength: number): fc.Arbitrary<string> {
  const short = fc.array(character, { maxLength: Math.min(maxLength, 20) });
  const full = fc.array(character, { minLength: maxLength, maxLength });
  return (maxLength <= 60 ? fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: full }) : short).map((all) => all.join(''));
}

const day = fc.tuple(fc.integer({ min: 1990, max: 2037 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', '-05:00', '+01:00'))
  .map(([hour, minute, zone]) => `T${two(hour)}:${two(minute)}:07${zone}`);
const fiveDecimals = fc.tuple(sign, digits(1, 10), fc.oneof(empty, digits(1, 5).map((part) => `.${part}`))).map((parts) => parts.join(''));
const guid = fc.stringMatching(/^\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}$/);

const simple = ({ base, maxLength, enumeration, minimum, maximum }: SimpleType): fc.Arbitrary<string> => {
  if (enumeration) return fc.constantFrom(...enumeration);
  if (base === 'INT') return fc.integer({ min: minimum ?? -5000, max: maximum ?? 1_000_000 }).map(String);
  return byBase[base]?.() ?? text(maxLength ?? (base === 'ID' ? 36 : 60));
};

const byBase: Partial<Record<BaseType, () => fc.Arbitrary<string>>> = {
  BOOL: () => fc.constantFrom('true', 'false', '1', '0', ''),
  DATE: () => fc.oneof(day, empty),
  DATETIME: () => fc.oneof(day, fc.tuple(day, time).map((parts) => parts.join('')), empty),
  TIMEINTERVAL: () => fc.tuple(fc.nat(99), fc.nat(59), fc.nat(59)).map(([hours, minutes, seconds]) => `PT${hours}H${minutes}M${seconds}S`),
  AMT: () => fc.oneof(fc.tuple(sign, digits(1, 13), fc.oneof(empty, digits(2, 2).map((part) => `.${part}`))).map((parts) => parts.join('')), empty),
  PRICE: () => fc.oneof(fiveDecimals, empty),
  QUAN: () => fiveDecimals,
  PERCENT: () => fiveDecimals,
  FLOAT: () => fiveDecimals,
  GUID: () => fc.oneof(guid, fc.constant('0')),
};
