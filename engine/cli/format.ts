import type { ConnectionView, EventView, TaskView } from '../queue/types';
import { ago } from '../webconnector/page/time';

/** Columns aligned with blanks; control characters in the cells can't move the terminal. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows].map((row) => row.map(oneLine));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return `${lines.join('\n')}\n`;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function taskTable(tasks: TaskView[], now: number): string {
  const rows = tasks.map((task) => [String(task.id), task.state, task.kind, ago(task.updatedAt, now), task.title, task.failure?.code ?? '']);
  return table(['ID', 'STATE', 'KIND', 'CHANGED', 'TITLE', 'CODE'], rows);
}

/** One task with what became of it. */
export function taskText(task: TaskView, events: EventView[] = []): string {
  const facts: [string, string | null | undefined][] = [
    ['Task', `${task.id}: ${task.title}`],
    ['State', task.state],
    ['Kind', task.kind],
    ['Connection', task.connection],
    ['Key', task.key],
    ['Belongs to', task.refs.join(', ')],
    ['Queued', new Date(task.createdAt).toISOString()],
    ['Changed', new Date(task.updatedAt).toISOString()],
    ['Result', task.result === null ? null : [task.result.action, task.result.object, task.result.number, task.result.id].filter(Boolean).join(' ')],
    ['Warnings', task.result?.warnings.join(' ')],
    ['Failure', task.failure === null ? null : `${task.failure.code}: ${task.failure.message}`],
    ['Written', task.failure?.written],
    ['What to do', task.failure === null ? null : `${task.failure.remedy} (${task.failure.who})`],
  ];
  const lines = facts.filter(([, value]) => value).map(([name, value]) => `${`${name}:`.padEnd(12)} ${oneLine(value ?? '')}`);
  const log = [...events].sort((one, other) => one.id - other.id).map((event) => `  ${new Date(event.at).toISOString()} ${event.type}: ${oneLine(event.message)}`);
  return `${[...lines, ...(log.length > 0 ? ['Log:', ...log] : [])].join('\n')}\n`;
}

export function connectionTable(views: ConnectionView[], now: number): string {
  const rows = views.map((view) => [
    view.name,
    view.lastSeenAt === null ? 'never' : ago(view.lastSeenAt, now),
    view.productName ?? '',
    view.companyFile ?? '',
    String(view.counts.waiting + view.counts.inFlight),
    String(view.counts.failed + view.counts.unknown),
    view.held ?? '',
  ]);
  return table(['CONNECTION', 'SEEN', 'QUICKBOOKS', 'COMPANY FILE', 'WAITING', 'TROUBLE', 'HELD'], rows);
}

function oneLine(text: string): string {
  // Cc: control characters; Cf: among them those that turn the writing direction.
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
