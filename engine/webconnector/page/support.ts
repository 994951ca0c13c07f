import { html } from './html';
import { layout } from './page';

/** The page behind AppSupport: the Web Connector asks for it when the application is added and wants status 200. */
export function supportPage(): string {
  return layout(
    'Help for the QuickBooks connection',
    html`<header><p class="over">QuickBooks Web Connector</p><h1>Help</h1></header>
<main>
<section aria-labelledby="wrong"><h2 id="wrong">When the Web Connector reports an error</h2>
<dl>${REMEDIES.map(([sign, remedy]) => html`<div><dt>${sign}</dt><dd>${remedy}</dd></div>`)}</dl></section>
</main>
<footer><p><a href="?">Status of the connection</a></p></footer>`,
  );
}

const REMEDIES: [sign: string, remedy: string][] = [
  ['Invalid password', 'Type the password of the n8n credential into the Password column again. After several wrong ones wait some minutes.'],
  ['QBWC1048, QBWC1010, QBWC1051', 'The address needs https with a certificate that Windows trusts. Only localhost may use http.'],
  ['QBWC1039', 'The company file already carries this application. Remove the old application in QuickBooks (Edit, Preferences, Integrated Applications) or use a new connection.'],
  ['QBWC1012, 1041, 1042', 'The address answered something else than this service: n8n was starting, the workflow is not published, or a proxy stands between. Open the address in a browser: it must show the status page.'],
  ['0x80040408, 0x80040414', 'QuickBooks could not be used: close its dialogs, run QuickBooks and the Web Connector as the same Windows user, both as administrator or both not.'],
  ['0x8004040A', 'Another company file is open. Open the one that belongs to this connection.'],
  ['0x80040418, 0x80040420', 'QuickBooks has not authorised the application: open the company file as its administrator, update once by hand and choose Yes, always.'],
];
