import type { QueueApi, QueueOptions } from '../queue/api';

/** What the outside gives to a command; tests pass their own. */
export interface CliContext {
  out(text: string): void;
  /** Messages for people, beside the output. */
  err(text: string): void;
  environment: Record<string, string | undefined>;
  /** The whole of standard input. */
  readStdin(): Promise<string>;
  openQueue(options: QueueOptions): Promise<QueueApi>;
  sleep(milliseconds: number): Promise<void>;
  now(): number;
  /** Ends `serve`. */
  stop: AbortSignal;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  help: string;
  run(args: string[], context: CliContext): Promise<number>;
}

/** What the process exits with, so that scripts can tell the outcomes apart. */
export const exitCode = {
  done: 0,
  /** QuickBooks or the queue refused it. */
  failed: 1,
  /** Wrong use of the command, or input that can't be queued. Nothing was done. */
  usage: 2,
  /** Still queued when --wait ended. It goes on. */
  notFinished: 3,
  /** Whether QuickBooks wrote it is not known; a person must look. */
  unknown: 4,
} as const;

/** Wrong use of a command; the text says what to change. */
export class UsageError extends Error {}
