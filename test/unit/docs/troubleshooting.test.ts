import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../setup/node.mjs';
import { codesIn, withGenerated } from '../../support/codeTables';

const page = readFileSync(join(repository, 'docs/troubleshooting.md'), 'utf8');
/** Words of the first cells of the page's tables. */
const rows = new Set([...page.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) => cell?.match(/\w+/g) ?? []));

function codesOfSource(): Map<string, string> {
  const files = globSync('{engine,nodes,credentials}/**/*.ts', { cwd: repository, exclude: (path) => String(path).includes('types') });
  return new Map(files.flatMap((file) => codesIn(readFileSync(join(repository, file), 'utf8')).map((code) => [code, file] as const)));
}

describe('docs/troubleshooting.md', () => {
  test('its generated tables are those of the engine (npm run generate:docs)', () => {
    expect(withGenerated(page)).toBe(page);
  });

  test('every code of a failure in the source has a row', () => {
    const codes = codesOfSource();
    expect(codes.size).toBeGreaterThan(60);
    expect([...codes.keys()]).toContain('KEY_CONFLICT');
    expect([...codes].filter(([code]) => !rows.has(code)).map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  test('every row of our own codes is given somewhere in the source', () => {
    const ours = page.slice(page.indexOf('## Our own codes'), page.indexOf('## Status codes of QuickBooks'));
    const named = [...ours.matchAll(/`([A-Za-z]+_[A-Za-z_]+|[A-Z]{3,})`/g)].map(([, code]) => code ?? '');
    const source = globSync('{engine,nodes}/**/*.ts', { cwd: repository }).map((file) => readFileSync(join(repository, file), 'utf8')).join('\n');
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((code) => !new RegExp(`['\\s]${code}['":]`).test(source))).toEqual([]);
  });
});

test('nobody is sent to the status page for what it only shows', () => {
  const promises = /(settle|retry it|confirm|says? "moved")[^'`.]*on the status page/i;
  const files = globSync('{engine,nodes}/**/*.ts', { cwd: repository });
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => promises.test(readFileSync(join(repository, file), 'utf8')))).toEqual([]);
});
