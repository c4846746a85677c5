import type { Language } from '../words/languages.ts';

/** How one refusal is answered: the HTTP status, and the one sentence people read, in each language. */
export type Refusal = Readonly<{ status: number } & Record<Language, string>>;

/** Refusals by their stable code; those of a feature lie beside the rules that give them. */
export type Refusals = Readonly<Record<string, Refusal>>;
