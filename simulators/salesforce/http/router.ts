import { notFound, SalesforceError } from '../errors';
import type { DataCall, Handler, Reply } from './types';

interface Route {
  parts: string[];
  methods: Record<string, Handler>;
}

/** Finds the handler by path; `:name` parts are parameters. Routes are tried in the order they were added. */
export class Router {
  private readonly routes: Route[] = [];

  add(pattern: string, methods: Record<string, Handler>): this {
    this.routes.push({ parts: pattern.split('/').filter(Boolean), methods });
    return this;
  }

  /** The pattern that a path belongs to, for counting calls. */
  patternOf(path: string[]): string {
    return this.find(path)?.parts.join('/') ?? path.join('/');
  }

  handle(call: DataCall): Reply {
    const route = this.find(call.path);
    if (!route) throw notFound();
    const handler = route.methods[call.method];
    if (!handler) {
      throw new SalesforceError('METHOD_NOT_ALLOWED', `HTTP Method '${call.method}' not allowed. Allowed are ${Object.keys(route.methods).join(',')}`, 405);
    }
    const params: Record<string, string> = {};
    route.parts.forEach((part, i) => {
      if (part.startsWith(':')) params[part.slice(1)] = call.path[i] ?? '';
    });
    return handler({ ...call, params });
  }

  private find(path: string[]): Route | undefined {
    return this.routes.find(({ parts }) => parts.length === path.length && parts.every((part, i) => part.startsWith(':') || part === path[i]));
  }
}
