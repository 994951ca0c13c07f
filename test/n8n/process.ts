import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { repository } from '../setup/node.mjs';

const STOP_MS = 20_000;
const READY_MS = 120_000;

/** What n8n prints when its server listens and the published workflows are active. */
const READY = { start: /now accessible via/, worker: /n8n worker is now ready/, webhook: /[Ww]ebhook listener waiting/ };

export type N8nRole = keyof typeof READY;

/** One running n8n process, in a process group of its own with the task runner that it starts. */
export interface N8nProcess {
  pid: number;
  /** Ends it in order and waits until it is gone. */
  stop(): Promise<void>;
  /** As a power cut: SIGKILL to it and to what it started. */
  kill(): Promise<void>;
  /** Settles when the process ends, however. */
  ended: Promise<void>;
}

/**
 * Starts n8n and waits until it works.
 * @param script n8n's start script
 * @param env n8n's settings, complete
 * @param log file that gets its output
 * @throws with the end of the log when it ends or stays silent
 */
export async function startProcess(script: string, role: N8nRole, env: NodeJS.ProcessEnv, log: string): Promise<N8nProcess> {
  const guard = pathToFileURL(join(repository, 'test/setup/dieWithParent.mjs')).href;
  const child = spawn(process.execPath, ['--import', guard, script, role], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a' });
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  void ended.then(() => file.end());
  const group = groupOf(child);
  try {
    await ready(child, READY[role], file, log);
  } catch (error) {
    group.kill();
    throw error;
  }
  return { pid: child.pid ?? 0, ended, stop: () => group.stop(ended), kill: () => (group.kill(), ended) };
}

function groupOf(child: ChildProcess) {
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  return {
    kill: () => signal('SIGKILL'),
    stop: async (ended: Promise<void>) => {
      child.kill('SIGTERM');
      const late = setTimeout(() => signal('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
      signal('SIGKILL'); // a task runner that is left over
    },
  };
}

function ready(child: ChildProcess, line: RegExp, file: NodeJS.WritableStream, log: string): Promise<void> {
  return new Promise((done, fail) => {
    let seen = '';
    const broken = (what: string) => fail(new Error(`n8n ${what}; the end of ${log}:\n${seen.slice(-4000)}`));
    const timer = setTimeout(() => broken(`was not ready after ${READY_MS / 1000} s`), READY_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        file.write(data);
        seen = (seen + data.toString()).slice(-20_000);
        if (!line.test(seen)) return;
        clearTimeout(timer);
        done();
      });
    }
    child.on('exit', (code) => (clearTimeout(timer), broken(`ended with ${code}`)));
  });
}

/**
 * Runs one of n8n's commands to its end, such as `import:workflow`.
 * @param expected what its output must contain: n8n ends with 0 after some errors too
 */
export async function n8nCommand(script: string, args: string[], env: NodeJS.ProcessEnv, expected: RegExp): Promise<string> {
  const run = promisify(execFile)(process.execPath, [script, ...args], { env, maxBuffer: 64 << 20 });
  const { stdout, stderr } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`n8n ${args.join(' ')} failed\n${error.stdout ?? ''}\n${error.stderr ?? ''}`, { cause: error });
  });
  if (!expected.test(stdout)) throw new Error(`n8n ${args.join(' ')} did not say it worked\n${stdout}\n${stderr}`);
  return stdout;
}
