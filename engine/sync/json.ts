import type { JsonObject, JsonValue } from '../json';

/*
 * Reading parsed JSON whose shape another program decided: each helper answers something harmless for a value that
 * isn't there or has another type, so that rules can be written without a thicket of checks.
 */

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `name`, or an empty one. */
export function child(value: JsonValue | undefined, name: string): JsonObject {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

/** The text at a path such as `CustomerRef/ListID`; empty when it isn't there. Numbers and booleans become text. */
export function text(value: JsonValue | undefined, path: string): string {
  let current = value;
  for (const name of path.split('/')) current = isObject(current) ? current[name] : undefined;
  if (isObject(current)) current = current['#text'];
  return current === undefined || current === null || typeof current === 'object' ? '' : String(current);
}

/** The objects at `name`, whether it holds one or several. */
export function children(value: JsonValue | undefined, name: string): JsonObject[] {
  const found = isObject(value) ? value[name] : undefined;
  return asArray(found).filter(isObject);
}

export function asArray(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** QuickBooks writes `true`, Salesforce true, and people `1`. */
export function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(true|1)$/i.test(value));
}

export function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
