import { listOf, type Fields } from '../qbxml/fields';

/** Characters above Latin-1 that Windows-1252 has a place for. */
const WINDOWS_1252 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/** What QuickBooks keeps of a text: Windows-1252 characters; every other one becomes a question mark. */
export function storedText(sent: string): string {
  let out = '';
  for (const character of sent) {
    out += (character.codePointAt(0) ?? 0) <= 0xff || WINDOWS_1252.has(character) ? character : '?';
  }
  return out.trim();
}

/** `storedText` over every leaf. */
export function storedFields(fields: Fields): Fields {
  const out: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const stored = listOf(value).map((one) => (typeof one === 'string' ? storedText(one) : storedFields(one)));
    out[name] = Array.isArray(value) ? stored : stored[0];
  }
  return out;
}
