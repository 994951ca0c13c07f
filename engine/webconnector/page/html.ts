/** Text that is HTML already. Everything else that goes into a page is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | null | Part[];

/** Template for HTML: each value is escaped unless it is Html itself; null gives nothing, an array its parts. */
export function html(fixed: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(fixed.map((text, index) => text + render(values[index] ?? null)).join(''));
}

function render(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return escapeHtml(String(part));
}

/** Safe between tags and inside quoted attributes; control characters, which would be invisible or reorder text, go. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
