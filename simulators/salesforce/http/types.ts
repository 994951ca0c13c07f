import type { IncomingHttpHeaders } from 'node:http';
import type { Access } from '../data/access';
import type { Actor } from '../data/dml';
import type { Org } from '../org';
import type { Json, JsonObject } from '../values';
import { isObject } from '../values';
import { RequestError } from '../errors';

/** What a handler answers. Without body the answer is empty. */
export interface Reply {
  status: number;
  body?: Json;
  /** A body that is not JSON, with its content type. */
  text?: { type: string; content: string };
  headers?: Record<string, string>;
}

/** One request below /services/data/vXX.X/, already signed in. Path parts are decoded. */
export interface DataCall {
  method: string;
  path: string[];
  params: Record<string, string>;
  version: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Json | undefined;
  text: string;
  org: Org;
  userId: string;
  access: Access;
  actor: Actor;
  /** Runs another request inside this one, as composite resources do. */
  inner(method: string, url: string, body: Json | undefined, headers?: IncomingHttpHeaders): Reply;
}

export type Handler = (call: DataCall) => Reply;

export const ok = (body: Json): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204 };

/** The body, which has to be a JSON object. @throws RequestError JSON_PARSER_ERROR */
export function bodyObject(call: { body: Json | undefined }): JsonObject {
  if (isObject(call.body)) return call.body;
  throw new RequestError('JSON_PARSER_ERROR', 'The HTTP entity body is required, and has to be a JSON object');
}
