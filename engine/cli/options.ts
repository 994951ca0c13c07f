import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { QueueApi } from '../queue/api';
import { storageAt } from '../queue/location';
import { UsageError, type CliContext } from './command';

/** Options that every command on the store takes. */
export const storeOptions = {
  store: { type: 'string' },
  schema: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export const STORE_HELP = `  --store FILE|URL     the store: a file, or a postgres:// URL; also from QBD_STORE.
                       Left out: queue.sqlite in the data folder of n8n on this machine
  --schema NAME        PostgreSQL schema`;

/** node:util's parseArgs, strict, with its errors as usage errors. */
export function readOptions<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** A whole number of at least `least`; undefined when the option is not given. */
export function wholeNumber(value: string | undefined, name: string, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least || !/^\d+$/.test(value)) {
    throw new UsageError(`--${name} must be a whole number of at least ${least}.`);
  }
  return number;
}

export interface StoreChoice {
  store?: string;
  schema?: string;
}

/**
 * Opens the store, runs the action and closes the store. With `mustExist`, a file that isn't there is an error
 * instead of a new empty store: an empty list would look like an answer.
 */
export async function withQueue<T>(
  context: CliContext,
  choice: StoreChoice,
  mustExist: boolean,
  action: (queue: QueueApi) => Promise<T>,
): Promise<T> {
  const storage = storageAt(choice.store ?? context.environment.QBD_STORE, choice.schema, context.environment);
  if (mustExist && storage.kind === 'sqlite' && !existsSync(storage.file)) {
    throw new UsageError(`There is no store at ${storage.file}. Name it with --store.`);
  }
  const queue = await context.openQueue({ storage, log: (level, message) => {
    if (level === 'error' || level === 'warn') context.err(`${level}: ${message}\n`);
  } });
  try {
    return await action(queue);
  } finally {
    await queue.close();
  }
}
