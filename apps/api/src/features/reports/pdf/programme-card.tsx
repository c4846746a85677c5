import { Text, View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import { ReadinessBar } from './readiness-bar.tsx';
import { counted, distance, inWords } from './report-words.ts';
import { VerdictMark } from './shapes.tsx';
import { styles } from './styles.ts';
import { colour, contentWidth, space } from './theme.ts';

const width = (contentWidth - space.lg) / 2;
const innerWidth = width - 2 * space.lg - 2;

/** One programme at a glance. */
export function ProgrammeCard({ programme, on }: { programme: LeadershipProgramme; on: string }) {
  const { currentStage, nextHardDate, openGates, gates, overdue, readiness, verdict } = programme;
  return (
    <View style={[styles.card, { width, marginBottom: space.md }]} wrap={false}>
      <View style={styles.between}>
        <Text style={[styles.lead, { maxWidth: innerWidth - 80 }]}>{programme.name}</Text>
        <Verdict verdict={verdict} />
      </View>
      <View style={[styles.between, { marginTop: space.sm }]}>
        <Fact
          label="Stage"
          value={currentStage.name}
          note={`stage ${currentStage.order} of ${currentStage.of}`}
          share={29}
        />
        <Fact
          label="Next hard date"
          value={nextHardDate ? nextHardDate.name : 'None'}
          note={nextHardDate ? `${inWords(nextHardDate.on)}, ${distance(on, nextHardDate.on)}` : ''}
          share={34}
        />
        <Fact label="Gates" value={`${openGates} open`} note={`of ${gates.length}`} share={13} />
        <Fact
          label="Overdue"
          value={counted(overdue.gapItems, 'item')}
          note={counted(overdue.tasks, 'task')}
          share={16}
        />
      </View>
      <ReadinessBar readiness={readiness} width={innerWidth} />
      <Text style={[styles.note, styles.faint, { marginTop: space.xs }]}>
        {readiness.counts.inScope} in scope, {readiness.counts.notApplicable} not applicable · Target{' '}
        {inWords(programme.targetOn)}
        {programme.auditorFirm ? ` · ${programme.auditorFirm}` : ''}
      </Text>
    </View>
  );
}

interface FactProps {
  label: string;
  value: string;
  note: string;
  /** Per cent of the width. */
  share: number;
}

function Fact({ label, value, note, share }: FactProps) {
  return (
    <View style={{ width: `${share}%` }}>
      <Text style={[styles.note, styles.faint]}>{label}</Text>
      <Text style={styles.strong}>{value}</Text>
      <Text style={[styles.note, styles.faint]}>{note}</Text>
    </View>
  );
}

const verdicts: Record<LeadershipProgramme['verdict'], { word: string; tint: string; text: string }> = {
  ready: { word: 'Ready', tint: colour.provenSoft, text: colour.provenText },
  not_ready: { word: 'Not ready', tint: colour.dangerSoft, text: colour.dangerText },
  not_measurable: { word: 'Not measurable', tint: colour.unknownSoft, text: colour.text },
};

function Verdict({ verdict }: Pick<LeadershipProgramme, 'verdict'>) {
  const { word, tint, text } = verdicts[verdict];
  return (
    <View style={[styles.badge, { backgroundColor: tint, height: 17 }]}>
      {verdict !== 'not_measurable' && <VerdictMark isReady={verdict === 'ready'} />}
      <Text style={[styles.note, styles.strong, { color: text }]}>{word}</Text>
    </View>
  );
}
