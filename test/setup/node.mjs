// n8n 2.x and node:sqlite want Node 24; machines often have an older one. npm carries Node's binaries as a package.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce, runQuietly } from './cache.mjs';

const MAJOR = 24;
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Path of a Node ≥ 24 binary: the one that runs this, else the `node` package in the cache.
 * @returns {Promise<string>}
 */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath;
  const folder = await installOnce(`node-${MAJOR}`, async (target) => {
    // Its install script puts the platform's binary in place, so scripts must run here whatever npm is set to.
    const args = ['install', `node@${MAJOR}`, '--prefix', target, '--ignore-scripts=false', '--no-audit', '--no-fund'];
    await runQuietly(`installing Node ${MAJOR} (once, about 50 MB)`, 'npm', args, { cwd: target, env: outsideNpm() });
  });
  return join(folder, 'node_modules/node/bin/node');
}

/**
 * Where node-gyp finds this Node's headers; undefined when they are not on the machine (node-gyp downloads them then).
 * @param {string} node path of the binary
 * @returns {string | undefined}
 */
export function headersOf(node) {
  const prefix = dirname(dirname(node));
  const packaged = join(prefix, 'node_modules', `node-${process.platform}-${process.arch}`);
  return [prefix, packaged].find((folder) => existsSync(join(folder, 'include/node/node.h')));
}

/**
 * The environment with this Node and the project's tools first in PATH.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
  const path = [dirname(node), join(repository, 'node_modules/.bin'), process.env.PATH];
  return { ...process.env, PATH: path.filter(Boolean).join(delimiter) };
}

/**
 * npm hands its own settings (of this checkout: ignore-scripts) to its children by environment; an npm for another
 * folder must not inherit them.
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function outsideNpm(base = process.env) {
  const inherited = /^npm_(config_(ignore_scripts|legacy_peer_deps|prefix|local_prefix|global_prefix|node_gyp)|package_|lifecycle_|command)/i;
  return Object.fromEntries(Object.entries(base).filter(([name]) => !inherited.test(name)));
}
