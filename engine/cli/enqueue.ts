import { readFile } from 'node:fs/promises';
import type { QueueApi } from '../queue/api';
import type { NewTask, TaskState, TaskView } from '../queue/types';
import { exitCode, UsageError, type CliContext, type Command } from './command';
import { readTasks } from './enqueueInput';
import { json, taskText } from './format';
import { readOptions, required, STORE_HELP, storeOptions, wholeNumber, withQueue } from './options';

const ENDED: readonly TaskState[] = ['done', 'failed', 'unknown', 'cancelled', 'expired'];
const POLL_MS = 500;

export const enqueue: Command = {
  name: 'enqueue',
  summary: 'queue qbXML or JSON for QuickBooks',
  help: `qbd enqueue FILE|- --connection NAME [options]

Queues what the file (or standard input) holds: qbXML, whose requests stay together as one task; a JSON task
{"kind": "upsert", "input": {...}, "title": "..."}; a JSON request {"type": "CustomerQueryRq", "body": {...}};
or a JSON array of those. It is sent when the Web Connector comes next.

  --connection NAME    the connection whose company file it is for
  --title TEXT         short words for lists and the page (one task only)
  --key KEY            the business fact that must happen once (one task only)
  --wait SECONDS       wait so long for the outcome
  --json               print the tasks as JSON
${STORE_HELP}

Exit code: 0 queued or done, 1 refused, 2 wrong input, 3 not finished within --wait, 4 outcome unknown.
`,
  run,
};

async function run(args: string[], context: CliContext): Promise<number> {
  const { values, positionals } = readOptions(args, {
    ...storeOptions,
    connection: { type: 'string' },
    title: { type: 'string' },
    key: { type: 'string' },
    wait: { type: 'string' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file, or - for standard input.');
  const connection = required(values.connection, 'connection');
  const seconds = wholeNumber(values.wait, 'wait', 0);
  const tasks = named(readTasks(await content(file, context)), values);
  return withQueue(context, values, true, async (queue) => {
    const { tasks: queued } = await queue.enqueue(connection, tasks);
    const ids = [...new Set(queued.map((entry) => entry.taskId))];
    const views = seconds === undefined ? queued.map((entry) => entry.task) : await ended(queue, ids, seconds, context);
    const status = new Map(queued.map((entry) => [entry.taskId, entry.status]));
    if (values.json === true) context.out(json(views.map((task) => ({ status: status.get(task.id), ...task }))));
    else context.out(views.map((task) => taskText(task)).join('\n'));
    return outcome(views, seconds !== undefined);
  });
}

function content(file: string, context: CliContext): Promise<string> {
  if (file === '-') return context.readStdin();
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  });
}

function named(tasks: NewTask[], { title, key }: { title?: string; key?: string }): NewTask[] {
  if (title === undefined && key === undefined) return tasks;
  if (tasks.length > 1) throw new UsageError('--title and --key are for one task; put them into the JSON tasks.');
  return tasks.map((task) => ({ ...task, ...(title === undefined ? {} : { title }), ...(key === undefined ? {} : { key }) }));
}

/** Looks at the tasks until all have ended, the time is up or somebody presses Ctrl-C; the tasks go on. */
async function ended(queue: QueueApi, ids: number[], seconds: number, context: CliContext): Promise<TaskView[]> {
  const end = context.now() + seconds * 1000;
  for (;;) {
    const views = (await Promise.all(ids.map((id) => queue.task(id)))).filter((task) => task !== null);
    const over = context.now() >= end || context.stop.aborted;
    if (over || views.every((task) => ENDED.includes(task.state))) return views;
    await context.sleep(POLL_MS);
  }
}

function outcome(tasks: TaskView[], waited: boolean): number {
  const states = tasks.map((task) => task.state);
  if (states.includes('unknown')) return exitCode.unknown;
  if (states.some((state) => state === 'failed' || state === 'cancelled' || state === 'expired')) return exitCode.failed;
  return waited && states.some((state) => state !== 'done') ? exitCode.notFinished : exitCode.done;
}
