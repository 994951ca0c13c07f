import type { Condition, ConditionWithValueQuery, HavingClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';

export type Leaf = ConditionWithValueQuery | Condition;

export type Tree =
  | { kind: 'and' | 'or'; parts: Tree[] }
  | { kind: 'not'; part: Tree }
  | { kind: 'leaf'; leaf: Leaf };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { leaf: Leaf };

type Clause = WhereClause | HavingClause;

/**
 * Makes a tree of the parser's chain of conditions, which only counts parentheses. AND and OR mixed at one level are
 * refused, as Salesforce does.
 */
export function conditionTree(clause: Clause): Tree {
  const tokens = [...tokensOf(clause)];
  const tree = readLevel(tokens);
  if (tokens.length) throw unexpected(tokens[0]);
  return tree;
}

function* tokensOf(clause: Clause): Generator<Token> {
  let current: Clause | undefined = clause;
  while (current) {
    const { left } = current;
    const operator = 'operator' in current ? current.operator : undefined;
    for (let i = 0; i < (left?.openParen ?? 0); i++) yield '(';
    if (left && 'operator' in left) {
      yield { leaf: left };
      for (let i = 0; i < (left.closeParen ?? 0); i++) yield ')';
    }
    if (operator) yield operator;
    current = 'right' in current ? current.right : undefined;
  }
}

function readLevel(tokens: Token[]): Tree {
  const parts = [readOne(tokens)];
  const joiner = tokens[0];
  while (tokens[0] === 'AND' || tokens[0] === 'OR') {
    if (tokens[0] !== joiner) throw unexpected(tokens[0]);
    tokens.shift();
    parts.push(readOne(tokens));
  }
  const [first] = parts;
  return parts.length === 1 && first ? first : { kind: joiner === 'OR' ? 'or' : 'and', parts };
}

function readOne(tokens: Token[]): Tree {
  const token = tokens.shift();
  if (token === 'NOT') return { kind: 'not', part: readOne(tokens) };
  if (token === '(') {
    const inner = readLevel(tokens);
    if (tokens.shift() !== ')') throw new SalesforceError('MALFORMED_QUERY', 'expecting a right parentheses');
    return inner;
  }
  if (typeof token === 'object') return { kind: 'leaf', leaf: token.leaf };
  throw unexpected(token);
}

function unexpected(token: Token | undefined): SalesforceError {
  return new SalesforceError('MALFORMED_QUERY', `unexpected token: '${typeof token === 'string' ? token : 'condition'}'`);
}
