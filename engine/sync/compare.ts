import type { JsonObject, JsonValue } from '../json';
import { toQuickBooksText } from '../qbxml/text';
import { sameAddress } from './address';
import { asArray, isObject, isTrue, sameText, text } from './json';
import { equalDecimals, isDecimal, toRate } from './money';
import { phoneKey } from './phone';

/*
 * Whether QuickBooks already holds what we would send. QuickBooks rewrites much of what it stores (facts: addresses,
 * trailing zeros, characters it can't hold), so values are compared by what they mean; else every run would change
 * what it wrote before, and two-way sync would never come to rest.
 */

/** Ret names that differ from those of Add and Mod. */
const retNames: Record<string, string> = { Contacts: 'ContactsRet', ContactsMod: 'ContactsRet', SalesOrPurchaseMod: 'SalesOrPurchase', SalesAndPurchaseMod: 'SalesAndPurchase' };

/** Only known by name as numbers: an account number of 0012 isn't 12. */
const numeric = /(Price|Rate|Percent|Amount|Quantity|Cost|CreditLimit|Subtotal|ReorderPoint|^Max)$/;
const phones = new Set(['Phone', 'AltPhone', 'Fax', 'Mobile', 'Pager']);
const emails = new Set(['Email', 'Cc']);

/** Names of the children of `wanted` that QuickBooks doesn't hold in `current`. A child that is undefined or null isn't wanted. */
export function differences(wanted: JsonObject, current: JsonObject): string[] {
  return Object.keys(wanted).filter((name) => !name.startsWith('#') && !same(name, wanted[name], current[retNames[name] ?? name]));
}

/** Whether a child holds already. An empty wanted text asks for none; an empty object asks for nothing. */
export function same(name: string, wanted: JsonValue | undefined, current: JsonValue | undefined): boolean {
  if (wanted === undefined || wanted === null) return true;
  if (Array.isArray(wanted)) return sameList(name, wanted, asArray(current));
  if (Array.isArray(current)) return current.length === 1 && same(name, wanted, current[0]);
  if (!isObject(wanted)) return sameScalar(name, String(wanted), isObject(current) ? text(current, '#text') : text({ current }, 'current'));
  if (Object.keys(wanted).length === 0) return true;
  const held = isObject(current) ? current : {};
  if (/Address$/.test(name)) return sameAddress(wanted, held);
  if (/Ref$/.test(name) && !('ContactName' in wanted)) return sameReference(wanted, held);
  return differences(wanted, held).length === 0;
}

function sameList(name: string, wanted: JsonValue[], current: JsonValue[]): boolean {
  if (wanted.length !== current.length) return false;
  const left = [...current];
  return wanted.every((entry) => {
    const at = left.findIndex((other) => same(name, entry, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** QuickBooks ignores the FullName beside a ListID, so do we. */
function sameReference(wanted: JsonObject, current: JsonObject): boolean {
  const id = text(wanted, 'ListID') || text(wanted, 'TxnID');
  if (id) return id === (text(current, 'ListID') || text(current, 'TxnID'));
  return sameText(text(wanted, 'FullName'), text(current, 'FullName'));
}

function sameScalar(name: string, wanted: string, current: string): boolean {
  if (wanted === current) return true;
  if (numeric.test(name) && isDecimal(wanted) && isDecimal(current)) return equalDecimals(toRate(wanted), toRate(current));
  if (/^(Is|Has)[A-Z]/.test(name) && wanted !== '' && current !== '') return isTrue(wanted) === isTrue(current);
  if (phones.has(name)) return phoneKey(wanted) === phoneKey(current);
  if (emails.has(name)) return sameText(wanted.trim(), current.trim());
  if (name.endsWith('Date')) return wanted.slice(0, 10) === current.slice(0, 10);
  if (name === 'Duration') return minutes(wanted) === minutes(current);
  return stored(wanted) === stored(current);
}

/** A text as QuickBooks would hold it. */
function stored(value: string): string {
  return toQuickBooksText(value.replace(/\r\n?/g, '\n')).text.trim();
}

/** `PT8H30M0S` in minutes; QuickBooks drops the parts that are zero. */
function minutes(duration: string): number {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration);
  return Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0);
}
