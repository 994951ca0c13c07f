import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outsideNpm } from '../setup/node.mjs';
import { n8nCommand } from './process';
import type { Workflow } from './rest';

export interface Credential {
  id: string;
  name: string;
  type: string;
  data: Record<string, unknown>;
}

/** Tarball's content hash → folder with the installed pack, so that a run with many n8n fetches its packages once. */
const installed = new Map<string, string>();

/** Puts the pack where n8n's own installer would: types are then named `n8n-nodes-quickbooks-desktop.NODE`. */
export function installPack(userFolder: string, tarball: string): void {
  const target = join(userFolder, '.n8n/nodes');
  if (existsSync(join(target, 'node_modules'))) rmSync(target, { recursive: true });
  mkdirSync(join(userFolder, '.n8n'), { recursive: true });
  cpSync(installedFolder(tarball), target, { recursive: true, verbatimSymlinks: true });
}

function installedFolder(tarball: string): string {
  const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  const known = installed.get(hash);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'qbd-pack-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }));
  const args = ['install', tarball, '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: folder, env: outsideNpm(), stdio: ['ignore', 'pipe', 'pipe'] });
  installed.set(hash, folder);
  return folder;
}

/** Imports by n8n's own commands while it is not running. */
export async function importAll(
  script: string,
  env: NodeJS.ProcessEnv,
  folder: string,
  content: { credentials: Credential[]; workflows: Workflow[]; publish: boolean },
): Promise<void> {
  const { credentials, workflows, publish } = content;
  const imports = [
    { command: 'import:credentials', list: credentials },
    { command: 'import:workflow', list: workflows },
  ];
  for (const { command, list } of imports) {
    if (list.length === 0) continue;
    const file = join(folder, `${command.replace(':', '-')}.json`);
    writeFileSync(file, JSON.stringify(list), { mode: 0o600 });
    await n8nCommand(script, [command, `--input=${file}`], env, /Successfully imported/);
    rmSync(file); // credentials lie in it in the clear
  }
  if (!publish) return;
  for (const { id } of workflows) await n8nCommand(script, ['publish:workflow', `--id=${id}`], env, /Publishing workflow/);
}
