import { idProperty, itemTypeProperty, jobCustomerProperties, mapper, salesforceProperty } from '../descriptions/fields';
import { lineProperties } from '../descriptions/lines';
import { listOptions, optionsProperty, transactionOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { listWrite, transactionUpdate } from '../helpers/write';
import { a } from './operation';
import type { Operation } from './operation';

const operation = ['update'];
const id = idProperty('recordId', 'Record ID', true, 'ListID or TxnID of the record');

export const update: Operation = {
  value: 'update',
  name: 'Update',
  action: ({ noun }) => `Update ${a(noun)}`,
  describe: ({ noun, kind }) =>
    kind === 'list' ? `Changes what differs in ${a(noun)}` : `Changes fields and lines of ${a(noun)}; all other lines stay`,
  description: [
    ...shownFor({ resource: having('update', 'list'), operation }, [
      itemTypeProperty,
      id,
      ...jobCustomerProperties,
      mapper('fields', 'Fields', 'getFields', 'map'),
      salesforceProperty,
      waitProperty,
      optionsProperty(listOptions),
    ]),
    ...shownFor({ resource: having('update', 'transaction'), operation }, [
      id,
      mapper('fields', 'Fields', 'getFields', 'map'),
      ...lineProperties(true),
      salesforceProperty,
      waitProperty,
      optionsProperty(transactionOptions),
    ]),
  ],
  make: (make) =>
    make.resource.kind === 'list' ? listWrite(make, 'update') : transactionUpdate(make, make.first.text('recordId')),
};
