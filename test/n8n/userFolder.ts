import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedPack } from '../setup/pack';
import { n8nCommand } from './process';
import type { Workflow } from './rest';

export interface Credential {
  id: string;
  name: string;
  type: string;
  data: Record<string, unknown>;
}

/** Puts the pack where n8n's own installer would: types are then named `n8n-nodes-quickbooks-desktop.NODE`. */
export async function installPack(userFolder: string, tarball: string): Promise<void> {
  const target = join(userFolder, '.n8n/nodes');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(userFolder, '.n8n'), { recursive: true });
  cpSync(await installedPack(tarball), target, { recursive: true, verbatimSymlinks: true });
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
