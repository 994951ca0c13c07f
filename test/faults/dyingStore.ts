import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import type { QueueApi } from '../../engine/queue';
import type { Store } from '../../engine/queue/store';
import type { WebConnectorService } from '../../engine/webconnector/service';

/** Where a process that works with the store dies: between two statements, so what it had not committed is undone. */
export const storePoints = [
  'store: dies in enqueue', 'store: dies in authenticate', 'store: dies in sendRequestXML', 'store: dies in receiveResponseXML',
  'store: dies in closeConnection', 'store: dies in pump',
] as const;
export type StorePoint = (typeof storePoints)[number];

/** The process is gone: whoever called it gets no answer. */
export class ProcessDied extends Error {}

/** Statements that a process still gets through before it dies. */
interface Fate {
  left: number;
  died: boolean;
}

/** A plan says at each call whether the process dies in it, and after how many statements; `died` tells that it did. */
export interface DeathPlan {
  after(point: StorePoint): number | undefined;
  died(point: StorePoint): void;
}

/**
 * Processes that die in the middle of their work with the store. A death strikes the statements of one call only, as
 * the other calls are other processes'; a call that ends before its time was not struck.
 */
export class DyingStore {
  private readonly fates = new AsyncLocalStorage<Fate>();

  constructor(private readonly plan: DeathPlan) {}

  over(store: Store): Store {
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        this.statement();
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    return { ...store, db: store.db.withPlugin(plugin) };
  }

  private statement(): void {
    const fate = this.fates.getStore();
    if (!fate) return;
    if (fate.left <= 0) {
      fate.died = true;
      throw new ProcessDied('the process died');
    }
    fate.left -= 1;
  }

  private async during<T>(point: StorePoint, work: () => Promise<T>): Promise<T> {
    const left = this.fates.getStore() ? undefined : this.plan.after(point);
    if (left === undefined) return work();
    const fate: Fate = { left, died: false };
    try {
      return await this.fates.run(fate, work);
    } finally {
      if (fate.died) this.plan.died(point);
    }
  }

  queue(queue: QueueApi): QueueApi {
    return {
      ...queue,
      enqueue: (connection, tasks, wait) => this.during('store: dies in enqueue', () => queue.enqueue(connection, tasks, wait)),
      pump: () => this.during('store: dies in pump', () => queue.pump()),
      webConnector: (connection, login) => this.service(queue.webConnector(connection, login)),
    };
  }

  private service(service: WebConnectorService): WebConnectorService {
    return {
      ...service,
      authenticate: (user, password) => this.during('store: dies in authenticate', () => service.authenticate(user, password)),
      sendRequestXML: (call) => this.during('store: dies in sendRequestXML', () => service.sendRequestXML(call)),
      receiveResponseXML: (call) => this.during('store: dies in receiveResponseXML', () => service.receiveResponseXML(call)),
      closeConnection: (ticket) => this.during('store: dies in closeConnection', () => service.closeConnection(ticket)),
    };
  }
}
