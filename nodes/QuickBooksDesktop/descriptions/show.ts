import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { resources } from '../resources';
import type { OperationName, Resource } from '../resources';

/** Values of the resources that have the operation and, if given, are of the kind. */
export function having(operation: OperationName, kind?: Resource['kind']): string[] {
  return resources
    .filter((resource) => resource.operations.includes(operation) && (kind === undefined || resource.kind === kind))
    .map(({ value }) => value);
}

/** The properties, shown for these resources and operations only; what a property asks for by itself stays. */
export function shownFor(show: { resource: string[]; operation: string[] }, properties: INodeProperties[]): INodeProperties[] {
  return properties.map((property) => ({ ...property, displayOptions: merged(property.displayOptions, show) }));
}

function merged(own: IDisplayOptions | undefined, show: { resource: string[]; operation: string[] }): IDisplayOptions {
  return { ...own, show: { ...show, ...own?.show } };
}
