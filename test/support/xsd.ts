import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folder of material that is not part of the project: schemas and captured messages. Tests say so when it is absent. */
export const sharedFolder = path.resolve(__dirname, '../../../shared');

const schema = path.join(sharedFolder, 'qbxml-schema', 'qbxmlops130.xsd');
// Enough files for one start of xmllint, which reads the schema anew each time, and no command line too long.
const filesPerCall = 400;

let available: boolean | undefined;

/** Whether messages can be checked against Intuit's schema here; says once why not. */
export function hasXsd(): boolean {
  if (available === undefined) {
    const missing = [
      ...(existsSync(schema) ? [] : ['../shared/qbxml-schema is not there']),
      ...(spawnSync('xmllint', ['--version']).error ? ['xmllint is not installed'] : []),
    ];
    available = missing.length === 0;
    if (!available) console.log(`SKIPPED: messages are not checked against the qbXML schema, because ${missing.join(' and ')}.`);
  }
  return available;
}

/** What the schema has against a message set; empty when it is valid, null when there is no schema or no xmllint. */
export function xsdCheck(xml: string): string[] | null {
  return xsdCheckMany([xml])?.[0] ?? null;
}

/** The same for many message sets, with few starts of xmllint. */
export function xsdCheckMany(messages: string[]): string[][] | null {
  if (!hasXsd()) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'qbxml-xsd-'));
  try {
    const files = messages.map((xml, index) => {
      const file = path.join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const lines: string[] = [];
    for (let from = 0; from < files.length; from += filesPerCall) lines.push(...run(files.slice(from, from + filesPerCall)));
    return sortByFile(lines, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(files: string[]): string[] {
  const result = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error) throw result.error;
  // 5 is an error in the schema itself, 3 and 4 are files that don't validate.
  if (result.status !== 0 && result.status !== 3 && result.status !== 4 && result.status !== 1) throw new Error(result.stderr);
  return result.stderr.split('\n');
}

/** Every file must have been judged: a line `… validates` or `… fails to validate`, or it was no XML at all. */
function sortByFile(lines: string[], files: string[]): string[][] {
  const faults = new Map(files.map((file): [string, string[]] => [file, []]));
  const judged = new Set<string>();
  for (const line of lines) {
    const file = /^(.*?\.xml)[: ]/.exec(line)?.[1];
    if (!file || !faults.has(file)) continue;
    judged.add(file);
    if (!line.endsWith(' validates')) faults.get(file)?.push(line.slice(file.length + 1));
  }
  const missed = files.filter((file) => !judged.has(file));
  if (missed.length > 0) throw new Error(`xmllint said nothing of ${missed.length} files.`);
  return files.map((file) => faults.get(file) ?? []);
}
