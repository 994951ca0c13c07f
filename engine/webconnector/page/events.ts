import type { EventView } from '../../queue/types';
import { general } from './general';
import { html, type Html } from './html';
import type { Status } from './model';
import { moment } from './time';

/** The connection's log, newest first: what happened to it lately. Messages name records, so without details only their kind is shown. */
export function events(status: Status): Html {
  if (status.events.length === 0) return html``;
  return html`<section aria-labelledby="log">
<h2 id="log">Lately</h2>
<ul class="log">${status.events.map((event) => line(event, status))}</ul>
</section>`;
}

function line(event: EventView, status: Status): Html {
  const badge = event.level === 'error' ? 'badge bad' : 'badge';
  const text = status.details ? event.message : inGeneral(event);
  return html`<li>${moment(event.at, status.now)} <span class="${badge}">${event.type}</span> ${text}</li>`;
}

function inGeneral({ data, taskId }: EventView): string {
  const hresult = typeof data === 'object' && data !== null && !Array.isArray(data) ? data.hresult : undefined;
  const known = typeof hresult === 'string' ? general(hresult) : null;
  if (known !== null) return `${known.message} ${known.remedy}`;
  return taskId === null ? '' : `Task ${taskId}`;
}
