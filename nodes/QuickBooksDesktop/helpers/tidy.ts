import type { IDataObject } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import { addFieldsOf } from '../../../engine/qbxml';
import { toQuickBooksAddress } from '../../../engine/sync/address';
import { cutAtWord, entityNameLimit, itemNameLimit, quickBooksName } from '../../../engine/sync/names';
import { toQuickBooksPhone } from '../../../engine/sync/phone';

/** Column of our own beside an address' lines: a street of any length and number of lines, as Salesforce has it. */
export const streetColumn = 'Street';

/** What is made to fit; a user can switch each off. */
export const tidyings = ['addresses', 'names', 'phones', 'texts'] as const;
type Tidying = (typeof tidyings)[number];

/** Makes values fit what QuickBooks takes: addresses by lines, names and texts by length, phone numbers by form. */
export function tidy(object: string, fields: JsonObject, options: IDataObject): JsonObject {
  const chosen = new Set((options.fit ?? tidyings) as Tidying[]);
  const steps: Record<Tidying, (name: string, value: JsonObject[string]) => JsonObject[string]> = {
    addresses: (_name, value) => (isAddress(value) ? fittingAddress(value) : value),
    names: (name, value) => (name === 'Name' && typeof value === 'string' ? quickBooksName(value, nameLimit(object)) : value),
    phones: (name, value) => (/^(Phone|AltPhone|Fax)$/.test(name) && typeof value === 'string' ? toQuickBooksPhone(value) : value),
    texts: (name, value) => fittingText(limits(object).get(name), value),
  };
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    tidyings.reduce((fitting, step) => (chosen.has(step) ? steps[step](name, fitting) : fitting), withStreet(value)),
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

function nameLimit(object: string): number {
  return object.startsWith('Item') ? itemNameLimit : entityNameLimit;
}

function isAddress(value: JsonObject[string]): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'Addr1' in value;
}

/** The street's lines join those given one by one, after them; a first line is often the customer's name. */
function withStreet(value: JsonObject[string]): JsonObject[string] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !(streetColumn in value)) return value;
  const { [streetColumn]: street, ...rest } = value;
  const lines = [...linesOf(rest), String(street ?? '')].filter((line) => line !== '');
  return { ...withoutLines(rest), Addr1: lines.join('\n') };
}

function fittingAddress(address: JsonObject): JsonObject {
  const { City, State, PostalCode, Country, ...rest } = withoutLines(address);
  const text = (value: JsonObject[string]) => (value === undefined || value === null ? '' : String(value));
  const fitting = toQuickBooksAddress({
    street: linesOf(address).join('\n'),
    city: text(City),
    state: text(State),
    postalCode: text(PostalCode),
    country: text(Country),
  });
  return { ...fitting, ...rest };
}

const lineNames = ['Addr1', 'Addr2', 'Addr3', 'Addr4', 'Addr5'];

function linesOf(address: JsonObject): string[] {
  return lineNames.map((name) => address[name]).filter((line): line is string => typeof line === 'string' && line !== '');
}

function withoutLines(address: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(address).filter(([name]) => !lineNames.includes(name)));
}

function fittingText(limit: number | undefined, value: JsonObject[string]): JsonObject[string] {
  return limit !== undefined && typeof value === 'string' ? cutAtWord(value, limit) : value;
}

/** Lengths of an object's plain texts. References are no texts: half a name would point to another record. */
function limits(object: string): Map<string, number> {
  const known = limitsByObject.get(object);
  if (known) return known;
  const texts = addFieldsOf(object).filter(({ type, path }) => type === 'STR' && !path.includes('/'));
  const found = new Map(texts.flatMap(({ path, maxLength }) => (maxLength === undefined ? [] : [[path, maxLength] as const])));
  // A number that is cut names another transaction.
  found.delete('RefNumber');
  limitsByObject.set(object, found);
  return found;
}

const limitsByObject = new Map<string, Map<string, number>>();
