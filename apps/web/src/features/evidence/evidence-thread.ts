import type { EvidenceDetail, EvidenceStanding, EvidenceVersion } from '@waymark/contracts';

type Review = EvidenceDetail['reviews'][number];

/** One thing that was said: a verdict, or what came with a newer version. */
export type Said =
  | { kind: 'verdict'; at: string; review: Review }
  | { kind: 'version'; at: string; version: EvidenceVersion; before: EvidenceVersion | undefined };

export const versionIn = (versions: readonly EvidenceVersion[], number: number): EvidenceVersion | undefined =>
  versions.find((version) => version.number === number);

/**
 * What was said for one programme before its present verdict, oldest first: verdicts on this and former versions, and
 * the versions that followed them or came with words of their own.
 */
export function threadOf({ reviews, versions }: EvidenceDetail, standing: EvidenceStanding): Said[] {
  const { programmeId, reviewedAt } = standing;
  const former = reviews.filter((review) => review.programmeId === programmeId && review.reviewedAt !== reviewedAt);
  const verdicts = former.map((review): Said => ({ kind: 'verdict', at: review.reviewedAt, review }));
  const isAnswer = ({ number, note }: EvidenceVersion) =>
    number > 1 && (note !== '' || former.some(({ versionNumber }) => versionNumber < number));
  const answers = versions.filter(isAnswer).map(
    (version): Said => ({
      kind: 'version',
      at: version.uploadedAt,
      version,
      before: versionIn(versions, version.number - 1),
    }),
  );
  return [...verdicts, ...answers].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
