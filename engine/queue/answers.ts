import type { JsonObject, JsonValue } from '../json';
import type { QbxmlReply, QbxmlResponse } from '../qbxml/message';
import { classifyStatus } from '../qbxml/status';
import type { Answer, CompanyContext } from '../tasks/machine';
import type { Core } from './core';
import { finishTask } from './finish';
import { type SetRow, sentRequests, updateSet } from './messageSets';
import { getPath, type SentPart, type SentRequest } from './plan';
import { giveToLookup, putBack, waitWith } from './putBack';
import { addRows } from './rows';
import { failTask } from './select';
import type { Trx } from './store';
import { accessOf, pageOfTasks, stepOf, type TaskRow, taskRows } from './taskRows';

/** What a reply did to the queue. */
export interface Applied {
  /** Tasks that ended. */
  ended: number;
  /** Whether an execution is to be woken. */
  woken: boolean;
}

/** How often a step that met a lock is sent again before the lock is reported. */
const maxAttempts = 5;

/**
 * Feeds the answers of a message set to its tasks, in the transaction that must commit before the Web Connector hears
 * that we have them. The reply may be that of a status check: successful writes then carry ids only.
 */
export async function applyReply(
  core: Core,
  trx: Trx,
  set: SetRow,
  reply: QbxmlReply,
  context: CompanyContext,
): Promise<Applied> {
  const gathered = gather(sentRequests(set), reply);
  const total: Applied = { ended: 0, woken: false };
  const ids = [...gathered.keys()];
  for (let start = 0; start < ids.length; start += pageOfTasks) {
    for (const task of await taskRows(trx, ids.slice(start, start + pageOfTasks))) {
      // A task may have left the set: a person settled it, or it was given to a look-up.
      if (task.set_id !== set.id || task.state !== 'inFlight') continue;
      const one = await applyToTask(core, trx, set, task, gathered.get(task.id) ?? [], context);
      total.ended += one.ended;
      total.woken ||= one.woken;
    }
  }
  await updateSet(trx, set.id, { state: 'settled', answered_at: core.clock.now() });
  return total;
}

type Gathered = Answer | 'missing' | 'refused together';

function gather(sent: SentRequest[], reply: QbxmlReply): Map<number, Gathered[]> {
  const responses = new Map(reply.responses.map((response) => [response.requestID, response]));
  const byTask = new Map<number, Gathered[]>();
  for (const request of sent) {
    const response = responses.get(request.requestID);
    const together = request.parts.length > 1;
    for (const part of request.parts) {
      const answers = byTask.get(part.taskId) ?? [];
      answers[part.index] = !response ? 'missing' : partAnswer(response, request, part, together);
      byTask.set(part.taskId, answers);
    }
  }
  return byTask;
}

function partAnswer(
  response: QbxmlResponse,
  request: SentRequest,
  part: SentPart,
  together: boolean,
): Gathered {
  const answer = answerOf(response);
  if (request.row === undefined || !together) return answer;
  const kind = classifyStatus(response.statusCode, response.statusMessage).class;
  // One unknown id can make QuickBooks refuse the whole question: each task then asks for itself.
  if (kind !== 'ok' && kind !== 'empty' && kind !== 'warning') return 'refused together';
  const wanted = new Set((part.values ?? []).map((value) => value.toLowerCase()));
  const row = request.row;
  const rets = answer.rets.filter((ret) => wanted.has(rowValue(ret.fields, row).toLowerCase()));
  return { ...answer, rets, statusCode: rets.length > 0 ? 0 : 1, body: {} };
}

/** Vendors, employees, groups and other records without levels carry no FullName: their Name is it. */
function rowValue(fields: JsonObject, path: string): string {
  const value = getPath(fields, path) ?? (path === 'FullName' ? fields['Name'] : undefined);
  return typeof value === 'string' ? value : '';
}

