// node test/setup/debian.mjs: the programs that some suites start, from Debian's packages where that is possible.
// What can't be had is said here and again by the tests that are skipped for it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly, say } from './cache.mjs';

/** Program that tests start → the package that brings it, and what it is for. */
const NEEDS = [
  { programs: ['/usr/lib/postgresql', 'postgres'], package: 'postgresql', use: 'the PostgreSQL store' },
  { programs: ['redis-server'], package: 'redis-server', use: 'n8n in queue mode' },
  { programs: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium', use: 'pages in a real browser' },
  { programs: ['xmllint'], package: 'libxml2-utils', use: "checks against Intuit's schema" },
];

/** What n8n's SQLite driver is compiled with. */
const COMPILER = [
  { programs: ['c++', 'g++'], package: 'g++', use: "compiling n8n's SQLite driver" },
  { programs: ['make'], package: 'make', use: "compiling n8n's SQLite driver" },
  { programs: ['python3'], package: 'python3', use: "compiling n8n's SQLite driver" },
];

/** Installs what the tests start. */
export async function ensureTestPrograms() {
  await ensurePrograms(NEEDS);
}

/** Installs what n8n's installation compiles with. */
export async function ensureCompiler() {
  await ensurePrograms(COMPILER);
}

/** @param {typeof NEEDS} needs */
async function ensurePrograms(needs) {
  const absent = needs.filter((need) => !need.programs.some(isThere));
  if (absent.length === 0) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    for (const need of absent) say(`SKIP ${need.package} (${need.use}): not installed, and only root with apt-get can install it here`);
    return;
  }
  try {
    await install(absent.map((need) => need.package));
  } catch (error) {
    for (const need of absent) say(`SKIP ${need.package} (${need.use}): apt-get could not install it`);
    say(String(error instanceof Error ? error.message : error).slice(-2000));
  }
}

/** @param {string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('reading the package lists', 'apt-get', ['update', '-q'], { env });
  await runQuietly(`installing ${packages.join(', ')}`, 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}

/** @param {string} program name on PATH, or an absolute path */
function isThere(program) {
  if (program.startsWith('/')) return existsSync(program);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void ensureTestPrograms();
