import { Text, View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import type { ReportWords } from '../report-words.ts';
import { distance } from './distance.ts';
import { usePaper } from './paper.ts';
import { ReadinessBar } from './readiness-bar.tsx';
import { VerdictMark } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { cardPadding, colour, space } from './theme.ts';

/** One programme at a glance. */
export function ProgrammeCard({ programme, on }: { programme: LeadershipProgramme; on: string }) {
  const { readiness, verdict, auditorFirm, findings = [] } = programme;
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  const words = useWords();
  const innerWidth = usePaper().columnWidth - 2 * cardPadding - 2;
  const { inScope, notApplicable } = readiness.counts;
  return (
    <View style={styles.card} wrap={false}>
      <View style={styles.between}>
        <Text style={[styles.lead, styles.name, { maxWidth: innerWidth - 80 }]}>{programme.name}</Text>
        <Verdict verdict={verdict} />
      </View>
      <View style={[styles.between, { marginTop: space.sm }]}>
        {factsOf(programme, on, words).map((fact) => (
          <Fact key={fact.label} {...fact} />
        ))}
      </View>
      <ReadinessBar readiness={readiness} width={innerWidth} />
      <Text style={[styles.small, styles.name, styles.faint, { marginTop: space.xs }]}>
        {words.scope(inScope, notApplicable)} · {words.target(programme.targetOn)}
        {auditorFirm ? ` · ${auditorFirm}` : ''}
        {findings.length > 0 && ` · ${words.breaks(blockers, findings.length - blockers)}`}
      </Text>
      {programme.forecast && (
        <Text style={[styles.small, { marginTop: space.xs }]}>{words.forecast(programme.forecast)}</Text>
      )}
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

function factsOf(programme: LeadershipProgramme, on: string, words: ReportWords): FactProps[] {
  const { currentStage, nextHardDate, openGates, gates, overdue } = programme;
  return [
    {
      label: words.stage,
      value: currentStage.name,
      note: words.stageOf(currentStage.order, currentStage.of),
      share: 31,
    },
    {
      label: words.nextHardDate,
      value: nextHardDate ? nextHardDate.name : words.none,
      note: nextHardDate ? `${words.day(nextHardDate.on)}, ${distance(on, nextHardDate.on, words)}` : '',
      share: 31,
    },
    { label: words.gates, value: words.gatesOpen(openGates), note: words.outOf(gates.length), share: 19 },
    { label: words.overdue, value: words.items(overdue.gapItems), note: words.tasks(overdue.tasks), share: 16 },
  ];
}

function Fact({ label, value, note, share }: FactProps) {
  return (
    <View style={{ width: `${share}%`, paddingRight: space.xs }}>
      <Text style={[styles.note, styles.faint]}>{label}</Text>
      <Text style={styles.strong}>{value}</Text>
      <Text style={[styles.note, styles.faint]}>{note}</Text>
    </View>
  );
}

const tints: Record<LeadershipProgramme['verdict'], { tint: string; text: string }> = {
  ready: { tint: colour.provenSoft, text: colour.provenText },
  not_ready: { tint: colour.dangerSoft, text: colour.dangerText },
  not_measurable: { tint: colour.unknownSoft, text: colour.text },
};

function Verdict({ verdict }: Pick<LeadershipProgramme, 'verdict'>) {
  const words = useWords();
  const { tint, text } = tints[verdict];
  return (
    <View style={[styles.badge, { backgroundColor: tint, height: 17 }]}>
      {verdict !== 'not_measurable' && <VerdictMark isReady={verdict === 'ready'} />}
      <Text style={[styles.note, styles.strong, { color: text }]}>{words.verdict[verdict]}</Text>
    </View>
  );
}
