import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { quickBooksCredential } from '../shared/credential';
import { quickBooksDesktopApiTest } from '../shared/credentialTest';
import { queueOf } from '../shared/queue';
import { resume, resumeWebhooks } from '../shared/waiting';
import { router } from './actions/router';
import { properties } from './properties';

export class Qbxml implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'qbXML',
    name: 'qbxml',
    icon: { light: 'file:qbxml.svg', dark: 'file:qbxml.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["operation"] }}',
    description: 'Builds, reads, checks and sends messages of QuickBooks Desktop, for everything that has no node of its own',
    defaults: { name: 'qbXML' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      {
        name: 'quickBooksDesktopApi',
        required: true,
        testedBy: 'quickBooksDesktopApiTest',
        displayOptions: { show: { operation: ['send'] } },
      },
    ],
    webhooks: resumeWebhooks,
    usableAsTool: true,
    properties,
  };

  methods = { credentialTest: { quickBooksDesktopApiTest } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await router.call(this);
  }

  /** Called through the resume URL when QuickBooks has answered. */
  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await resume(this, async () => await queueOf(await quickBooksCredential(this)));
  }
}
