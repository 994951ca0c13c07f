/** Escapes markup and writes every character above 126 as a decimal reference, as QuickBooks' own answers do. */
export function escapeAscii(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '&') out += '&amp;';
    else if (character === '<') out += '&lt;';
    else if (character === '>') out += '&gt;';
    else if (character === '"') out += '&quot;';
    else if (code > 126 || (code < 32 && code !== 10)) out += `&#${code};`;
    else out += character;
  }
  return out;
}

/** `<name>text</name>` with the text escaped. */
export function leaf(name: string, text: string): string {
  return `<${name}>${escapeAscii(text)}</${name}>`;
}

/** An element around ready XML; self-closed when there is none. Undefined attributes are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined>, inner: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAscii(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${written} />` : `<${name}${written}>${inner}</${name}>`;
}
