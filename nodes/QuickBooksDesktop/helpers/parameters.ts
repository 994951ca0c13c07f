import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { JsonObject } from '../../../engine/json';
import { nested } from './paths';

/** Reads the parameters of one input item in the forms that the operations need. */
export class ItemParameters {
  /** Their expressions are evaluated once an item: with thousands of items that is what takes the time. */
  private readonly collections = new Map<string, IDataObject>();

  constructor(
    private readonly context: IExecuteFunctions,
    readonly index: number,
  ) {}

  text(name: string, otherwise = ''): string {
    const value = this.context.getNodeParameter(name, this.index, otherwise);
    return value === null || value === undefined ? '' : String(value).trim();
  }

  /** As the user gave it: a text, or whatever an expression made. */
  value(name: string): unknown {
    return this.context.getNodeParameter(name, this.index, '');
  }

  flag(name: string, otherwise: boolean): boolean {
    return this.context.getNodeParameter(name, this.index, otherwise) === true;
  }

  collection(name: string): IDataObject {
    const known = this.collections.get(name);
    if (known) return known;
    const values = (this.context.getNodeParameter(name, this.index, {}) ?? {}) as IDataObject;
    this.collections.set(name, values);
    return values;
  }

  /** A resource mapper's values: mapped one by one, or the item's own fields of the same names. */
  mapped(name: string, emptyValues: 'leaveOut' | 'clear'): JsonObject {
    const mode = this.context.getNodeParameter(`${name}.mappingMode`, this.index, 'defineBelow');
    const columns =
      mode === 'autoMapInputData'
        ? this.knownColumns(name)
        : ((this.context.getNodeParameter(`${name}.value`, this.index, {}) ?? {}) as IDataObject);
    return nested(columns, emptyValues);
  }

  private knownColumns(name: string): IDataObject {
    const json = this.context.getInputData()[this.index]?.json ?? {};
    const schema = (this.context.getNodeParameter(`${name}.schema`, this.index, []) ?? []) as { id: string }[];
    const known = new Set(schema.map(({ id }) => id));
    return Object.fromEntries(Object.entries(json).filter(([column]) => known.size === 0 || known.has(column)));
  }

  /** JSON typed by hand, or an object from an expression. */
  json(name: string): unknown {
    const value = this.context.getNodeParameter(name, this.index, '');
    if (typeof value !== 'string') return value;
    if (value.trim() === '') return undefined;
    try {
      return JSON.parse(value);
    } catch (error) {
      throw notJson(name, error);
    }
  }
}

function notJson(name: string, error: unknown): Error {
  return new Error(`"${name}" is not valid JSON: ${(error as Error).message}`);
}
