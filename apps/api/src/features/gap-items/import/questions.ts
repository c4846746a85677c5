import type { ImportMeaning, ImportQuestion } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';

type Kind = ImportQuestion['kind'];

/** What of a table only people know, each thing asked once, however many rows have it. */
export class Questions {
  private readonly asked = new Map<string, ImportQuestion>();
  private readonly answers: ReadonlyMap<string, string | null>;

  constructor(answers: readonly ImportMeaning[]) {
    this.answers = new Map(answers.map(({ kind, asked, means }) => [keyOf(kind, asked), means]));
  }

  /** The answer, if there is one that can be meant, and till then the proposal. */
  ask<Meaning extends string>(
    { kind, asked }: Pick<ImportQuestion, 'kind' | 'asked'>,
    proposed: Meaning | null,
    possible: readonly Meaning[],
  ): Meaning | null {
    const key = keyOf(kind, asked);
    const answer = this.answers.get(key);
    const means = answer === null ? null : (possible.find((one) => one === answer) ?? proposed);
    const rows = (this.asked.get(key)?.rows ?? 0) + 1;
    this.asked.set(key, { kind, asked: shownOf(asked), rows, means });
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

/** On one line, as it comes back in an answer. */
const shownOf = (asked: string) =>
  asked
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
const keyOf = (kind: Kind, asked: string) => `${kind} ${shownOf(asked).normalize('NFKC').toLowerCase()}`;
