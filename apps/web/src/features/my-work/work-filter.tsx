import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { lengthOf, type MyWork, myWorkQuerySchema } from '@waymark/contracts';
import { Figure, RowCount } from '../../ui/figure/figure.tsx';
import { SearchField } from '../../ui/table/search-field.tsx';
import styles from './work-filter.module.css';
import { type ChosenSegment, chosenSegments } from './work-sections.ts';

type Counts = NonNullable<MyWork['bySegment']>;

const countOf = (counts: Counts | undefined, name: ChosenSegment) =>
  name === 'all' ? Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0) : (counts?.[name] ?? 0);

const seldom: readonly ChosenSegment[] = ['answers', 'events', 'mentions'];

interface WorkFilterProps {
  /** Of what the words are in, where there are any. */
  counts: Counts | undefined;
  segment: ChosenSegment;
  q: string | undefined;
  onChange: (change: { kind?: string | undefined; q?: string | undefined }) => void;
}

/** Which of the work is listed: of one kind, and with words in it. */
export function WorkFilter({ counts, segment, q, onChange }: WorkFilterProps) {
  const { t } = useLingui();
  return (
    <div className={styles.filter}>
      <Segments counts={counts} segment={segment} isSearch={q !== undefined} onChange={(kind) => onChange({ kind })} />
      <SearchField
        label={t`Search in my work`}
        className={styles.search}
        maxLength={lengthOf(myWorkQuerySchema.shape.q)}
        value={q ?? ''}
        onChange={(words) => onChange({ q: words || undefined })}
      />
    </div>
  );
}

interface SegmentsProps extends Pick<WorkFilterProps, 'counts' | 'segment'> {
  isSearch: boolean;
  onChange: (kind: string | undefined) => void;
}

function Segments({ counts, segment, isSearch, onChange }: SegmentsProps) {
  const { t } = useLingui();
  const count = (name: ChosenSegment) => countOf(counts, name);
  const labels: Readonly<Record<ChosenSegment, string>> = {
    all: t`All`,
    tasks: t`Tasks`,
    answers: t`To answer`,
    reviews: t`Reviews`,
    gap_items: t`Gap items`,
    events: t`Events`,
    mentions: t`Mentions`,
  };
  const labelOf = (name: ChosenSegment) => {
    // Before it is known how much there is, it is not nothing.
    if (!counts) return labels[name];
    const words = `${labels[name]} ${count(name)}`;
    return name === 'all' && !isSearch ? (
      <Figure name="my open work" value={count(name)}>
        {words}
      </Figure>
    ) : (
      words
    );
  };
  // Who has nothing to answer, is mentioned nowhere or has no event of their own need not be told so.
  const offered = chosenSegments.filter((name) => !seldom.includes(name) || name === segment || count(name) > 0);
  return (
    <SegmentedControl
      className={styles.segments}
      fullWidth
      aria-label={t`Kind of work`}
      data={offered.map((value) => ({
        value,
        label:
          counts && value === segment ? <RowCount value={count(value)}>{labelOf(value)}</RowCount> : labelOf(value),
      }))}
      value={segment}
      onChange={(value) => onChange(value === 'all' ? undefined : value)}
    />
  );
}
