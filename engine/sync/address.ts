import type { JsonObject } from '../json';
import { text } from './json';
import { cutAtWord } from './names';
import { stateCode } from './states';

/** A Salesforce address: `BillingStreet` and its siblings. */
export interface PostalAddress {
  street?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

const lineLimit = 41;
const mostLines = 5;
/** Lines of the street that leave room for city and country in the five lines that QuickBooks prints. */
const printedLines = 3;

/**
 * A Salesforce address as QuickBooks takes it: the street's lines in Addr1 to Addr5, each at most 41 characters, broken
 * between words; City 31, State 21, PostalCode 13, Country 31 (qbXML 13.0). `first` is put in front, such as the
 * company's name. A street of more lines than print is flowed together; what five lines can't hold is cut.
 */
export function toQuickBooksAddress(address: PostalAddress, first?: string): JsonObject {
  const lines = [...(first?.trim() ? wrap(first) : []), ...streetLines(address.street ?? '')];
  const fitting = lines.length > printedLines ? reflow(lines) : lines;
  const result: JsonObject = {};
  fitting.slice(0, mostLines).forEach((line, index) => (result[`Addr${index + 1}`] = line));
  put(result, 'City', address.city, 31);
  put(result, 'State', address.state, 21);
  put(result, 'PostalCode', address.postalCode, 13);
  put(result, 'Country', address.country, 31);
  return result;
}

function put(result: JsonObject, name: string, value: string | null | undefined, limit: number): void {
  const clean = spaced(value ?? '');
  if (clean) result[name] = cutAtWord(clean, limit);
}

function spaced(value: string): string {
  return value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
}

function streetLines(street: string): string[] {
  return street.split(/\r\n|\r|\n/).map(spaced).filter((line) => line !== '').flatMap(wrap);
}

/** Lines of at most 41 characters. A word that is longer than a line is broken. */
function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of spaced(line).split(' ').flatMap(pieces)) {
    const longer = current ? `${current} ${word}` : word;
    if ([...longer].length <= lineLimit) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return current ? [...lines, current] : lines;
}

function pieces(word: string): string[] {
  const characters = [...word];
  const result: string[] = [];
  for (let from = 0; from < characters.length; from += lineLimit) result.push(characters.slice(from, from + lineLimit).join(''));
  return result;
}

/** The same words with a comma for each line end, in as few lines as they need; as they were when that isn't fewer. */
function reflow(lines: string[]): string[] {
  const flowed = wrap(lines.map((line) => line.replace(/,$/, '')).join(', '));
  return flowed.length < lines.length ? flowed : lines;
}

/**
 * What two addresses have in common when they are the same one. QuickBooks stores an address in its own way: gaps
 * between lines closed, `Massachusetts` as MA, `United States` as USA (seen in captured sales receipts), so addresses
 * are never compared verbatim. Case, spaces and full stops don't count.
 */
export function addressKey(address: JsonObject): string {
  const lines = ['Addr1', 'Addr2', 'Addr3', 'Addr4', 'Addr5'].map((name) => plain(text(address, name)));
  const parts = [
    lines.filter((line) => line !== '').join('\n'),
    plain(text(address, 'City')),
    plain(stateCode(text(address, 'State'))),
    plain(text(address, 'PostalCode')),
    countryKey(text(address, 'Country')),
    plain(text(address, 'Note')),
  ];
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

export function sameAddress(a: JsonObject, b: JsonObject): boolean {
  return addressKey(a) === addressKey(b);
}

function plain(value: string): string {
  return spaced(value).replace(/\./g, '').toUpperCase();
}

function countryKey(country: string): string {
  const name = plain(country);
  return ['US', 'USA', 'UNITED STATES', 'UNITED STATES OF AMERICA'].includes(name) ? 'USA' : name;
}
