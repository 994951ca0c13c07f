import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../engine/json';
import {
  buildMessageSet, parseMessageSet, requestTypes, validateRequest, validateXml, type QbxmlMessageSet,
} from '../../../engine/qbxml';
import { hasXsd, xsdCheckMany } from '../../support/xsd';
import { bodyOf, casesPerType, seed } from './arbitraries';

/** Parsing tells the order of mixed lines by `#order`; the bodies made here leave it to the schema. */
function withoutOrder(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item) => withoutOrder(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '#order').map(([key, item]) => [key, withoutOrder(item)]));
}

function setOf(type: string, body: JsonObject): QbxmlMessageSet {
  return { version: '13.0', onError: 'continueOnError', requests: [{ type, requestID: '1', body }] };
}

function eachCase(check: (type: string, body: JsonObject) => void): void {
  for (const type of requestTypes()) {
    fc.assert(fc.property(bodyOf(type), (body) => check(type, body)), { numRuns: casesPerType, seed });
  }
}

describe('any body that the catalogue allows, for every request', () => {
  test('is valid, builds, and parses back to itself', () => {
    eachCase((type, body) => {
      expect(validateRequest({ type, body })).toEqual([]);
      const xml = buildMessageSet(setOf(type, body));
      expect(xml).toMatch(/^[\x20-\x7E]*$/);
      expect(validateXml(xml)).toEqual([]);
      const parsed = parseMessageSet(xml);
      expect(withoutOrder(parsed.requests[0]?.body)).toEqual(body);
      expect(buildMessageSet(parsed)).toBe(xml);
    });
  });

  test('is valid by the schema of QuickBooks', ({ skip }) => {
    if (!hasXsd()) skip();
    const messages: string[] = [];
    eachCase((type, body) => void messages.push(buildMessageSet(setOf(type, body))));
    const faults = xsdCheckMany(messages) ?? [];
    const bad = faults.flatMap((lines, index) => (lines.length > 0 ? [{ lines, message: messages[index] }] : []));
    expect(messages.length).toBeGreaterThanOrEqual(requestTypes().length * casesPerType);
    expect(bad).toEqual([]);
  });
});
