import { Text, View } from '@react-pdf/renderer';
import type { StageInBrief } from '@waymark/contracts';
import { daysBetween, parseDay } from '@waymark/domain';
import type { ReportWords } from '../report-words.ts';
import { nodeSize, StageNode } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, contentWidth, space } from './theme.ts';

/** The stages of one programme from left to right, with the days they ended or are to end, and how far that slipped. */
export function StageRail({ stages, on }: { stages: readonly StageInBrief[]; on: string }) {
  const words = useWords();
  const width = contentWidth / Math.max(1, stages.length);
  return (
    <View style={[styles.row, { marginTop: space.sm }]}>
      {stages.map((stage, index) => (
        <View key={stage.id} style={{ width, paddingRight: space.sm }}>
          <View style={[styles.row, { alignItems: 'center' }]}>
            <StageNode kind={kindOf(stage, on)} />
            {index < stages.length - 1 && (
              <View
                style={{
                  width: width - nodeSize - space.sm - 2,
                  height: stage.status === 'done' ? 1.6 : 0.8,
                  marginLeft: 4,
                  backgroundColor: stage.status === 'done' ? colour.proven : colour.line,
                }}
              />
            )}
          </View>
          <Text style={[styles.note, { marginTop: 3 }, stage.status === 'active' ? styles.strong : {}]}>
            {stage.shortName}
          </Text>
          <Text style={[styles.small, styles.faint]}>{datesOf(stage, words)}</Text>
          <Text style={[styles.small, styles.faint]}>{slipOf(stage, words)}</Text>
        </View>
      ))}
    </View>
  );
}

function kindOf({ status, plannedToOn }: StageInBrief, on: string) {
  if (status === 'active' && plannedToOn < on) return 'overdue' as const;
  return status;
}

function datesOf({ status, plannedToOn, actualToOn }: StageInBrief, words: ReportWords): string {
  if (status === 'skipped') return words.leftOut;
  return actualToOn ? words.done(actualToOn) : words.until(plannedToOn);
}

/** Against the baseline, which never moves. */
function slipOf({ status, plannedToOn, actualToOn, baselineToOn }: StageInBrief, words: ReportWords): string {
  const days = daysBetween(parseDay(baselineToOn), parseDay(actualToOn ?? plannedToOn));
  return status === 'skipped' || days === 0 ? '' : words.slip(days);
}
