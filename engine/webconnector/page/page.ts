import { connectionState, counts } from './connection';
import { events } from './events';
import { failures } from './failures';
import { html, type Html } from './html';
import type { Status } from './model';
import { isSetUp, steps } from './steps';

/** The status page as a whole document. Works without JavaScript; its only other file is the style sheet. */
export function statusPage(status: Status): string {
  return layout(
    `QuickBooks connection ${status.connection}`,
    html`<header><p class="over">QuickBooks Web Connector</p><h1>${status.connection}</h1></header>
<main>
${sections(status)}
</main>
<footer><p>Address for the Web Connector: <code>${status.url}</code></p>
<p><a href="?support">Help</a> · <a href="?wsdl">WSDL</a></p></footer>`,
  );
}

/** Someone who sets up wants the steps first; later they only are for looking something up. */
function sections(status: Status): Html[] {
  const state = [connectionState(status), counts(status), failures(status), events(status)];
  return isSetUp(status) ? [...state, steps(status)] : [steps(status), ...state];
}

/** The frame around each page. */
export function layout(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<link rel="stylesheet" href="?css">
</head>
<body>
${body}
</body>
</html>
`.text;
}
