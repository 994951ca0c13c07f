import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repository } from '../setup/node.mjs';
import { xsdCheckMany } from '../support/xsd';
import { calls } from './badInput/calls';
import { content } from './badInput/content';
import { everyHresultIsInARow, hresults } from './badInput/hresults';
import { replies } from './badInput/replies';
import { sent } from './badInput/row';

/** Rows that go through every code of a table have some hundred updates to do. */
const longest = 180_000;

const rows = { ...calls, ...replies, ...content, ...hresults };

describe('bad input', () => {
  for (const [title, row] of Object.entries(rows)) it(title, row, longest);

  it('every hresult of the table belongs to a row', () => expect(everyHresultIsInARow).toBe(true));
});

describe('the page about bad input', () => {
  const file = join(repository, 'docs/bad-input.md');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('| ')) : [];
  const cells = lines.map((line) => line.slice(2, -2).split(' | '));

  it('has a row for each test, in its order', () => {
    const titles = cells.map(([title]) => title).filter((title) => title !== 'Case' && !title?.startsWith('---'));
    expect(titles).toEqual(Object.keys(rows));
  });

  it('says for each what goes in, what happens, what was written, and who mends it', () => {
    for (const row of cells) {
      expect(row, row[0]).toHaveLength(5);
      for (const cell of row) expect(cell.trim(), row[0]).not.toBe('');
    }
  });
});

afterAll(() => {
  const faults = xsdCheckMany(sent.slice(-400));
  if (faults !== null) expect(faults.flat()).toEqual([]);
});
