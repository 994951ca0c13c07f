import type { Value } from '../values';
import type { Span } from './dates';

/** Orders two values as Salesforce does: text without case, false before true. Nulls are the caller's. */
export function compare(a: Value, b: Value): number {
  const left = typeof a === 'string' ? a.toLowerCase() : Number(a);
  const right = typeof b === 'string' ? b.toLowerCase() : Number(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Tests one value. `=` finds null by null; `!=` is true for an empty field, the others are not. */
export function test(operator: string, actual: Value, wanted: Value): boolean {
  if (operator === '=') return actual === null || wanted === null ? actual === wanted : compare(actual, wanted) === 0;
  if (operator === '!=') return !test('=', actual, wanted);
  if (actual === null || wanted === null) return false;
  if (operator === 'LIKE') return like(String(actual), String(wanted));
  const order = compare(actual, wanted);
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** Tests a date or date-time against the days of a literal. */
export function testSpan(operator: string, actual: Value, wanted: Span): boolean {
  if (actual === null) return operator === '!=';
  const at = Date.parse(String(actual).replace('+0000', 'Z'));
  const inside = at >= wanted.start && at < wanted.end;
  if (operator === '=') return inside;
  if (operator === '!=') return !inside;
  if (operator === '<') return at < wanted.start;
  if (operator === '>') return at >= wanted.end;
  return operator === '<=' ? at < wanted.end : at >= wanted.start;
}

/** `%` any text, `_` any character, backslash before either means itself. */
function like(actual: string, pattern: string): boolean {
  const source = pattern.replace(/\\([%_\\])|[%_]|[.*+?^${}()|[\]\\]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
    return found === '%' ? '[\\s\\S]*' : found === '_' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'i').test(actual);
}

/** Multi-select: true when some choice has all of its `;`-joined values among the chosen ones. */
export function includes(actual: Value, choices: string[]): boolean {
  const chosen = new Set(String(actual ?? '').toLowerCase().split(';'));
  return choices.some((choice) => choice.toLowerCase().split(';').every((part) => chosen.has(part)));
}
