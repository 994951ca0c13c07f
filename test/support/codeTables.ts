import { knownHresults, knownStatuses } from '../../engine/qbxml';

/** The tables of docs/troubleshooting.md that come from the engine's own, as Markdown between marks. */

const written = { applied: 'yes', 'not applied': 'no', unknown: 'not known' };

export const generated: Record<string, () => string> = {
  'status codes': () =>
    table(
      ['code', 'what happened', 'is it written?', 'what to do', 'who'],
      knownStatuses().map((row) => [String(row.code), row.meaning, written[row.written], row.remedy, row.who]),
    ),
  hresults: () =>
    table(
      ['code', 'what happened', 'comes right by itself?', 'what to do', 'who'],
      knownHresults().map((row) => [row.code, row.meaning, row.retry ? 'may be' : 'no', row.remedy, row.who]),
    ),
};

/** The text with each generated part made anew. @throws when a part's marks are missing */
export function withGenerated(text: string): string {
  return Object.entries(generated).reduce((page, [name, make]) => {
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) throw new Error(`The page lacks the marks of the part "${name}"`);
    return `${page.slice(0, from + begin.length)}\n${make()}\n${page.slice(to)}`;
  }, text);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Where a code of our own is given in the source: as an argument, as a property, as a row of the table of Salesforce's codes, or as a word that looks like nothing else. */
const patterns = [
  /\b(?:refusal|notApplied|rowError|SalesforceError|super)\(\s*'([A-Z][A-Z0-9_]+)'/g,
  /\bcode: '([A-Z][A-Z0-9_]+)'/g,
  /^ {2}([A-Z][A-Z0-9_]+|invalid_[a-z]+): (?:admin|owner)\(/gm,
  /'([A-WYZ][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g,
];

/** Codes of failures that a piece of source gives, qbXML's and the Web Connector's numbers left out. */
export function codesIn(source: string): string[] {
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
}
