import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueApi } from '../../../engine/queue/api';
import { completeCredential } from '../../../nodes/shared/credential';
import { queueOf } from '../../../nodes/shared/queue';
import { JumpingClock, newCompany, QuickBooks, WebConnectorClient, type CompanyFile, type WebConnectorEndpoint } from '../../../simulators/quickbooks';

/** A company file behind the queue that the nodes use, with a Web Connector that a test runs by hand. */
export interface TestCompany {
  credential: Record<string, string>;
  company: CompanyFile;
  quickbooks: QuickBooks;
  queue: QueueApi;
  /** One update of the Web Connector. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** @param watch may look at, or bend, what the Web Connector is told. */
export async function testCompany(watch: (endpoint: WebConnectorEndpoint) => WebConnectorEndpoint = (endpoint) => endpoint): Promise<TestCompany> {
  const folder = mkdtempSync(join(tmpdir(), 'qbd-nodes-'));
  const credential = { connection: 'Test', user: 'n8n', password: 'long enough', storage: 'embedded', dataFolder: folder };
  const queue = await queueOf(completeCredential(credential));
  const { ownerId, fileId } = await queue.ensureConnection('Test', { lingerSeconds: 0, noOpRounds: 0 });
  const clock = new JumpingClock(Date.now());
  const company = newCompany(clock, 'demo');
  const quickbooks = new QuickBooks({ clock, company });
  const application = { appName: 'Test', userName: 'n8n', password: 'long enough', ownerId, fileId };
  const client = new WebConnectorClient({ endpoint: watch(queue.webConnector('Test', () => true)), quickbooks, application, clock });
  return {
    credential, company, quickbooks, queue,
    update: async () => void (await client.update()),
    close: async () => {
      await queue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
