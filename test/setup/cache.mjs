// Things too big or too machine-bound for the checkout (Node 24, n8n) are installed once a user and version, outside it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'n8n-nodes-quickbooks-desktop';
const BEAT_MS = 20_000;

/** The user's cache folder for this project: `$XDG_CACHE_HOME` or `~/.cache`. */
export function cacheRoot() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), NAME);
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`setup: ${line}\n`);
}

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * A folder of the cache, filled by `fill` when it is not there. It is filled under another name and renamed, so an
 * interrupted install leaves nothing that looks whole, and under a lock, so two at once install once.
 * @param {string} name folder's name, with the version in it
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder's path
 */
export async function installOnce(name, fill) {
  const folder = join(cacheRoot(), name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheRoot(), { recursive: true });
  return await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    removeLeftovers(name);
    const partial = mkdtempSync(`${folder}.partial-`);
    try {
      await fill(partial);
      renameSync(partial, folder);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      throw error;
    }
    return folder;
  });
}

/** Under the lock nobody else fills this folder, so partial ones are what a killed install left. @param {string} name */
function removeLeftovers(name) {
  for (const entry of readdirSync(cacheRoot())) {
    if (entry.startsWith(`${name}.partial-`)) rmSync(join(cacheRoot(), entry), { recursive: true, force: true });
  }
}

/**
 * Runs `work` while holding a lock folder; waits for a live holder, takes over from a dead one.
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  let told = false;
  while (!take(lock)) {
    if (!told) say(`waiting for another process that installs the same (${lock})`);
    told = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (holderIsDead(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** @param {string} lock */
function holderIsDead(lock) {
  let pid;
  try {
    pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return false; // taken this very moment: its pid is not written yet
  }
  try {
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/**
 * Runs a long quiet command with a sign of life every 20 s; its output is shown only when it fails.
 * @param {string} what shown to the user
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
export async function runQuietly(what, command, args, options = {}) {
  const started = Date.now();
  say(`${what} …`);
  const beat = setInterval(() => say(`${what}: ${seconds(started)} s so far`), BEAT_MS);
  try {
    const { code, output } = await collect(command, args, options);
    if (code !== 0) throw new Error(`${what}: ${command} ${args.join(' ')} ended with ${code}\n${output.slice(-6000)}`);
  } finally {
    clearInterval(beat);
  }
  say(`${what}: done in ${seconds(started)} s`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{code: number | null, output: string}>}
 */
function collect(command, args, options) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

/** @param {number} started */
function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}
