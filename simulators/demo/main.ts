import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../test/setup/node.mjs';
import { demoOptions, help, type DemoOptions } from './options';
import { Printer } from './printer';
import { writeReport } from './report';
import { showDeal } from './show';
import { setStage, type Stage } from './stage';

const stops: (() => Promise<unknown>)[] = [];
const printer = new Printer();

async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  if (options === 'help') {
    printer.say(help);
    return 0;
  }
  mkdirSync(join(repository, '.demo'), { recursive: true });
  const folder = mkdtempSync(join(repository, '.demo/run-'));
  const interrupted = interruption(options.once ? 1 : 0);
  try {
    const code = await Promise.race([run(options, folder), interrupted]);
    await stopAll();
    if (code === 0) rmSync(folder, { recursive: true, force: true });
    return code;
  } catch (error) {
    await stopAll();
    printer.say(`\n${error instanceof Error ? error.message : String(error)}\nLogs and data: ${folder}`);
    return 1;
  }
}

async function run(options: DemoOptions, folder: string): Promise<number> {
  const stage = await setStage(options, folder, stops, printer);
  writeReport(options.json, stage.report);
  if (!options.once) printAddresses(stage);
  try {
    writeReport(options.json, { ...stage.report, ...(await showDeal(stage, options, printer)) });
  } catch (error) {
    if (options.once) throw error;
    printer.say(`\nThe deal did not get through: ${error instanceof Error ? error.message : String(error)}\nLogs and data: ${folder}`);
  }
  if (options.once) return 0;
  printAddresses(stage);
  return await new Promise<number>(() => undefined); // until interrupted
}

function printAddresses({ report, quickbooks, n8n }: Stage): void {
  printer.say(`
  n8n                 ${report.n8n.url}   ${report.n8n.email} / ${report.n8n.password}
  Web Connector page  ${report.webConnector.url}
  .qwc file           ${report.webConnector.qwcUrl}   ${report.webConnector.userName} / ${report.webConnector.password}
  Salesforce          ${report.salesforce.instanceUrl}   token ${report.salesforce.accessToken}
  QuickBooks          ${quickbooks ? `${quickbooks.adminUrl}/state` : 'left out: waiting for a Web Connector of yours'}
  queue               ${report.store}
  n8n's log           ${n8n.log}

Ctrl-C ends it all.
`);
}

/** Ctrl-C arrives more than once (terminal, npm, set-up): the first one counts. With --once it means that no deal went through. */
function interruption(code: number): Promise<number> {
  return new Promise((done) => {
    let asked = false;
    const ask = () => {
      if (asked) return;
      asked = true;
      printer.say('\nstopping …');
      done(code);
    };
    process.on('SIGINT', ask).on('SIGTERM', ask);
  });
}

/** Ends what was started, last first; one that can't be stopped doesn't keep the others. */
async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error: unknown) => printer.say(`could not be stopped: ${String(error)}`));
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
