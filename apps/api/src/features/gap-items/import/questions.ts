import type { ImportMeaning, ImportQuestion } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';

type Kind = ImportQuestion['kind'];

/** What of a table only people know, each thing asked once, however many rows have it. */
export class Questions {
  private readonly asked = new Map<string, ImportQuestion>();
  private readonly answers: Answers;
  /** Those of earlier imports. */
  private readonly earlier: Answers;

  constructor(answers: readonly ImportMeaning[], earlier: readonly ImportMeaning[]) {
    this.answers = byKey(answers);
    this.earlier = byKey(earlier);
  }

  /** The answer, if there is one that can be meant, and till then the one of an earlier import, or the proposal. */
  ask<Meaning extends string>(
    { kind, asked }: Pick<ImportQuestion, 'kind' | 'asked'>,
    proposed: Meaning | null,
    possible: readonly Meaning[],
  ): Meaning | null {
    const key = keyOf(kind, asked);
    const known = (answers: Answers) => {
      const answer = answers.get(key);
      return answer === null ? null : possible.find((one) => one === answer);
    };
    const remembered = known(this.earlier);
    const answer = known(this.answers);
    const means = answer === undefined ? (remembered === undefined ? proposed : remembered) : answer;
    const rows = (this.asked.get(key)?.rows ?? 0) + 1;
    const isRemembered = remembered !== undefined && remembered === means;
    this.asked.set(key, { kind, asked: shownOf(asked), rows, means, isRemembered });
    return means;
  }

  list(): ImportQuestion[] {
    return [...this.asked.values()];
  }

  /** Throws `import.has_questions` with what is to be shown, as long as a proposal is nobody's answer. */
  assertAnswered(current: unknown): void {
    const isOpen = [...this.asked.keys()].some((key) => !this.answers.has(key));
    if (isOpen) throw new DomainError('import.has_questions', { current });
  }
}

type Answers = ReadonlyMap<string, string | null>;

const byKey = (meanings: readonly ImportMeaning[]): Answers =>
  new Map(meanings.map(({ kind, asked, means }) => [keyOf(kind, asked), means]));

/** On one line, as it comes back in an answer. */
const shownOf = (asked: string) =>
  asked
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
/** What is asked about, however it was typed. */
export const plainAsked = (asked: string): string => shownOf(asked).normalize('NFKC').toLowerCase();
const keyOf = (kind: Kind, asked: string) => `${kind} ${plainAsked(asked)}`;
