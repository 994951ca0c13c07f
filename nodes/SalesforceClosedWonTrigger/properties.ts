import type { INodeProperties } from 'n8n-workflow';
import { transactionTypes } from '../../engine/salesforce';
import { authenticationProperty } from '../shared/salesforce';

const operators = [
  ['Contains', 'contains'],
  ['Excludes (Multi-Select)', 'excludes'],
  ['Includes (Multi-Select)', 'includes'],
  ['Is Empty', 'isEmpty'],
  ['Is Equal To', 'equals'],
  ['Is Greater Than', 'greater'],
  ['Is Greater Than or Equal', 'greaterOrEqual'],
  ['Is Less Than', 'less'],
  ['Is Less Than or Equal', 'lessOrEqual'],
  ['Is Not Empty', 'isNotEmpty'],
  ['Is Not Equal To', 'notEquals'],
  ['Is Not One Of', 'notIn'],
  ['Is One Of', 'in'],
  ['Starts With', 'startsWith'],
] as const;

const conditions: INodeProperties = {
  displayName: 'Conditions',
  name: 'conditions',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  placeholder: 'Add Condition',
  default: {},
  description: 'All of them must hold besides being won',
  options: [
    {
      displayName: 'Condition',
      name: 'condition',
      values: [
        {
          displayName: 'Field Name or ID',
          name: 'field',
          type: 'options',
          typeOptions: { loadOptionsMethod: 'getConditionFields' },
          default: '',
          description:
            'A field of the opportunity. Fields of related records, such as Account.Type, come by expression. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
        },
        {
          displayName: 'Operator',
          name: 'operator',
          type: 'options',
          options: operators.map(([name, value]) => ({ name, value })),
          default: 'equals',
        },
        {
          displayName: 'Value',
          name: 'value',
          type: 'string',
          default: '',
          description: 'Several are separated by commas',
          displayOptions: { hide: { operator: ['isEmpty', 'isNotEmpty'] } },
        },
      ],
    },
  ],
};

const options: INodeProperties[] = [
  conditions,
  {
    displayName: 'Extra Line Fields',
    name: 'lineFields',
    type: 'string',
    default: '',
    placeholder: 'My_Code__c, Product2.Family',
    description: 'Field paths from the opportunity product, separated by commas',
  },
  {
    displayName: 'Extra Opportunity Fields',
    name: 'fields',
    type: 'string',
    default: '',
    placeholder: 'Region__c, Account.Industry',
    description: 'Field paths from the opportunity, separated by commas. The usual ones are read anyway.',
  },
  {
    displayName: 'Most Deals at a Time',
    name: 'mostDeals',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 2000 },
    default: 1000,
    description: 'The rest comes with the next poll',
  },
  {
    displayName: 'Offer Again After (Minutes)',
    name: 'reEmitMinutes',
    type: 'string',
    default: '60, 360, 1440',
    description: 'A deal that was queued and has no outcome is offered again at these times. QuickBooks still gets it once only.',
  },
  {
    displayName: 'QuickBooks Connection',
    name: 'connection',
    type: 'string',
    default: '',
    placeholder: 'main',
    description: 'For several company files: the connection name of the QuickBooks Desktop credential that the deals go to, so that its own IDs are used. Left empty, the IDs on the records are.',
  },
  {
    displayName: 'Stage Names or IDs',
    name: 'stages',
    type: 'multiOptions',
    typeOptions: { loadOptionsMethod: 'getStages' },
    default: [],
    description:
      'Stages that count as won. Left empty, Salesforce decides. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
  },
];

export const properties: INodeProperties[] = [
  authenticationProperty,
  {
    displayName: 'What Is Done Is Kept',
    name: 'mode',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'On the Opportunity', value: 'ledger', description: 'Needs the QuickBooks fields in Salesforce. Nothing can be lost, whatever happens to n8n.' },
      { name: 'In This Node', value: 'transition', description: 'For orgs without the QuickBooks fields: deals that become won from now on' },
    ],
    default: 'ledger',
  },
  {
    displayName: 'Transaction Type',
    name: 'type',
    type: 'options',
    options: transactionTypes.map((type) => ({ name: type, value: type })),
    default: 'Invoice',
    description: 'What all deals become, since there is no Generate field to say it',
    displayOptions: { show: { mode: ['transition'] } },
  },
  {
    displayName: 'Types to Generate',
    name: 'types',
    type: 'multiOptions',
    options: transactionTypes.map((type) => ({ name: type, value: type })),
    default: [...transactionTypes],
    description: 'Deals whose Generate field has one of these values',
    displayOptions: { show: { mode: ['ledger'] } },
  },
  {
    displayName: 'Start Date',
    name: 'startDate',
    type: 'string',
    default: '',
    placeholder: '2026-01-01',
    description: 'Deals with an earlier close date are never touched. Left empty, all won deals count.',
  },
  {
    displayName: 'Hold First Activation Above',
    name: 'holdAbove',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 25,
    description: 'When more deals than this would go at the first activation, none goes until a person has confirmed them below',
    displayOptions: { show: { mode: ['ledger'] } },
  },
  {
    displayName: 'I Have Checked the Deals of the First Activation',
    name: 'confirmed',
    type: 'boolean',
    default: false,
    description: 'Whether all deals found at the first activation may go, however many they are',
    displayOptions: { show: { mode: ['ledger'] } },
  },
  { displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add option', default: {}, options },
];
