// node test/setup/run.mjs COMMAND [ARGS…]: runs a command of the project on a bare machine. Runs itself on Node ≥ 18
// without any package: brings Node 24 and the project's packages first, and puts both first in PATH.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureModules } from './modules.mjs';
import { ensureNode, environmentFor, repository } from './node.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('usage: node test/setup/run.mjs COMMAND [ARGS…]');
  process.exit(2);
}
try {
  const env = environmentFor(await ensureNode());
  await ensureModules(env);
  process.exitCode = await run(command, args, env);
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {string[]} rest
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code; 128 + signal as shells do
 */
function run(name, rest, env) {
  return new Promise((done, fail) => {
    const child = spawn(name, rest, { cwd: repository, env, stdio: 'inherit' });
    // The command decides how to end; we only pass the word on and wait for it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
