import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CliContext } from '../../../engine/cli/command';
import { main } from '../../../engine/cli/main';
import { systemClock } from '../../../engine/clock';
import { openQueue } from '../../../engine/queue';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** A folder with an embedded store of its own, and the command run in it. */
export class Bench {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'qbd-'));
  readonly store = path.join(this.folder, 'queue.sqlite');

  async run(args: string[], changes: Partial<CliContext> = {}): Promise<Outcome> {
    const outcome: Outcome = { code: -1, out: '', err: '' };
    outcome.code = await main(args, {
      out: (text) => void (outcome.out += text),
      err: (text) => void (outcome.err += text),
      environment: { QBD_STORE: this.store },
      readStdin: () => Promise.resolve(''),
      openQueue,
      sleep: systemClock.sleep,
      now: systemClock.now,
      stop: new AbortController().signal,
      ...changes,
    });
    return outcome;
  }

  /** Makes a connection, as `serve` does. */
  async connect(name = 'main'): Promise<void> {
    const { code, err } = await this.run(['qwc', '--connection', name, '--user', 'u', '--url', 'https://e.com/']);
    if (code !== 0) throw new Error(err);
  }

  /** Queues what `text` holds. */
  enqueue(text: string, ...args: string[]): Promise<Outcome> {
    return this.run(['enqueue', '-', '--connection', 'main', ...args], { readStdin: () => Promise.resolve(text) });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