function answerOf(response: QbxmlResponse): Answer {
  return {
    statusCode: response.statusCode,
    statusSeverity: response.statusSeverity,
    statusMessage: response.statusMessage,
    rets: response.rets,
    body: response.body,
    ...(response.iteratorID === undefined ? {} : { iteratorID: response.iteratorID }),
    ...(response.iteratorRemainingCount === undefined ? {} : { iteratorRemainingCount: response.iteratorRemainingCount }),
    ...(response.errorRecovery === undefined ? {} : { recovered: response.errorRecovery }),
  };
}

const nothing: Applied = { ended: 0, woken: false };

async function applyToTask(
  core: Core,
  trx: Trx,
  set: SetRow,
  task: TaskRow,
  gathered: Gathered[],
  context: CompanyContext,
): Promise<Applied> {
  if (gathered.includes('refused together')) {
    await putBack(core, trx, task, { alone: 1 });
    return nothing;
  }
  const answers = gathered.filter((answer): answer is Answer => typeof answer === 'object');
  if (answers.length < gathered.length || gathered.length === 0) return unanswered(core, trx, set, task);
  const classes = answers.map((answer) => classifyStatus(answer.statusCode, answer.statusMessage));
  if (classes.every(({ class: kind }) => kind === 'notProcessed')) {
    await putBack(core, trx, task, {});
    return nothing;
  }
  const nothingDone = classes.every(({ class: kind }) => kind === 'transient' || kind === 'notProcessed');
  if (nothingDone && task.attempts < maxAttempts) {
    await retryLater(core, trx, task);
    return nothing;
  }
  return advance(core, trx, set, task, answers, context);
}

/** The reply has no word on this task's request. */
async function unanswered(core: Core, trx: Trx, set: SetRow, task: TaskRow): Promise<Applied> {
  if (set.access === 'read') {
    await putBack(core, trx, task, { lostRead: true });
    return nothing;
  }
  const woken = await giveToLookup(core, trx, task);
  return { ended: woken === null ? 0 : 1, woken: woken === true };
}

async function retryLater(core: Core, trx: Trx, task: TaskRow): Promise<void> {
  const delay = Math.min(1000 * 2 ** task.attempts, 60_000);
  await putBack(core, trx, task, { attempts: task.attempts + 1, notBefore: core.clock.now() + delay });
}

/** Gives the answers to the task's machine, and keeps or ends the task by what it wants next. */
async function advance(
  core: Core,
  trx: Trx,
  set: SetRow,
  task: TaskRow,
  answers: Answer[],
  context: CompanyContext,
): Promise<Applied> {
  let next: { state: JsonObject; rows?: JsonValue[] };
  try {
    next = core.machines[task.kind].answer(JSON.parse(task.machine_state) as JsonObject, answers, context);
  } catch (error) {
    return { ended: 1, woken: await failTask(core, trx, task, unreadable(error, set)) };
  }
  if (next.rows && next.rows.length > 0) await addRows(trx, task.id, next.rows);
  return goOn(core, trx, task, next.state, context);
}

function unreadable(error: unknown, set: SetRow) {
  return {
    code: 'UNREADABLE_ANSWER',
    message: `QuickBooks answered in a way that this version can't use: ${error instanceof Error ? error.message : String(error)}`,
    written: set.access === 'write' ? ('unknown' as const) : ('not applied' as const),
    remedy: 'Look for the record in QuickBooks, settle the task (n8n: QuickBooks Desktop node, Queue, Settle; shell: qbd queue settle), and report the answer with the task number.',
    who: 'n8n owner' as const,
  };
}

/** Stores a task's new state: ended, or waiting for its next message set. */
export async function goOn(
  core: Core,
  trx: Trx,
  task: TaskRow,
  state: JsonObject,
  context: CompanyContext,
): Promise<Applied> {
  const moved = { ...task, machine_state: JSON.stringify(state) };
  const step = stepOf(core, moved, context);
  if ('done' in step) return { ended: 1, woken: await finishTask(core, trx, task, { state: 'done', result: step.done }) };
  if ('failed' in step) return { ended: 1, woken: await failTask(core, trx, task, step.failed) };
  await waitWith(core, trx, task.id, { machine_state: moved.machine_state, access: accessOf(step) });
  return nothing;
}
