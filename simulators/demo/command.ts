import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { repository } from '../../test/setup/node.mjs';

const START_MS = 60_000;
const STOP_MS = 5_000;

/** A simulator that runs as the command a user would start. */
export interface Command {
  /** The JSON line in which it told its addresses. */
  announced: Record<string, unknown>;
  stop(): Promise<void>;
}

/**
 * Starts a TypeScript command and waits for its JSON line; the rest of its output goes to the log file.
 * @throws when it ends or says nothing
 */
export async function startCommand(script: string, args: string[], log: string): Promise<Command> {
  const guard = pathToFileURL(join(repository, 'test/setup/dieWithParent.mjs')).href;
  const child = spawn(process.execPath, ['--import', guard, '--import', 'tsx', script, ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error(`${script} could not be started`);
  const file = createWriteStream(log);
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  stderr.on('data', (data: Buffer) => file.write(data));
  const announced = await new Promise<Record<string, unknown>>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${script} did not tell its address; see ${log}`)), START_MS);
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`${script} ended with ${code}; see ${log}`)));
    createInterface({ input: stdout }).on('line', (line) => {
      file.write(`${line}\n`);
      if (!line.startsWith('{')) return;
      clearTimeout(timer);
      done(JSON.parse(line) as Record<string, unknown>);
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
  };
  return { announced, stop };
}
