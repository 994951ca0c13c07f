import { countedAtMost, type TaskState } from '../../queue/types';
import { html, type Html } from './html';
import { comesByItself, type Status } from './model';
import { moment } from './time';

/** Words for the states of a task, in the order in which a person wants to see them. */
const STATES: [TaskState, string][] = [
  ['waiting', 'waiting'],
  ['inFlight', 'in QuickBooks now'],
  ['done', 'done'],
  ['failed', 'failed'],
  ['unknown', 'outcome unknown'],
  ['held', 'held'],
  ['expired', 'expired'],
  ['cancelled', 'cancelled'],
];
const BAD: readonly TaskState[] = ['failed', 'unknown', 'held'];

/** The connection's state, as a line to read at a glance and the facts below it. */
export function connectionState(status: Status): Html {
  const { view } = status;
  const summary = summarise(status);
  return html`<section aria-labelledby="state">
<h2 id="state">Connection</h2>
<p class="notice ${summary.mood}" role="status">${summary.text}</p>
${view?.held == null ? null : html`<p class="notice warning" role="alert">Writes are held: ${held(status, view.held)}</p>`}
<dl>
${fact('Web Connector last seen', moment(view?.lastSeenAt ?? null, status.now))}
${fact('Last update with QuickBooks', moment(view?.lastSessionAt ?? null, status.now))}
${fact('QuickBooks', view?.productName ?? 'not known yet')}
${fact('qbXML version', view?.qbxmlVersion ?? 'not known yet')}
${fact('Country', view?.country ?? 'not known yet')}
${fact('Company file', companyFile(status))}
</dl>
</section>`;
}

/** How many tasks are in each state. */
export function counts(status: Status): Html {
  const numbers = status.view?.counts;
  return html`<section aria-labelledby="queue">
<h2 id="queue">Queue</h2>
<ul class="counts">${STATES.map(([state, word]) => {
    const number = numbers?.[state] ?? 0;
    const mood = number > 0 && BAD.includes(state) ? 'bad' : 'plain';
    return html`<li class="${mood}"><strong>${number < countedAtMost ? String(number) : `${countedAtMost}+`}</strong> ${word}</li>`;
  })}</ul>
</section>`;
}

function summarise(status: Status): { mood: 'good' | 'warning' | 'plain'; text: string } {
  const { view } = status;
  if (view === null || view.lastSeenAt === null) {
    return { mood: 'plain', text: 'The Web Connector has not been here yet. The steps above bring it here.' };
  }
  if (view.openSession) return { mood: 'good', text: 'Connected: an update with QuickBooks is running.' };
  if (comesByItself(status)) return { mood: 'good', text: 'Connected: the Web Connector comes regularly.' };
  return {
    mood: 'warning',
    text: 'The Web Connector has been silent for longer than expected. On the Windows machine, see that it runs, that Auto-Run is ticked and that QuickBooks shows no dialog. Nothing is lost: the queue waits.',
  };
}

/** The path tells user and client names, and so does the company's own name: without details only that it is known. */
function companyFile(status: Status): string {
  const { view, details } = status;
  if (view == null || (view.companyFile === null && view.companyName === null)) return 'not known yet';
  if (!details) return 'known; its name is shown in n8n and by qbd';
  return [view.companyName, view.companyFile].filter((text) => text !== null && text !== '').join(', ');
}

function held(status: Status, reason: string): string {
  return status.details ? reason : 'a person must confirm the company file. See the connection in n8n or use qbd.';
}

function fact(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
