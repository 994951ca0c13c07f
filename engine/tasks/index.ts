import { findMachine } from './find';
import { listMachine } from './list';
import type { TaskKind, TaskMachine } from './machine';
import { requestMachine } from './request';
import { upsertMachine } from './upsert';

export * from './inputs';
export * from './machine';
export { failureOf, failureOfHresult } from './failures';
export { restartRow } from './list';

/** The machine of each kind of task. `start` checks its input, so the queue may hand it any JSON. */
export const machines: Record<TaskKind, TaskMachine> = {
  request: requestMachine,
  find: findMachine,
  upsert: upsertMachine,
  list: listMachine,
};
