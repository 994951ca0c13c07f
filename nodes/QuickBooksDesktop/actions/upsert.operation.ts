import { idProperty, itemTypeProperty, jobCustomerProperties, mapper, salesforceProperty } from '../descriptions/fields';
import { lineProperties } from '../descriptions/lines';
import { listOptions, optionsProperty, transactionOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { listWrite, transactionAdd, transactionUpdate } from '../helpers/write';
import { a } from './operation';
import type { Operation } from './operation';

const operation = ['upsert'];
const id = idProperty('storedId', 'Stored QuickBooks ID', false, 'ListID or TxnID that an earlier run gave, if there is one');

export const upsert: Operation = {
  value: 'upsert',
  name: 'Create or Update',
  action: ({ noun }) => `Create or update ${a(noun)}`,
  describe: ({ noun, kind }) =>
    kind === 'list'
      ? `Finds ${a(noun)} by its stored ID, then by name; writes only what differs`
      : `Updates ${a(noun)} whose ID is stored, creates it otherwise`,
  description: [
    ...shownFor({ resource: having('upsert', 'list'), operation }, [
      itemTypeProperty,
      id,
      ...jobCustomerProperties,
      mapper('fields', 'Fields', 'getFields', 'add'),
      salesforceProperty,
      waitProperty,
      optionsProperty(listOptions),
    ]),
    ...shownFor({ resource: having('upsert', 'transaction'), operation }, [
      id,
      mapper('fields', 'Fields', 'getFields', 'add'),
      ...lineProperties(false),
      salesforceProperty,
      waitProperty,
      optionsProperty(transactionOptions),
    ]),
  ],
  make: (make) => {
    if (make.resource.kind === 'list') return listWrite(make, 'upsert');
    const storedId = make.first.text('storedId');
    return storedId ? transactionUpdate(make, storedId) : transactionAdd(make);
  },
};
