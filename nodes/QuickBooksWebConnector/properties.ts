import type { INodeProperties } from 'n8n-workflow';

const settings: INodeProperties[] = [
  {
    displayName: 'Ask Again After (Seconds)',
    name: 'everySeconds',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 15,
    description:
      'Schedule written into the .qwc file: how often the Web Connector asks for work. Asking costs next to nothing while there is none; QuickBooks is not even opened.',
  },
  {
    displayName: 'Keep Session Open (Seconds)',
    name: 'lingerSeconds',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 20 },
    default: 3,
    description: 'How long an update waits for the follow-up requests of workflows that it has just woken. 0 switches it off.',
  },
  {
    displayName: 'Largest Message Set',
    name: 'maxRequests',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 500 },
    default: 50,
    description: 'Most requests that are sent to QuickBooks together',
  },
  {
    displayName: 'Longest Session (Seconds)',
    name: 'sessionCapSeconds',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 600,
    description: 'After this time an update ends and the rest waits for the next one, so that other applications get their turn. 0 for no limit.',
  },
  {
    displayName: 'Public URL',
    name: 'publicUrl',
    type: 'string',
    default: '',
    placeholder: 'https://n8n.example.com/webhook/quickbooks',
    description: "Address written into the .qwc file. Leave empty for n8n's own public address.",
  },
  {
    displayName: 'Quarantine (Seconds)',
    name: 'quarantineSeconds',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 300,
    description:
      'When an answer of QuickBooks is missing, nothing is sent for this long, since another Web Connector may still be at work. Then QuickBooks is asked what became of it.',
  },
  {
    displayName: 'Silent After (Minutes)',
    name: 'silentAfterMinutes',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 60,
    description: 'Reports the connection as silent when the Web Connector has not called for so long. 0 switches it off.',
  },
];

export const properties: INodeProperties[] = [
  {
    displayName:
      'Publish the workflow, then open the production URL below in a browser: the page says what to do next and hands out the .qwc file for the Windows machine.',
    name: 'notice',
    type: 'notice',
    default: '',
  },
  {
    displayName: 'Path',
    name: 'path',
    type: 'string',
    default: 'quickbooks',
    required: true,
    placeholder: 'quickbooks',
    description: 'Last part of the address. Each company file needs one of its own.',
  },
  {
    displayName: 'Start the Workflow On',
    name: 'events',
    type: 'multiOptions',
    default: ['task failed', 'outcome unknown', 'connection silent'],
    options: [
      { name: 'Connection Silent', value: 'connection silent', description: 'The Web Connector has not called for a while' },
      { name: 'Outcome Unknown', value: 'outcome unknown', description: 'Whether QuickBooks wrote something could not be told: a person must look' },
      { name: 'Session Ended', value: 'session ended', description: 'An update of the Web Connector is over' },
      { name: 'Task Failed', value: 'task failed', description: 'QuickBooks refused something' },
    ],
    description: 'Each of these starts one execution of this workflow',
  },
  {
    displayName: 'Settings',
    name: 'settings',
    type: 'collection',
    placeholder: 'Add Setting',
    default: {},
    options: settings,
  },
  // n8n reads this exact parameter: with it, it leaves the request's stream alone, and malformed or very large messages
  // reach the service instead of being refused with a page that the Web Connector can't read.
  { displayName: 'Options', name: 'options', type: 'hidden', default: { binaryData: true } },
];
