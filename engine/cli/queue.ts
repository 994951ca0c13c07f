import type { QueueApi, Settlement } from '../queue/api';
import type { TaskState, TaskView } from '../queue/types';
import { exitCode, UsageError, type CliContext, type Command } from './command';
import { json, taskTable, taskText } from './format';
import { readOptions, STORE_HELP, storeOptions, wholeNumber, withQueue } from './options';

const STATES: readonly TaskState[] = ['waiting', 'inFlight', 'done', 'failed', 'unknown', 'cancelled', 'expired', 'held'];

const options = {
  ...storeOptions,
  connection: { type: 'string' },
  state: { type: 'string' },
  ref: { type: 'string' },
  before: { type: 'string' },
  limit: { type: 'string' },
  applied: { type: 'boolean' },
  'not-applied': { type: 'boolean' },
  id: { type: 'string' },
  number: { type: 'string' },
} as const;

export const queue: Command = {
  name: 'queue',
  summary: 'list, show, retry, cancel and settle tasks',
  help: `qbd queue list [--connection NAME] [--state STATE,...] [--ref ID] [--before TASK] [--limit N]
qbd queue show TASK
qbd queue retry TASK      send a failed, cancelled or expired task again
qbd queue cancel TASK     take back a task that has not been sent
qbd queue settle TASK --applied --id TXNID [--number REFNUMBER]
qbd queue settle TASK --not-applied
                          end a task whose outcome is unknown, by what you found in QuickBooks

  --state STATE,...    ${STATES.join(', ')}
  --ref ID             a Salesforce id, QuickBooks id, number or name
  --json               print JSON
${STORE_HELP}
`,
  run,
};

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

async function run(args: string[], context: CliContext): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [verb, ...rest] = positionals;
  if (verb === 'list') {
    if (rest.length > 0) throw new UsageError('qbd queue list takes no task number.');
    return withQueue(context, values, true, (api) => list(api, values, context));
  }
  const action = verb === undefined || !Object.hasOwn(actions, verb) ? undefined : actions[verb];
  if (action === undefined) throw new UsageError('Say list, show, retry, cancel or settle.');
  const id = wholeNumber(rest[0], 'task', 1);
  if (id === undefined || rest.length > 1) throw new UsageError(`qbd queue ${verb} needs one task number.`);
  const perform = action(values);
  return withQueue(context, values, true, async (api) => {
    if ((await api.task(id)) === null) throw new UsageError(`There is no task ${id}.`);
    const task = await perform(api, id);
    const events = verb === 'show' ? await api.events({ taskId: id }) : [];
    context.out(values.json === true ? json(verb === 'show' ? { ...task, events } : task) : taskText(task, events));
    return exitCode.done;
  });
}

/** Each verb first checks its options, then acts. */
const actions: Record<string, (values: Values) => (api: QueueApi, id: number) => Promise<TaskView>> = {
  show: () => async (api, id) => {
    const task = await api.task(id);
    if (task === null) throw new UsageError(`There is no task ${id}.`);
    return task;
  },
  retry: () => (api, id) => api.retry(id),
  cancel: () => (api, id) => api.cancel(id),
  settle: (values) => {
    const settlement = settlementOf(values);
    return (api, id) => api.settle(id, settlement);
  },
};

function settlementOf(values: Values): Settlement {
  if (values.applied === values['not-applied']) throw new UsageError('Say either --applied --id ID or --not-applied.');
  if (values.applied !== true) return { applied: false };
  if (values.id === undefined || values.id === '') throw new UsageError('--applied needs --id, the TxnID or ListID in QuickBooks.');
  return { applied: true, id: values.id, ...(values.number === undefined ? {} : { number: values.number }) };
}

async function list(api: QueueApi, values: Values, context: CliContext): Promise<number> {
  const beforeId = wholeNumber(values.before, 'before', 1);
  const limit = wholeNumber(values.limit, 'limit', 1);
  const tasks = await api.tasks({
    ...(values.connection === undefined ? {} : { connection: values.connection }),
    ...(values.state === undefined ? {} : { states: values.state.split(',').map(state) }),
    ...(values.ref === undefined ? {} : { ref: values.ref }),
    ...(beforeId === undefined ? {} : { beforeId }),
    ...(limit === undefined ? {} : { limit }),
  });
  if (values.json === true) context.out(json(tasks));
  else context.out(tasks.length === 0 ? 'No task.\n' : taskTable(tasks, context.now()));
  return exitCode.done;
}

function state(text: string): TaskState {
  const found = STATES.find((known) => known.toLowerCase() === text.trim().toLowerCase());
  if (found === undefined) throw new UsageError(`${text} is no state. Known: ${STATES.join(', ')}.`);
  return found;
}
