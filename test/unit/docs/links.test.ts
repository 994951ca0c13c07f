import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../setup/node.mjs';

const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('{docs,salesforce}/**/*.md', { cwd: repository })];
const read = (path: string) => readFileSync(join(repository, path), 'utf8');

/** Headings as their anchors on the pages of code hosts. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => (heading ?? '').toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}

describe.each(pages)('%s', (path) => {
  test('links lead to pages, headings and pictures that are there', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, file = '', anchor]) => ({ file, anchor }));
    const broken = links.filter(({ file, anchor }) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(repository, target))) return true;
      return anchor !== undefined && !anchors(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('scripts that it names exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(path).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('each runtime dependency has its reason', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const reasons = read('docs/adr/0002-dependencies.md');
  expect(Object.keys(dependencies).filter((name) => !reasons.includes(`| \`${name}\` |`))).toEqual([]);
});

test('each setting of Order to Cash is explained', () => {
  const { nodes } = JSON.parse(read('workflows/order-to-cash.json')) as { nodes: { name: string; parameters: { assignments?: { assignments: { name: string }[] } } }[] };
  const settings = nodes.find(({ name }) => name === 'Settings')?.parameters.assignments?.assignments.map(({ name }) => name.replace(/^settings\./, '')) ?? [];
  const page = read('docs/order-to-cash.md');
  expect(settings.length).toBeGreaterThan(30);
  expect(settings.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('each table of the store is described', () => {
  const page = read('docs/architecture.md');
  const tables = new Set([...read('engine/queue/schema.ts').matchAll(/\b(qbd_\w+):/g)].map(([, table]) => table ?? ''));
  expect(tables.size).toBeGreaterThan(10);
  expect([...tables].filter((table) => !page.includes(`\`${table}\``))).toEqual([]);
});
