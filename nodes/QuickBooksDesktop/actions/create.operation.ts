import { itemTypeProperty, jobCustomerProperties, mapper, salesforceProperty } from '../descriptions/fields';
import { lineProperties } from '../descriptions/lines';
import { listOptions, optionsProperty, transactionOptions, waitProperty } from '../descriptions/options';
import { having, shownFor } from '../descriptions/show';
import { listWrite, transactionAdd } from '../helpers/write';
import { a } from './operation';
import type { Operation } from './operation';

const operation = ['create'];

export const create: Operation = {
  value: 'create',
  name: 'Create',
  action: ({ noun }) => `Create ${a(noun)}`,
  describe: ({ noun, kind }) =>
    kind === 'list'
      ? `Adds ${a(noun)}; a record of the same name is reported`
      : `Adds ${a(noun)}, once for each Salesforce record and attempt`,
  description: [
    ...shownFor({ resource: having('create', 'list'), operation }, [
      itemTypeProperty,
      ...jobCustomerProperties,
      mapper('fields', 'Fields', 'getFields', 'add'),
      salesforceProperty,
      waitProperty,
      optionsProperty(listOptions),
    ]),
    ...shownFor({ resource: having('create', 'transaction'), operation }, [
      mapper('fields', 'Fields', 'getFields', 'add'),
      ...lineProperties(false),
      salesforceProperty,
      waitProperty,
      optionsProperty(transactionOptions),
    ]),
  ],
  make: (make) => (make.resource.kind === 'list' ? listWrite(make, 'create') : transactionAdd(make)),
};
