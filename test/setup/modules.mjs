import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot, runQuietly, say, withLock } from './cache.mjs';
import { outsideNpm, repository } from './node.mjs';

/**
 * Installs the project's packages when node_modules is missing or is not what package-lock.json says.
 * Versions are compared, not file times: a checkout or an `npm install` sets times in any order.
 * @param {NodeJS.ProcessEnv} env with the right Node first in PATH
 */
export async function ensureModules(env) {
  if (missing().length === 0) return;
  mkdirSync(cacheRoot(), { recursive: true });
  const lock = join(cacheRoot(), `modules-${createHash('sha256').update(repository).digest('hex').slice(0, 12)}.lock`);
  await withLock(lock, async () => {
    const packages = missing();
    if (packages.length === 0) return;
    say(`${packages.length} packages are missing or of another version, such as ${packages[0]}`);
    const options = { cwd: repository, env: outsideNpm(env) };
    await runQuietly("installing the project's packages (npm ci)", 'npm', ['ci', '--no-audit', '--no-fund'], options);
  });
}

/** @returns {string[]} locked packages that node_modules lacks or has in another version */
function missing() {
  const installed = join(repository, 'node_modules/.package-lock.json');
  const wanted = packagesOf(join(repository, 'package-lock.json'));
  const present = existsSync(installed) ? packagesOf(installed) : {};
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && present[path]?.version !== entry.version)
    .map(([path]) => path);
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
