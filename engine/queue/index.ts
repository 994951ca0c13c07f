import { machines } from '../tasks';
import type { QueueApi, QueueOptions } from './api';
import { fetchDeliver } from './outbox';
import { queueOf } from './queue';
import { openStore } from './store';
import { storeClock } from './storeClock';

export type { QueueApi, QueueOptions, Settlement, Storage, TaskFilter } from './api';
export * from './types';

/** Opens the store, brings its tables up to date, and gives the queue. */
export async function openQueue(options: QueueOptions): Promise<QueueApi> {
  const store = await openStore(options.storage);
  return queueOf({
    store,
    clock: options.clock ?? (await storeClock(store)),
    machines,
    deliver: options.deliver ?? fetchDeliver(options.internalUrl),
    log: options.log ?? (() => undefined),
  });
}
