import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { repository } from '../setup/node.mjs';

type Json = Record<string, unknown>;

interface TemplateNode {
  name: string;
  type: string;
  onError?: 'continueErrorOutput';
  parameters: Json;
}

/** A delivered workflow, so that tests use the very mapping that users get. */
export class Template {
  private readonly nodes: TemplateNode[];

  /** @param file in workflows/, such as `order-to-cash.json`. */
  constructor(file: string) {
    this.nodes = (JSON.parse(readFileSync(join(repository, 'workflows', file), 'utf8')) as { nodes: TemplateNode[] }).nodes;
  }

  /** Parameters of a node with each expression as a function of the item's json. */
  parameters(name: string): Json {
    return compiled(this.node(name).parameters) as Json;
  }

  /** What the Settings node adds to an item under `settings`, as delivered. */
  settings(): Record<string, string> {
    const { assignments } = this.node('Settings').parameters.assignments as { assignments: { name: string; value: string }[] };
    return Object.fromEntries(assignments.map(({ name, value }) => [name.replace(/^settings\./, ''), value]));
  }

  private node(name: string): TemplateNode {
    const found = this.nodes.find((node) => node.name === name);
    if (!found) throw new Error(`The template has no node ${name}.`);
    return found;
  }
}

function compiled(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('=')) return expression(value.slice(1));
  if (Array.isArray(value)) return value.map(compiled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compiled(each)]));
}

/** n8n answers null where an expression stumbles over something that isn't there. */
function expression(text: string): (json: unknown) => unknown {
  const code = /^\{\{([\s\S]*)\}\}$/.exec(text)?.[1];
  if (code === undefined) throw new Error(`Only whole expressions are understood here, not ${text}`);
  const evaluate = compileFunction(`return (${code});`, ['$json']) as (json: unknown) => unknown;
  return (json) => {
    try {
      return evaluate(json);
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  };
}
