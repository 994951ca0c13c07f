import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../engine/json';
import {
  buildMessageSet, buildRequest, QbxmlValidationError, requestType, requestTypes, validateRequest, type ElementType, type QbxmlRule,
} from '../../../engine/qbxml';
import { bodyOf, casesPerType, seed } from './arbitraries';

/** A way to spoil a body, and what must be said about it. */
interface Flaw {
  path: string;
  rule: QbxmlRule;
  spoil: (body: JsonObject) => void;
}

type Step = string | number;

function parentOf(body: JsonObject, steps: Step[]): { holder: Record<Step, JsonValue>; last: Step } {
  let holder = body as Record<Step, JsonValue>;
  for (const step of steps.slice(0, -1)) holder = holder[step] as Record<Step, JsonValue>;
  return { holder, last: steps.at(-1) ?? '' };
}

function flaw(path: string, steps: Step[], rule: QbxmlRule, value: JsonValue | undefined): Flaw {
  return {
    path,
    rule,
    spoil: (body) => {
      const { holder, last } = parentOf(body, steps);
      if (value === undefined) delete holder[last];
      else holder[last] = value;
    },
  };
}

const wrongValues: Record<string, [QbxmlRule, JsonValue[]]> = {
  AMT: ['amount', ['10.5', '1.005', 10.005, '12345678901234', '1,00', '1e3', 1e21]],
  PRICE: ['price', ['1.123456', 0.1234567, '12345678901', '$1', '1.']],
  QUAN: ['quantity', ['1.123456', '12345678901', 'two']],
  PERCENT: ['percent', ['1.123456', '5%']],
  BOOL: ['boolean', ['yes', 'TRUE', ' true', '2']],
  DATE: ['date', ['2026-02-29', '24.11.2026', '2026-11-24T00:00:00', '2026-1-2', '20261124']],
  DATETIME: ['dateTime', ['2026-11-24T13:00:00Z', '2026-11-24T13:00:00.000', '2026-13-01', '2026-11-24 13:00:00']],
  TIMEINTERVAL: ['duration', ['8:30', 'PT', 'P1D', 'PT1.5H']],
  INT: ['integer', ['1.0', 'x', '', '1e3']],
  GUID: ['guid', ['01234567-89ab-cdef-0123-456789abcdef', '', '{0}']],
};

function leafFlaws(type: ElementType, path: string, steps: Step[]): Flaw[] {
  const simple = type.kind === 'simple' ? type : type.text;
  if (!simple) return [];
  const flaws = [flaw(path, steps, 'structure', { Nothing: 'x' })];
  const limit = simple.maxLength ?? (simple.base === 'ID' ? 36 : undefined);
  if (limit !== undefined && !simple.enumeration) flaws.push(flaw(path, steps, 'length', 'x'.repeat(limit + 1)));
  if (simple.enumeration) flaws.push(flaw(path, steps, 'enumeration', 'NoSuchValue'));
  if (simple.base === 'STR' && !simple.enumeration) flaws.push(flaw(path, steps, 'characters', '日本'));
  const [rule, values] = wrongValues[simple.base] ?? ['structure', []];
  return [...flaws, ...(simple.enumeration ? [] : values.map((value) => flaw(path, steps, rule, value)))];
}

function flawsIn(body: JsonObject, type: ElementType, path: string, steps: Step[]): Flaw[] {
  if (type.kind === 'simple' || type.text) return [];
  const flaws = [
    flaw(`${path}/NoSuchElement`, [...steps, 'NoSuchElement'], 'unknown', 'x'),
    flaw(`${path}/@noSuchAttribute`, [...steps, '@noSuchAttribute'], 'unknown', 'x'),
  ];
  for (const item of type.content) {
    if (item.kind === 'element' && item.min > 0) flaws.push(flaw(`${path}/${item.name}`, [...steps, item.name], 'required', undefined));
  }
  for (const [name, value] of Object.entries(body)) {
    const element = type.elements.get(name);
    if (!element || value === undefined) continue;
    if (!element.repeats) flaws.push(flaw(`${path}/${name}[1]`, [...steps, name], 'repeats', [value, value]));
    const many = Array.isArray(value) ? value : [value];
    many.forEach((item, index) => {
      const where: [string, Step[]] = Array.isArray(value) ? [`${path}/${name}[${index}]`, [...steps, name, index]] : [`${path}/${name}`, [...steps, name]];
      flaws.push(...leafFlaws(element.type, ...where));
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) flaws.push(...flawsIn(item, element.type, ...where));
    });
  }
  return flaws;
}

/** Repeating what stands once is a fault of number only where no second place in the schema takes it. */
const acceptable: Record<string, QbxmlRule[]> = { repeats: ['repeats', 'choice'], required: ['required'] };

describe('a body with one flaw, for every request', () => {
  test('is refused with the path of the flaw', () => {
    const seen = new Map<QbxmlRule, number>();
    for (const type of requestTypes()) {
      const content = requestType(type);
      if (!content) throw new Error(type);
      fc.assert(
        fc.property(bodyOf(type), fc.nat(), (body, pick) => {
          const flaws = flawsIn(body, content, type, []);
          const chosen = flaws[pick % flaws.length];
          if (!chosen) return;
          const spoilt = structuredClone(body);
          chosen.spoil(spoilt);
          const errors = validateRequest({ type, body: spoilt });
          const rules = acceptable[chosen.rule] ?? [chosen.rule];
          const hit = errors.filter((error) => error.path === chosen.path && rules.includes(error.rule));
          expect({ errors, hit: hit.length, chosen: { path: chosen.path, rule: chosen.rule } }).toMatchObject({ hit: 1 });
          expect(() => buildRequest({ type, body: spoilt })).toThrow(QbxmlValidationError);
          seen.set(chosen.rule, (seen.get(chosen.rule) ?? 0) + 1);
        }),
        { numRuns: casesPerType * 3, seed },
      );
    }
    // A rule that is never tried would make this pass for nothing.
    const tried: QbxmlRule[] = ['unknown', 'required', 'repeats', 'structure', 'length', 'enumeration', 'characters', 'amount', 'dateTime', 'boolean'];
    for (const rule of tried) expect(seen.get(rule) ?? 0, rule).toBeGreaterThan(0);
  });

  test('a set with a flaw gives no text, whatever else is right in it', () => {
    const good = { type: 'CustomerAddRq', requestID: '1', body: { CustomerAdd: { Name: 'Acme' } } };
    const bad = { type: 'CustomerAddRq', requestID: '2', body: { CustomerAdd: { Name: 'x'.repeat(42) } } };
    expect(() => buildMessageSet({ version: '13.0', onError: 'continueOnError', requests: [good, bad] })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ path: 'requests[1]/CustomerAddRq/CustomerAdd/Name', limit: 41 })] }),
    );
  });
});
