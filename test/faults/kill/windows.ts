import { loadCompany, newCompany, QuickBooks, realClock, saveCompany, soapEndpoint, WebConnectorClient, type CutPoint, type WebConnectorEndpoint } from '../../../simulators/quickbooks';
import type { FromWindows, ToWindows, WindowsConfig } from './protocol';
import { factor } from './time';

/** The Windows machine as a process: QuickBooks with its company file on the disk, and the Web Connector over SOAP. */

/** Where the test is asked before the conversation goes on. */
const stops: CutPoint[] = ['sendRequestXML: request lost', 'receiveResponseXML: request lost', 'update: stops before QuickBooks', 'update: stops after QuickBooks'];

const tell = (message: FromWindows) => process.send?.(message);

let goOn: () => void = () => undefined;

/** Tells the test where the conversation is, and waits. Nothing strikes here: what happens is a kill from outside. */
function ask(point: CutPoint, writes: boolean): Promise<undefined> {
  if (!stops.includes(point)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    goOn = () => resolve(undefined);
    tell({ is: 'at', point, writes });
  });
}

function timed(endpoint: WebConnectorEndpoint): WebConnectorEndpoint {
  const time = async <T>(method: 'sendRequestXML' | 'receiveResponseXML', call: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await call();
    tell({ is: 'timed', method, milliseconds: performance.now() - began });
    return answer;
  };
  return {
    ...endpoint,
    sendRequestXML: (call) => time('sendRequestXML', () => endpoint.sendRequestXML(call)),
    receiveResponseXML: (call) => time('receiveResponseXML', () => endpoint.receiveResponseXML(call)),
  };
}

async function main(config: WindowsConfig): Promise<void> {
  const company = (await loadCompany(realClock, config.companyFile)) ?? newCompany(realClock, 'empty', 'Company');
  const quickbooks = new QuickBooks({ clock: realClock, company, persist: (open) => saveCompany(open, config.companyFile) });
  const { userName, password, ownerId, fileId } = config;
  const client = new WebConnectorClient({
    endpoint: timed(soapEndpoint(config.url)), quickbooks,
    application: { appName: 'n8n', userName, password, ownerId, fileId },
    // NoOp's five seconds pass as fast as all other time.
    clock: { now: realClock.now, sleep: (milliseconds) => realClock.sleep(milliseconds / factor) },
    plan: { at: (point, context) => ask(point, context.writes) },
  });
  await saveCompany(company, config.companyFile);
  process.on('message', (message: ToWindows) => {
    if (message.do === 'go on') goOn();
    else void client.update().then(({ end, error }) => tell({ is: 'updated', end, error: error ?? '' }));
  });
  tell({ is: 'ready' });
}

// Nobody is left to tell when the test has gone.
process.on('disconnect', () => process.exit());
void main(JSON.parse(process.argv[2] ?? '') as WindowsConfig);
