import path from 'node:path';
import { LoggerProxy } from 'n8n-workflow';
import { openQueue } from '../../engine/queue';
import type { QueueApi, QueueOptions, Storage } from '../../engine/queue/api';
import { defaultStoreFile } from '../../engine/queue/location';
import type { QuickBooksCredential } from './credential';

/*
 * One queue for each place and each internal URL, for as long as the process lives: n8n makes a new node object for
 * every call, and a store opened a call would cost more than the call itself.
 */
const open = new Map<string, Promise<QueueApi>>();

/** The queue of a credential, opened at first use. A failed opening is tried again by the next caller. */
export async function queueOf(credential: QuickBooksCredential): Promise<QueueApi> {
  const options = queueOptions(credential);
  const key = JSON.stringify([options.storage, options.internalUrl ?? '']);
  const known = open.get(key);
  if (known) return await known;
  const opening = openQueue(options);
  open.set(key, opening);
  opening.catch(() => open.delete(key));
  return await opening;
}

/** How the credential's queue is opened. Throws, in words for the n8n owner, for storage that can't work here. */
export function queueOptions(credential: QuickBooksCredential): QueueOptions {
  return {
    storage: storageOf(credential),
    internalUrl: credential.internalUrl || undefined,
    log: (level, message, data) => LoggerProxy[level](message, data),
  };
}

function storageOf(credential: QuickBooksCredential): Storage {
  if (credential.storage === 'postgres') {
    if (!credential.databaseUrl) throw new Error('The PostgreSQL URL of the QuickBooks Desktop credential is empty.');
    const schema = credential.databaseSchema || undefined;
    return { kind: 'postgres', url: credential.databaseUrl, ...(schema ? { schema } : {}) };
  }
  if (process.env.EXECUTIONS_MODE === 'queue') {
    throw new Error(
      'n8n runs in queue mode: its processes may be on several machines, so the embedded storage would be a different ' +
        'queue in each of them. Choose PostgreSQL as storage in the QuickBooks Desktop credential.',
    );
  }
  return {
    kind: 'sqlite',
    file: credential.dataFolder ? path.join(credential.dataFolder, 'queue.sqlite') : defaultStoreFile(),
  };
}
