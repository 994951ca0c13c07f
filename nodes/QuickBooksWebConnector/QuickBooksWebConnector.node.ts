import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INodeType, INodeTypeDescription, ITriggerFunctions, ITriggerResponse, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { handle } from '../../engine/webconnector/app';
import { fault } from '../../engine/webconnector/soap';
import { quickBooksCredential } from '../shared/credential';
import { quickBooksDesktopApiTest } from '../shared/credentialTest';
import { queueOf } from '../shared/queue';
import { appFor, connectionSettings, numberOf, own } from './endpoint';
import { properties } from './properties';
import { eventJson, startWatch } from './watch';

const methods = ['GET', 'HEAD', 'POST'] as const;

export class QuickBooksWebConnector implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'QuickBooks Web Connector',
    name: 'quickBooksWebConnector',
    icon: { light: 'file:quickBooksWebConnector.svg', dark: 'file:quickBooksWebConnector.dark.svg' },
    group: ['trigger'],
    // n8n's raw-body switch (see properties.ts) exists for version 1 only.
    version: 1,
    subtitle: '=/{{ $parameter["path"] }}',
    description: "Serves Intuit's Web Connector, hands out its .qwc file, and starts the workflow when something goes wrong",
    defaults: { name: 'QuickBooks Web Connector' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'quickBooksDesktopApi', required: true, testedBy: 'quickBooksDesktopApiTest' }],
    webhooks: methods.map((httpMethod): IWebhookDescription => ({
      name: 'default',
      httpMethod,
      path: '={{ $parameter["path"] }}',
      isFullPath: true,
      responseMode: 'onReceived',
      // One address is enough for the user: all three methods share it.
      ndvHideUrl: httpMethod !== 'GET',
      ndvHideMethod: true,
    })),
    properties,
  };

  methods = { credentialTest: { quickBooksDesktopApiTest } };

  /** One call of the Web Connector or of a browser. It starts no execution. */
  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    try {
      const credential = await quickBooksCredential(this);
      const settings = this.getNodeParameter('settings', {}) as IDataObject;
      const publicUrl = String(settings.publicUrl ?? '').trim() || (this.getNodeWebhookUrl('default') ?? '');
      const app = appFor(await queueOf(credential), credential, publicUrl, settings);
      await handle(app, this.getRequestObject(), this.getResponseObject(), this.getRequestObject().rawBody);
    } catch (error) {
      this.logger.error('A call of the Web Connector could not be served', { error });
      refuse(this);
    }
    return { noWebhookResponse: true };
  }

  /** Runs on the leader while the workflow is published: delivers results and raises events. */
  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    const credential = await quickBooksCredential(this);
    const { connection } = credential;
    const queue = await queueOf(credential);
    if (this.getMode() === 'manual') return { manualTriggerFunction: () => emitLatest(this, queue, connection) };

    const settings = this.getNodeParameter('settings', {}) as IDataObject;
    const release = takeConnection(this, connection, `${credential.storage} ${credential.databaseUrl} ${credential.dataFolder}`);
    await queue.ensureConnection(connection, connectionSettings(settings));
    const stop = startWatch({
      queue,
      connection,
      events: this.getNodeParameter('events', []) as string[],
      silentAfterMinutes: numberOf(settings.silentAfterMinutes, 60),
      memory: this.getWorkflowStaticData('node'),
      emit: (events) => this.emit([this.helpers.returnJsonArray(events)]),
      failed: (error) => this.logger.error(`QuickBooks connection ${connection}: the timer failed`, { error }),
      now: Date.now,
    });
    return {
      closeFunction: async () => {
        stop();
        release();
      },
    };
  }
}

/** The store or the credential can't be read. A web page or a stack trace would only confuse the Web Connector. */
function refuse(context: IWebhookFunctions): void {
  const response = context.getResponseObject();
  if (response.headersSent) return;
  const { status, xml } = fault('Server', 'The application could not answer. The reason is in the log of n8n.');
  response.status(status).set('Content-Type', 'text/xml; charset=utf-8').end(xml);
}

function takeConnection(context: ITriggerFunctions, connection: string, place: string): () => void {
  const workflow = context.getWorkflow();
  const where = `the node "${context.getNode().name}" of the workflow "${workflow.name ?? workflow.id}"`;
  try {
    return own(connection, place, { id: `${workflow.id}/${context.getNode().id}`, where });
  } catch (error) {
    throw new NodeOperationError(context.getNode(), error as Error);
  }
}

/** In the editor: the latest event of the connection, so that alerts can be built on a real one. */
async function emitLatest(context: ITriggerFunctions, queue: Awaited<ReturnType<typeof queueOf>>, connection: string): Promise<void> {
  const events = await queue.events({ connection, limit: 50 });
  const wanted = context.getNodeParameter('events', []) as string[];
  const latest = events.find((event) => wanted.includes(event.type)) ?? events[0];
  if (!latest) throw new NodeOperationError(context.getNode(), 'There is no event to show yet. Connect the Web Connector first.');
  context.emit([context.helpers.returnJsonArray([await eventJson(queue, latest)])]);
}
