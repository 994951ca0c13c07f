import { toQuickBooksText } from '../qbxml/text';

/** Longest Name of a customer, vendor, employee, other name or job (qbXML 13.0). */
export const entityNameLimit = 41;
/** Longest Name of an item (qbXML 13.0). */
export const itemNameLimit = 31;

/**
 * A name as QuickBooks takes it (rules R7 and R13): no colon, which separates levels; no control characters; single
 * spaces; letters that QuickBooks can't store folded where there is a plain one; cut to `limit` at a word edge.
 * The long name stays in Salesforce: never write the cut one back.
 */
export function quickBooksName(name: string, limit: number): string {
  const clean = folded(name.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?/g, (found) => (found.includes(' ') ? ' - ' : '-'))
    .replace(/ {2,}/g, ' ')
    .trim();
  return cutAtWord(clean, limit);
}

/** Folding may lengthen a text (ß of capitals, ligatures), so it comes before cutting. What doesn't fold stays, to be refused by the check before sending. */
function folded(text: string): string {
  const { text: plain, unrepresentable } = toQuickBooksText(text);
  return unrepresentable.length > 0 ? text.normalize('NFC') : plain;
}

/** At most `limit` characters, cut at the last space unless that would lose more than half; never inside a surrogate pair. */
export function cutAtWord(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit).join('');
  if (characters[limit] === ' ') return cut.trimEnd();
  const edge = cut.lastIndexOf(' ');
  return (edge >= cut.length / 2 ? cut.slice(0, edge) : cut).trimEnd().replace(/ [-,&/(]+$/, '');
}

/** `Name (2)`, with the name cut so that both fit. */
export function withSuffix(name: string, suffix: string, limit: number): string {
  return `${cutAtWord(name, limit - [...suffix].length - 1)} ${suffix}`;
}

/** The documented suffixes of a name that another record holds (rule R6): `Name (2)`, `Name (3)`, … */
export function suffixedNames(name: string, from: number, count: number, limit: number): string[] {
  return Array.from({ length: count }, (_, index) => withSuffix(name, `(${from + index})`, limit));
}

/** `name`, or the first suffixed one that isn't in `taken`; QuickBooks' names ignore case. */
export function uniqueName(name: string, taken: Iterable<string>, limit: number): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const candidate = withSuffix(name, `(${number})`, limit);
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Whether `held` is `wanted`, cut if need be, with one of our suffixes: `Acme (2)` or `Acme (EUR)`. */
export function isSameNameWithSuffix(held: string, wanted: string, limit: number): boolean {
  const suffix = /\((?:\d{1,3}|[A-Z]{3})\)$/.exec(held)?.[0];
  return suffix !== undefined && withSuffix(wanted, suffix, limit).toLowerCase() === held.toLowerCase();
}
