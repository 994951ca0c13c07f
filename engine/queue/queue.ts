import { webConnectorService } from '../webconnector/session/service';
import type { QueueApi } from './api';
import { bindOrg, confirmCompanyFile, connectionNames, ensureConnection, UnknownConnectionError, viewConnection } from './connections';
import type { Core } from './core';
import { enqueue } from './enqueue';
import { listEvents } from './events';
import { pruner } from './prune';
import { expireTasks } from './housekeeping';
import { cancelTask, findTasks, retryTask, settleTask } from './operator';
import { deliverDue } from './outbox';
import { readRows } from './rows';
import { taskRow, viewTask } from './taskRows';
import { waitTasks } from './waits';

/** The queue over parts that are already there; tests bring their own clock and delivery. */
export function queueOf(core: Core): QueueApi {
  const prune = pruner(core);
  return {
    enqueue: (connection, tasks, wait) => enqueue(core, connection, tasks, wait),
    task: async (id) => {
      const row = await taskRow(core.store.db, id);
      return row ? viewTask(row) : null;
    },
    tasks: (filter) => findTasks(core, filter),
    rows: (taskId, after, limit) => readRows(core.store.db, taskId, after, limit),
    waitTasks: (waitId) => waitTasks(core.store.db, waitId),

    retry: (id) => retryTask(core, id),
    cancel: (id) => cancelTask(core, id),
    settle: (id, settlement) => settleTask(core, id, settlement),

    connection: (name) => viewConnection(core.store.db, name),
    connections: async () => {
      const views = [];
      for (const name of await connectionNames(core.store.db)) {
        const view = await viewConnection(core.store.db, name);
        if (view) views.push(view);
      }
      return views;
    },
    ensureConnection: async (name, settings) => {
      await ensureConnection(core, name, settings);
      const view = await viewConnection(core.store.db, name);
      if (!view) throw new UnknownConnectionError(name);
      return view;
    },
    bindOrg: (connection, orgId) => bindOrg(core, connection, orgId),
    confirmCompanyFile: (connection, word) => confirmCompanyFile(core, connection, word),
    events: (filter) => listEvents(core.store.db, filter),

    webConnector: (connection, login) => webConnectorService(core, connection, login),
    pump: async () => {
      await expireTasks(core);
      await prune();
      return deliverDue(core);
    },
    close: () => core.store.close(),
  };
}
