import { html, type Html } from './html';
import { comesByItself, type Status } from './model';

interface Step {
  title: string;
  text: Html;
  done: boolean;
}

/** What to do next on the QuickBooks machine, each step ticked off by what the Web Connector has done so far. */
export function steps(status: Status): Html {
  const all = setUp(status);
  const next = all.findIndex((step) => !step.done);
  return html`<section aria-labelledby="steps">
<h2 id="steps">${next === -1 ? 'Set up' : 'What to do next'}</h2>
${status.addressProblem === null ? null : html`<p class="notice warning" role="alert">${status.addressProblem}</p>`}
<ol class="steps">${all.map((step, index) => item(step, index === next))}</ol>
</section>`;
}

/** Whether nothing is left to do. */
export function isSetUp(status: Status): boolean {
  return status.addressProblem === null && setUp(status).every((step) => step.done);
}

function item(step: Step, next: boolean): Html {
  const state = step.done ? 'done' : next ? 'next' : 'later';
  const word = step.done ? 'done' : next ? 'do this now' : 'later';
  return html`<li class="${state}"${next ? html` aria-current="step"` : null}>
<h3>${step.title} <span class="badge">${word}</span></h3>
<p>${step.text}</p>
</li>`;
}

function setUp(status: Status): Step[] {
  const { view, userName } = status;
  const seen = view !== null && view.lastSeenAt !== null;
  return [
    {
      title: 'Download the .qwc file',
      text: html`On the Windows machine with QuickBooks, open QuickBooks with the company file as its administrator,
then <a class="button" href="?qwc">download the .qwc file</a>. It tells the Web Connector this address; it holds no password.`,
      done: seen,
    },
    {
      title: 'Add it to the Web Connector',
      text: html`In QuickBooks: File, App Management, Update Web Services, Add an Application; choose the file. Then type the
password of user <code>${userName}</code>, the one in the n8n credential, into the Password column.`,
      done: seen,
    },
    {
      title: 'Tick Auto-Run',
      text: html`Tick Auto-Run beside the application and leave the Web Connector running: it then comes by itself
every ${status.everySeconds} seconds, and QuickBooks is opened only when there is work.`,
      done: comesByItself(status),
    },
    {
      title: 'Authorise it in QuickBooks',
      text: html`QuickBooks asks, when the application is added or comes for the first time, whether it may read and modify
the company file. Choose <em>Yes, always; allow access even if QuickBooks is not running</em>. This step is ticked off when
the first task has reached QuickBooks.`,
      done: view !== null && view.lastSessionAt !== null && view.productName !== null,
    },
  ];
}
