/**
 * Form of catalogue.json, written by `npm run generate:qbxml`. Short keys keep the file small; types are shared and
 * referred to by their place in `types`.
 */
export interface CatalogueData {
  version: string;
  types: TypeData[];
  /** Request element to type. */
  requests: Record<string, number>;
  responses: Record<string, number>;
}

/** A simple type has `b`, a complex one `k`. */
export interface TypeData {
  /** Base: STR, ID, BOOL, DATE, DATETIME, TIMEINTERVAL, AMT, PRICE, QUAN, PERCENT, ENUM, INT, GUID, UUID, MACRO, FLOAT. */
  b?: string;
  /** Greatest length in characters. */
  m?: number;
  /** Enumeration. */
  e?: string[];
  /** Least and greatest value. */
  lo?: number;
  hi?: number;
  /** Content in order. */
  k?: ParticleData[];
  /** Attributes. */
  a?: AttributeData[];
  /** Type of the text beside attributes. */
  t?: number;
}

/** Name, type, 1 when required. */
export type AttributeData = [string, number, 1?];

/** An element: name, type, least, most (-1: no end), since-version, edition. Or a sequence `s` or choice `c`. */
export type ParticleData =
  | [name: string, type: number, min?: number, max?: number, since?: string, edition?: string]
  | { s?: ParticleData[]; c?: ParticleData[]; n?: number; x?: number };
