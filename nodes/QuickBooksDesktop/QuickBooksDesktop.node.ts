import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { quickBooksCredential } from '../shared/credential';
import { quickBooksDesktopApiTest } from '../shared/credentialTest';
import { queueOf } from '../shared/queue';
import { resume, resumeWebhooks } from '../shared/waiting';
import { properties } from './actions';
import { router } from './actions/router';
import { getFields, getLineFields } from './methods/resourceMapping';

export class QuickBooksDesktop implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'QuickBooks Desktop',
    name: 'quickBooksDesktop',
    icon: { light: 'file:quickBooksDesktop.svg', dark: 'file:quickBooksDesktop.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Reads and writes customers, items and transactions of a QuickBooks Desktop company file',
    defaults: { name: 'QuickBooks Desktop' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'quickBooksDesktopApi', required: true, testedBy: 'quickBooksDesktopApiTest' }],
    webhooks: resumeWebhooks,
    usableAsTool: true,
    properties,
  };

  methods = {
    credentialTest: { quickBooksDesktopApiTest },
    resourceMapping: { getFields, getLineFields },
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await router.call(this);
  }

  /** Called through the resume URL when QuickBooks has answered everything that this node waits for. */
  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await resume(this, async () => await queueOf(await quickBooksCredential(this)));
  }
}
