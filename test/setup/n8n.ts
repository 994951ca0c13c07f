import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce, runQuietly } from './cache.mjs';
import { ensureCompiler } from './debian.mjs';
import { headersOf, outsideNpm } from './node.mjs';

/** The n8n that tests and demo run; templates and lint rules are checked against it. */
export const N8N_VERSION = '2.41.1';

/**
 * Path of n8n's start script, to be run by this Node; installed into the user's cache on first use (about 5 minutes, 3 GB).
 * @throws when the installation failed, with npm's last lines.
 */
export async function ensureN8n(): Promise<string> {
  const folder = await installOnce(`n8n-${N8N_VERSION}`, install);
  const script = join(folder, 'node_modules/n8n/bin/n8n');
  if (!existsSync(script)) throw new Error(`${folder} holds no n8n: remove the folder, and it is installed anew`);
  return script;
}

async function install(folder: string): Promise<void> {
  await ensureCompiler();
  // Some of n8n's packages download binaries when installed, which n8n does without; the SQLite driver alone is compiled here.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'n8n-for-tests', private: true }));
  const headers = headersOf(process.execPath);
  const env = { ...outsideNpm(), ...(headers ? { npm_config_nodedir: headers } : {}) };
  const quiet = ['--no-audit', '--no-fund'];
  await runQuietly(`installing n8n ${N8N_VERSION} (once, about 5 minutes and 3 GB)`, 'npm', ['install', `n8n@${N8N_VERSION}`, '--ignore-scripts', ...quiet], { cwd: folder, env });
  await runQuietly("compiling n8n's SQLite driver", 'npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], { cwd: folder, env });
}
