import { systemClock } from '../clock';
import { machines } from '../tasks';
import type { QueueApi, QueueOptions } from './api';
import { fetchDeliver } from './outbox';
import { queueOf } from './queue';
import { openStore } from './store';

export type { QueueApi, QueueOptions, Settlement, Storage, TaskFilter } from './api';
export * from './types';

/** Opens the store, brings its tables up to date, and gives the queue. */
export async function openQueue(options: QueueOptions): Promise<QueueApi> {
  return queueOf({
    store: await openStore(options.storage),
    clock: options.clock ?? systemClock,
    machines,
    deliver: options.deliver ?? fetchDeliver(options.internalUrl),
    log: options.log ?? (() => undefined),
  });
}
