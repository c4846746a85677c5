import { forgetAnswers } from './known-answers.ts';

let person: string | undefined;

/** Whose page this is: every request says so, and the server refuses what another person's session would answer. */
export const pagePerson = (): string | undefined => person;

export const pageBelongsTo = (id: string): void => {
  person = id;
};

/** Once somebody has signed out, or is about to sign in, the page is nobody's. */
export const pageIsNobodys = (): void => {
  person = undefined;
  forgetAnswers();
};
