import { Text, View } from '@react-pdf/renderer';
import type { StageInBrief } from '@waymark/contracts';
import { daysBetween, parseDay } from '@waymark/domain';
import type { ReportWords } from '../report-words.ts';
import { usePaper } from './paper.ts';
import { nodeSize, StageNode } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

/** In points: what stands closer is written smaller. */
const narrow = 54;

/** The stages of one programme from left to right, with the days they ended or are to end, and how far that slipped. */
export function StageRail({ stages, on }: { stages: readonly StageInBrief[]; on: string }) {
  const words = useWords();
  const width = usePaper().columnWidth / Math.max(1, stages.length);
  const label = width < narrow ? styles.tiny : styles.small;
  return (
    <View style={styles.row} wrap={false}>
      {stages.map((stage, index) => (
        <View key={stage.id} style={{ width, paddingRight: space.xs }}>
          <View style={[styles.row, { alignItems: 'center' }]}>
            <StageNode kind={kindOf(stage, on)} />
            {index < stages.length - 1 && (
              <View
                style={{
                  width: width - nodeSize - space.xs - 4,
                  height: stage.status === 'done' ? 1.6 : 0.8,
                  marginLeft: 2,
                  backgroundColor: stage.status === 'done' ? colour.proven : colour.line,
                }}
              />
            )}
          </View>
          <Text style={[label, { marginTop: 2 }, stage.status === 'active' ? styles.strong : {}]}>
            {stage.shortName}
          </Text>
          <Text style={[label, styles.faint]}>{dayOf(stage, words)}</Text>
          {slipIn(stage) !== 0 && <Text style={[label, styles.faint]}>{words.slip(slipIn(stage))}</Text>}
        </View>
      ))}
    </View>
  );
}

function kindOf({ status, plannedToOn }: StageInBrief, on: string) {
  if (status === 'active' && plannedToOn < on) return 'overdue' as const;
  return status;
}

/** Its shape says whether that is over. */
const dayOf = ({ status, plannedToOn, actualToOn }: StageInBrief, words: ReportWords): string =>
  status === 'skipped' ? words.leftOut : words.day(actualToOn ?? plannedToOn);

/** In days against the baseline, which never moves. */
const slipIn = ({ status, plannedToOn, actualToOn, baselineToOn }: StageInBrief): number =>
  status === 'skipped' ? 0 : daysBetween(parseDay(baselineToOn), parseDay(actualToOn ?? plannedToOn));
