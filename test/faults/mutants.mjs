// npm run test:mutants [-- NAME…]: shows that the faults suite can fail. Takes a safeguard out of a copy of the sources,
// runs the suite's seeds on it until it fails, and tells which seed saw it. Exit code 1 when a mutant survives.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../setup/node.mjs';
import { mutants } from './mutantList.mjs';

/** Seeds that the unchanged sources are tried with, and seeds in which a mutant must be caught; the suite itself has 2,000. */
const proof = 20;
const most = 480;
const parts = ['engine', 'nodes', 'simulators', 'test', 'package.json', 'tsconfig.json', 'vitest.config.mts'];

/** @typedef {import('./mutantList.mjs').Mutant} Mutant */

const wanted = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (chosen.length === 0) throw new Error(`No mutant has a name with ${wanted.join(' or ')}.`);
let survivors = 0;
/** @type {string[][]} */
const rows = [];
for (const mutant of [{ name: 'none: the sources as they are', changes: [] }, ...chosen]) {
  const began = Date.now();
  const result = await tryMutant(mutant);
  const seconds = `${Math.round((Date.now() - began) / 1000)} s`;
  rows.push([mutant.name, result.verdict, seconds]);
  console.log(`${mutant.name}: ${result.verdict} (${seconds})`);
  if (!result.asExpected) survivors += 1;
}
const width = Math.max(...rows.map(([name = '']) => name.length));
console.log(`\n${'mutant'.padEnd(width)}  what the faults suite says`);
for (const [name = '', verdict, seconds] of rows) console.log(`${name.padEnd(width)}  ${verdict} (${seconds})`);
console.log(survivors === 0 ? '\nEvery mutant was caught.' : `\n${survivors} not as expected.`);
process.exitCode = survivors === 0 ? 0 : 1;

/**
 * Without changes the suite must pass; with them it must fail.
 * @param {Mutant} mutant
 */
async function tryMutant(mutant) {
  const folder = mkdtempSync(join(tmpdir(), 'qbd-mutant-'));
  try {
    for (const part of parts) cpSync(join(repository, part), join(folder, part), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    for (const change of mutant.changes) mutate(folder, change);
    const unchanged = mutant.changes.length === 0;
    const { failed, output } = await suite(folder, mutant.seed ?? 1, unchanged ? proof : most);
    if (!failed) return { asExpected: unchanged, verdict: unchanged ? `passes ${proof} seeds` : `SURVIVED ${most} seeds` };
    const seen = finding(output);
    return { asExpected: seen !== null && !unchanged, verdict: seen ? `caught: ${seen}` : `broken, not caught:\n${output}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {{file: string, from: string, to: string}} change
 */
function mutate(folder, { file, from, to }) {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${file} holds this text ${source.split(from).length - 1} times instead of once; see mutantList.mjs:\n${from}`);
  writeFileSync(path, source.replace(from, () => to));
}

/**
 * The suite's seeds from `first` on, up to the first one that goes wrong.
 * @param {string} folder
 * @param {number} first
 * @param {number} runs
 * @returns {Promise<{failed: boolean, output: string}>}
 */
function suite(folder, first, runs) {
  const env = { ...process.env, FAULT_SEED: String(first), FAULT_RUNS: String(runs), FAULT_ENOUGH: '1', NO_COLOR: '1' };
  return new Promise((done, fail) => {
    const child = spawn('vitest', ['run', '--project', 'faults', 'test/faults/faults.sqlite.test.ts'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', fail);
    child.on('exit', (code) => done({ failed: code !== 0, output }));
  });
}

/**
 * The first seed that saw it and what it saw, from the difference that the assertion prints.
 * @param {string} output
 */
function finding(output) {
  const seed = /"seed": (\d+)/.exec(output)?.[1];
  const kinds = ['lost', 'doubled', 'stuck'].filter((kind) => new RegExp(`"${kind}": \\[\\s*[+-]\\s*"`).test(output));
  if (seed === undefined) return null;
  return `seed ${seed}, ${kinds.join(' and ')}`;
}
