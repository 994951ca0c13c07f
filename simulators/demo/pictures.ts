import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import { closeDeal, followExecution, pickDeal } from './deal';
import { Editor } from './editor';
import { Printer } from './printer';
import { startQuickBooks } from './quickbooks';
import { setStage, type Stage } from './stage';

/** npm run pictures: makes the pictures of docs/images from real n8n with the simulators, in a real browser. */

const folder = join(repository, 'docs/images');
/** A README with larger ones would be slow to open. */
const MOST_BYTES = 300_000;
const LIMIT_MS = 300_000;

const printer = new Printer();
const stops: (() => Promise<unknown>)[] = [];

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(repository, '.demo'), { recursive: true });
  const data = mkdtempSync(join(repository, '.demo/pictures-'));
  try {
    // QuickBooks comes later: the page is shown as it is before the Web Connector has been there, too.
    const options = { once: true, json: null, quickbooks: false, salesforceUrl: null, storage: 'embedded' as const, seconds: 15 };
    const stage = await setStage(options, data, stops, printer);
    const editor = await Editor.open();
    stops.push(() => editor.close());
    await take('status-page-new.png', (file) => editor.picturePage(stage.report.webConnector.url, file));
    await sendDeal(stage, data);
    await take('status-page.png', (file) => editor.picturePage(stage.report.webConnector.url, file));
    await editor.signIn(stage.n8n);
    await take('order-to-cash.png', (file) => editor.pictureWorkflow(stage.n8n, stage.orderToCashId, { width: 2400, height: 1000 }, file));
    await take('web-connector.png', (file) => editor.pictureWorkflow(stage.n8n, stage.webConnectorId, { width: 1500, height: 800 }, file));
  } finally {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => printer.say(String(error)));
    rmSync(data, { recursive: true, force: true });
  }
}

async function take(name: string, picture: (file: string) => Promise<void>): Promise<void> {
  const file = join(folder, name);
  await picture(file);
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes, more than ${MOST_BYTES}`);
  printer.step(name, `${Math.round(size / 1000)} kB`);
}

/** So that the page shows a connection at work. */
async function sendDeal(stage: Stage, data: string): Promise<void> {
  const { qwcUrl, password } = stage.report.webConnector;
  const quickbooks = await startQuickBooks({ qwcUrl, password, seconds: 5, log: join(data, 'quickbooks.log') });
  stops.push(() => quickbooks.stop());
  const deal = await pickDeal(stage.salesforce.org);
  await closeDeal(stage.salesforce.org, deal);
  await followExecution(stage.n8n, stage.orderToCashId, () => true, Date.now() + LIMIT_MS, printer);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
