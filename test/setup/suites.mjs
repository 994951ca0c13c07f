// node test/setup/suites.mjs [--minutes N] [SUITE…]: runs the test suites one after another, each a vitest project, with
// their output as it comes, and closes with the time of each and one line of totals.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from './node.mjs';

const ALL = ['unit', 'conversations', 'properties', 'faults', 'n8n'];
const GRACE_MS = 15_000;

/** @typedef {{suite: string, passed: number, failed: number, skipped: number, seconds: number, note: string}} Outcome */

const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
const deadline = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'qbd-suites-'));
/** @type {Outcome[]} */
const outcomes = [];
for (const suite of positionals.length > 0 ? positionals : ALL) outcomes.push(await runSuite(suite));
rmSync(reports, { recursive: true, force: true });
close(outcomes);

/**
 * @param {string} suite
 * @returns {Promise<Outcome>}
 */
async function runSuite(suite) {
  console.log(`\n== ${suite} ==`);
  const report = join(reports, `${suite}.json`);
  const started = Date.now();
  const timeLeft = deadline - started;
  const end = timeLeft > 0 ? await vitest(suite, report, timeLeft) : { code: null, late: true };
  const counts = countsOf(report);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  return { suite, ...counts, ...judged(end, counts), seconds };
}

/**
 * A run that ended badly without a failed test (an error outside tests, a crash, no time left) counts as one failure:
 * totals must never look better than the exit code.
 * @param {{code: number | null, late: boolean}} end
 * @param {{failed: number}} counts
 */
function judged(end, counts) {
  if (end.late) return { failed: counts.failed + 1, note: 'stopped: no time left' };
  if (end.code !== 0 && counts.failed === 0) return { failed: 1, note: `vitest ended with ${end.code}` };
  return { failed: counts.failed, note: '' };
}

/**
 * @param {string} suite
 * @param {string} report
 * @param {number} timeLeft milliseconds
 * @returns {Promise<{code: number | null, late: boolean}>}
 */
function vitest(suite, report, timeLeft) {
  const args = ['run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return new Promise((done, fail) => {
    const child = spawn('vitest', args, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });
    let late = false;
    const stop = () => {
      late = true;
      child.kill('SIGTERM');
    };
    const timers = Number.isFinite(timeLeft) ? [setTimeout(stop, timeLeft), setTimeout(() => child.kill('SIGKILL'), timeLeft + GRACE_MS)] : [];
    child.on('error', fail);
    child.on('exit', (code) => {
      timers.forEach(clearTimeout);
      done({ code, late });
    });
  });
}

/** @param {string} report */
function countsOf(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const json = JSON.parse(readFileSync(report, 'utf8'));
  const broken = json.testResults.filter(
    (/** @type {{status: string, assertionResults: unknown[]}} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: json.numPassedTests, failed: json.numFailedTests + broken.length, skipped: json.numPendingTests + json.numTodoTests };
}

/** @param {Outcome[]} all */
function close(all) {
  console.log('\nsuite           passed  failed  skipped  seconds');
  for (const { suite, passed, failed, skipped, seconds, note } of all) {
    const cells = [passed, failed, skipped, seconds].map((cell, column) => String(cell).padStart([7, 8, 9, 9][column] ?? 8));
    console.log(`${suite.padEnd(15)}${cells.join('')}${note && `  ${note}`}`);
  }
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ what) => all.reduce((sum, outcome) => sum + outcome[what], 0);
  const skipped = total('skipped');
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}
