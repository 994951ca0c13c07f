import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** One QuickBooks company file: the login of its Web Connector application and the place where its queue is kept. */
export class QuickBooksDesktopApi implements ICredentialType {
  name = 'quickBooksDesktopApi';

  displayName = 'QuickBooks Desktop API';

  documentationUrl = 'https://github.com/n8n-nodes-quickbooks-desktop/n8n-nodes-quickbooks-desktop#readme';

  icon: Icon = { light: 'file:icons/quickBooksDesktop.svg', dark: 'file:icons/quickBooksDesktop.dark.svg' };

  properties: INodeProperties[] = [
    {
      displayName: 'Connection Name',
      name: 'connection',
      type: 'string',
      default: 'QuickBooks',
      required: true,
      description:
        'Names the QuickBooks company file. Use one credential for each company file; nothing is shared between two names.',
    },
    {
      displayName: 'User',
      name: 'user',
      type: 'string',
      default: 'n8n',
      required: true,
      description: 'The user name that the Web Connector shows. It is written into the .qwc file.',
    },
    {
      displayName: 'Password',
      name: 'password',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'Choose a long one. It is typed once into the Web Connector on the Windows machine.',
    },
    {
      displayName: 'Storage',
      name: 'storage',
      type: 'options',
      default: 'embedded',
      options: [
        {
          name: 'Embedded',
          value: 'embedded',
          description: "One file in n8n's own data folder. For n8n that runs as a single process.",
        },
        {
          name: 'PostgreSQL',
          value: 'postgres',
          description: 'Needed when n8n runs in queue mode with workers',
        },
      ],
      description: 'Where waiting requests and their results are kept',
    },
    {
      displayName: 'PostgreSQL URL',
      name: 'databaseUrl',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      placeholder: 'postgres://user:password@host:5432/database',
      displayOptions: { show: { storage: ['postgres'] } },
    },
    {
      displayName: 'PostgreSQL Schema',
      name: 'databaseSchema',
      type: 'string',
      default: '',
      placeholder: 'quickbooks_desktop',
      description: 'Leave empty for the default one',
      displayOptions: { show: { storage: ['postgres'] } },
    },
    {
      displayName: 'Data Folder',
      name: 'dataFolder',
      type: 'string',
      default: '',
      placeholder: '~/.n8n/quickbooks-desktop',
      description: "Leave empty for a folder inside n8n's own data folder, which a Docker volume keeps",
      displayOptions: { show: { storage: ['embedded'] } },
    },
    {
      displayName: 'Internal n8n URL',
      name: 'internalUrl',
      type: 'string',
      default: '',
      placeholder: 'http://localhost:5678',
      description:
        'Only needed where n8n cannot reach itself under its public address: waiting workflows are woken through this one instead',
    },
  ];
}
