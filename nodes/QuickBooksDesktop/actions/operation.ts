import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { NewTask } from '../../../engine/queue/types';
import type { Making } from '../helpers/task';
import type { OperationName, Resource } from '../resources';

/** One operation on records. Its parameters are shown for all resources that have it. */
export interface Operation {
  value: OperationName;
  name: string;
  /** Such as `Create an invoice`. */
  action(resource: Resource): string;
  describe(resource: Resource): string;
  description: INodeProperties[];
  /** The task for one unit. Throws, in plain words, where the parameters can't be meant. */
  make(make: Making): NewTask;
}

/** The entry in the node's list of operations. */
export function listed(operation: Operation, resource: Resource): INodePropertyOptions {
  return { name: operation.name, value: operation.value, action: operation.action(resource), description: operation.describe(resource) };
}

/** `an invoice`, `a customer`. */
export function a(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
