import type { INodeProperties, ResourceMapperTypeOptions } from 'n8n-workflow';
import { itemTypes } from '../resources';

/** The type of item, for what writes one. */
export const itemTypeProperty: INodeProperties = {
  displayName: 'Item Type',
  name: 'itemType',
  type: 'options',
  options: itemTypes,
  default: 'ItemService',
  description: "QuickBooks can't change it later. An expression may also give it in the words of Salesforce, such as Non-inventory.",
  displayOptions: { show: { resource: ['item'] } },
};

/** The customer that a job stands under. */
export const jobCustomerProperties: INodeProperties[] = [
  {
    displayName: 'Customer ID',
    name: 'customerId',
    type: 'string',
    default: '',
    placeholder: '80000001-1234567890',
    description: 'ListID of the customer (or job) that the job stands under',
    displayOptions: { show: { resource: ['job'] } },
  },
  {
    displayName: 'Customer Name',
    name: 'customerName',
    type: 'string',
    default: '',
    placeholder: 'Acme Corp',
    description: 'Full name of the customer, where its ID is not known',
    displayOptions: { show: { resource: ['job'] } },
  },
];

/** A resource mapper over the fields of the schema. */
export function mapper(name: string, displayName: string, method: string, mode: 'add' | 'update' | 'map'): INodeProperties {
  const resourceMapper: ResourceMapperTypeOptions = {
    resourceMapperMethod: method,
    mode,
    fieldWords: { singular: 'field', plural: 'fields' },
    addAllFields: false,
    multiKeyMatch: false,
    supportAutoMap: true,
  };
  return {
    displayName,
    name,
    type: 'resourceMapper',
    default: { mappingMode: 'defineBelow', value: null },
    noDataExpression: true,
    required: true,
    typeOptions: { loadOptionsDependsOn: ['resource', 'operation', 'itemType'], resourceMapper },
  };
}

/** The id of an existing record. */
export function idProperty(name: 'recordId' | 'storedId', displayName: string, required: boolean, description: string): INodeProperties {
  return { displayName, name, type: 'string', default: '', required, placeholder: '80000001-1234567890', description };
}

/** Which Salesforce record it is made from: the mark in QuickBooks and the key against doubles come from it. */
export const salesforceProperty: INodeProperties = {
  displayName: 'Salesforce Record',
  name: 'salesforce',
  type: 'collection',
  placeholder: 'Add Field',
  default: {},
  description: 'Marks the record in QuickBooks as made from this one, so that it is never made twice or taken for another',
  options: [
    {
      displayName: 'Attempt',
      name: 'attempt',
      type: 'number',
      default: 1,
      description: 'Only a person raises it, by Retry: a new attempt makes a new transaction',
    },
    {
      displayName: 'Organization ID',
      name: 'orgId',
      type: 'string',
      default: '',
      placeholder: '00D000000000001AAA',
      description: 'A connection is bound to the first organization that it meets',
    },
    { displayName: 'Record ID', name: 'recordId', type: 'string', default: '', placeholder: '001000000000001AAA' },
    {
      displayName: 'Requested For',
      name: 'requestedFor',
      type: 'string',
      default: '',
      placeholder: '006000000000001AAA',
      description: 'ID of the record that the whole work is for, such as the opportunity when its customer is written. The same as the record ID if empty.',
    },
  ],
};
