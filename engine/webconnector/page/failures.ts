import type { TaskView } from '../../queue/types';
import type { Written } from '../../tasks/machine';
import { general } from './general';
import { html, type Html } from './html';
import type { Status } from './model';
import { moment } from './time';

const WRITTEN: Record<Written, string> = {
  'not applied': 'Nothing was written to QuickBooks.',
  applied: 'It was written to QuickBooks.',
  unknown: 'Whether it was written to QuickBooks is not known.',
};

/** The latest tasks that need a person, newest first, each with what happened, whether anything was written and the remedy. */
export function failures(status: Status): Html {
  return html`<section aria-labelledby="failures">
<h2 id="failures">Needs attention</h2>
${status.troubles.length === 0 ? html`<p>Nothing. No task has failed, expired or is held.</p>` : list(status)}
</section>`;
}

function list(status: Status): Html {
  return html`${
    status.details
      ? null
      : html`<p class="hint">This page has no login, so names and amounts are left out. The whole text is in the n8n execution, and in <code>qbd queue show</code>.</p>`
  }<ul class="failures">${status.troubles.map((task) => trouble(task, status))}</ul>`;
}

function trouble(task: TaskView, status: Status): Html {
  const { failure } = task;
  const title = status.details ? task.title : `Task ${task.id}`;
  return html`<li>
<h3>${title} <span class="badge bad">${task.state}</span></h3>
<p class="hint">${status.details ? `Task ${task.id}, ` : ''}${task.kind}, ${moment(task.updatedAt, status.now)}${failure === null ? null : html`, code <code>${failure.code}</code>`}</p>
${failure === null ? null : reason(failure, status.details)}
</li>`;
}

function reason(failure: NonNullable<TaskView['failure']>, details: boolean): Html {
  const { message, remedy } = details ? failure : (general(failure.code) ?? LOOK_UP);
  return html`${message === '' ? null : html`<p>${message}</p>`}<p>${WRITTEN[failure.written]}</p>
<p><strong>What to do (${failure.who}):</strong> ${remedy}</p>`;
}

const LOOK_UP = { message: '', remedy: 'Look the task up by its number, mend the cause and send it again.' };
