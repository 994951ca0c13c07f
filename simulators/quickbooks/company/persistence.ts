import { open, readFile, rename } from 'node:fs/promises';
import type { SimClock } from '../clock';
import { CompanyFile } from './company';
import type { CompanyState } from './state';

/** Opens a company file kept on disk; undefined when there is none yet. */
export async function loadCompany(clock: SimClock, file: string): Promise<CompanyFile | undefined> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const state: CompanyState = JSON.parse(content);
  return new CompanyFile(clock, state);
}

/** Writes the company file so that a crash leaves either the old or the new one whole. */
export async function saveCompany(company: CompanyFile, file: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(JSON.stringify(company.data));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
