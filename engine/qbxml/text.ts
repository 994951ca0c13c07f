/** What becomes of characters that QuickBooks' Windows-1252 can't hold: refused, or sent as the question mark it would store. */
export type Unrepresentable = 'refuse' | 'questionMark';

// What Windows-1252 has beyond Latin-1.
const extraOf1252 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

// Letters and signs that Unicode doesn't decompose.
const replacements: Record<string, string> = {
  ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ŀ: 'l', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', ə: 'e', Ə: 'E', ẞ: 'SS',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2015': '-', '\u2212': '-', '\u2044': '/', '\u2032': "'", '\u2033': '"', '\u2035': "'",
  '\u02B9': "'", '\u02BA': '"', '\u02BB': "'", '\u02BC': "'", '\u2028': '\n', '\u2029': '\n', '\u200B': '', '\u200C': '', '\u200D': '',
  '\u2060': '', '\uFEFF': '', '\u00AD': '', '\u200E': '', '\u200F': '', '\uFE0F': '', '\uFE0E': '',
};

// Tab, line feed and carriage return stay; C1 codes would be read as other characters in Windows-1252.
const plain = /^[\x20-\x7E\t\n\r]*$/;

export interface EncodableText {
  text: string;
  /** Characters that QuickBooks can't store, each once. */
  unrepresentable: string[];
}

/**
 * Text as it goes to QuickBooks, which stores Windows-1252 only (facts of the qbXML encoding): control characters and
 * invisible marks dropped, accents that Windows-1252 lacks taken off (ő becomes o), typographic look-alikes replaced.
 * What still doesn't fit is named, and a `?` in the text.
 */
export function toQuickBooksText(value: string): EncodableText {
  if (plain.test(value)) return { text: value, unrepresentable: [] };
  const unrepresentable = new Set<string>();
  let text = '';
  for (const character of value.normalize('NFC')) {
    const folded = fold(character);
    if (folded === undefined) unrepresentable.add(character);
    text += folded ?? '?';
  }
  return { text, unrepresentable: [...unrepresentable] };
}

function fold(character: string): string | undefined {
  if (isControl(character)) return '';
  if (fits(character)) return character;
  const replacement = replacements[character];
  if (replacement !== undefined) return replacement;
  const parts = [...character.normalize('NFKD').replace(/\p{Mark}/gu, '')].map((part) => replacements[part] ?? part);
  if (parts.length === 0) return /\p{Mark}/u.test(character) ? '' : undefined;
  return parts.every((part) => [...part].every(fits)) ? parts.join('') : undefined;
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return code !== 9 && code !== 10 && code !== 13;
  return code >= 127 && code < 160;
}

function fits(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 127 || (code >= 160 && code <= 255 && code !== 0xad) || extraOf1252.has(character);
}
