import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { factor } from './time';

const repository = path.resolve(__dirname, '../../..');
const entries = ['engine/cli/qbd.ts', ...['fasterTime', 'windows', 'sender'].map((name) => `test/faults/kill/${name}.ts`)];

/** The programs of the runs, compiled: a start costs half a second less than from the sources, and there are a thousand. */
export class Programs {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'qbd-kill-'));
  private readonly compiled = path.join(this.folder, 'compiled');
  private readonly running = new Set<ChildProcess>();

  constructor() {
    const project = path.join(this.folder, 'tsconfig.json');
    writeFileSync(project, JSON.stringify({
      extends: path.join(repository, 'tsconfig.json'),
      compilerOptions: { rootDir: repository, outDir: this.compiled, declaration: false, noCheck: true, typeRoots: [path.join(repository, 'node_modules/@types')] },
      include: [],
      files: entries.map((entry) => path.join(repository, entry)),
    }));
    execFileSync(process.execPath, [path.join(repository, 'node_modules/typescript/bin/tsc'), '-p', project], { stdio: 'inherit' });
    symlinkSync(path.join(repository, 'node_modules'), path.join(this.compiled, 'node_modules'));
  }

  /** `qbd serve`, the real command. Its clock runs faster from `from` on. */
  serve(args: string[], from: number): ChildProcess {
    const qbd = path.join(this.compiled, 'engine/cli/qbd.js');
    return this.keep(spawn(process.execPath, ['--require', this.preload(), qbd, 'serve', ...args], { env: this.environment(from), stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** One of the test's own programs, with a line to this process. */
  fork(name: 'windows' | 'sender', config: object, from: number): ChildProcess {
    const file = path.join(this.compiled, 'test/faults/kill', `${name}.js`);
    return this.keep(fork(file, [JSON.stringify(config)], { env: this.environment(from), execArgv: ['--require', this.preload()] }));
  }

  private preload(): string {
    return path.join(this.compiled, 'test/faults/kill/fasterTime.js');
  }

  private environment(from: number): NodeJS.ProcessEnv {
    return { ...process.env, QBD_PASSWORD: 'secret', QBD_TEST_TIME: `${from},${factor}` };
  }

  private keep(child: ChildProcess): ChildProcess {
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    return child;
  }

  /** Ends what still runs, by kill -9, and removes all files. */
  async remove(): Promise<void> {
    await Promise.all([...this.running].map(kill));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** kill -9; resolves when the process is gone. */
export function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** The process's word that it is ready. One that we killed meanwhile needs none. */
export async function firstWord(child: ChildProcess, who: string): Promise<void> {
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code, signal]) => {
      if (signal !== 'SIGKILL') throw new Error(`${who} ended by itself with ${String(code)}`);
    }),
  ]);
}
