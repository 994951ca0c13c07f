import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot, say, withLock } from './cache.mjs';
import { outsideNpm, repository } from './node.mjs';

/** All that goes into the tarball or decides its form. */
const SOURCES = ['{nodes,credentials,engine,workflows,salesforce,docs}/**/*', '*.{json,js,md}', 'LICENSE'];
const KEPT = 3;

/**
 * Builds the pack and packs it as `npm publish` would. Kept in the user's cache by the content of its sources, so that
 * test files, repeated runs and the demo build once.
 * @returns the tarball's path
 * @throws when the build fails, with the compiler's output
 */
export async function packTarball(): Promise<string> {
  const packs = join(cacheRoot(), 'packs');
  mkdirSync(packs, { recursive: true });
  // Under a lock: two that pack at once would build into one dist.
  return await withLock(join(packs, 'lock'), async () => {
    const folder = join(packs, sourcesHash());
    const found = tarballIn(folder);
    if (found) return found;
    say('building and packing …');
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    output(repository, process.execPath, [join(repository, 'node_modules/gulp/bin/gulp.js'), 'build']);
    output(repository, 'npm', ['pack', '--pack-destination', partial]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    prune(packs);
    const packed = tarballIn(folder);
    if (!packed) throw new Error('npm pack wrote no tarball');
    return packed;
  });
}

/**
 * The folder that n8n would have after installing the tarball as a community pack: package.json and node_modules.
 * Kept beside the tarball; copy it, don't use it in place.
 */
export async function installedPack(tarball: string): Promise<string> {
  const folder = `${tarball}.installed`;
  return await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    say('installing the packed tarball as n8n does …');
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    writeFileSync(join(partial, 'package.json'), JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }));
    output(partial, 'npm', ['install', tarball, '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']);
    renameSync(partial, folder);
    return folder;
  });
}

function tarballIn(folder: string): string | null {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.tgz')) : undefined;
  return name ? join(folder, name) : null;
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(repository);
  for (const file of globSync(SOURCES, { cwd: repository }).sort()) {
    const path = join(repository, file);
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function prune(packs: string): void {
  const age = (name: string) => statSync(join(packs, name)).mtimeMs;
  const folders = readdirSync(packs).filter((name) => /^[0-9a-f]{16}$/.test(name));
  for (const name of folders.sort((a, b) => age(b) - age(a)).slice(KEPT)) rmSync(join(packs, name), { recursive: true, force: true });
}

function output(cwd: string, command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { cwd, env: outsideNpm(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
}
