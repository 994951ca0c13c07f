/** What the sales transactions have in common and where they differ. */
export interface TxnKind {
  kind: string;
  /** Moves money or stock, so closed periods matter. */
  posting: boolean;
  /** Goes through accounts receivable. */
  receivable: boolean;
  /** Whose number sequence it draws from; undefined: never numbered by QuickBooks. */
  numbers: string | undefined;
  mayVoid: boolean;
  /** Sign of its effect on stock. */
  stock: -1 | 0 | 1;
}

export const TXN_KINDS: ReadonlyMap<string, TxnKind> = new Map(
  ([
    { kind: 'Invoice', posting: true, receivable: true, numbers: 'Invoice', mayVoid: true, stock: -1 },
    { kind: 'SalesOrder', posting: false, receivable: false, numbers: 'SalesOrder', mayVoid: false, stock: 0 },
    { kind: 'Estimate', posting: false, receivable: false, numbers: 'Estimate', mayVoid: false, stock: 0 },
    { kind: 'SalesReceipt', posting: true, receivable: false, numbers: 'SalesReceipt', mayVoid: true, stock: -1 },
    { kind: 'CreditMemo', posting: true, receivable: true, numbers: 'Invoice', mayVoid: true, stock: 1 },
    { kind: 'ReceivePayment', posting: true, receivable: true, numbers: undefined, mayVoid: false, stock: 0 },
  ] satisfies TxnKind[]).map((kind) => [kind.kind, kind]),
);
