import { createHash } from 'node:crypto';

/** What `database.read` sends. */
export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** Adds a value and gives the parameter that stands for it. */
export type Bind = (value: unknown) => string;

/**
 * Builds a statement from what is asked for: what nobody asks for does not stand in its text, so that the planner knows what
 * it looks for. One text has one name, made from it, because PostgreSQL keeps a prepared statement by its name.
 */
export class StatementBuilder {
  private readonly values: unknown[];

  /** The values that the text names by `$1`, `$2` …; others follow by `bind`. */
  constructor(...first: readonly unknown[]) {
    this.values = [...first];
  }

  readonly bind: Bind = (value) => `$${this.values.push(value)}`;

  statement(kind: string, text: string): Statement {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 24);
    return { name: `${kind}_${hash}`, text, values: this.values };
  }
}
