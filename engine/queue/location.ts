import { homedir } from 'node:os';
import path from 'node:path';
import type { Storage } from './api';

type Environment = Record<string, string | undefined>;

/**
 * The embedded store's file: in n8n's own data folder, so that a Docker volume keeps it and the qbd command finds the
 * store of the n8n on the same machine. N8N_USER_FOLDER names the folder that holds `.n8n`, the home folder when unset.
 */
export function defaultStoreFile(environment: Environment = process.env, home: string = homedir()): string {
  const folder = environment.N8N_USER_FOLDER;
  return path.join(folder === undefined || folder === '' ? home : folder, '.n8n', 'quickbooks-desktop', 'queue.sqlite');
}

/**
 * Where the queue is, from one word of a person: a PostgreSQL URL (`postgres://` or `postgresql://`), a file, or
 * nothing for the default file. `schema` counts for PostgreSQL only.
 */
export function storageAt(store: string | undefined, schema?: string, environment: Environment = process.env): Storage {
  if (store === undefined || store === '') return { kind: 'sqlite', file: defaultStoreFile(environment) };
  if (!/^postgres(ql)?:\/\//i.test(store)) return { kind: 'sqlite', file: path.resolve(store) };
  return schema === undefined ? { kind: 'postgres', url: store } : { kind: 'postgres', url: store, schema };
}
