import { Text, View } from '@react-pdf/renderer';
import type { LeadershipReport, ReportedDecision } from '@waymark/contracts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

/** So many are printed; of the rest only the number. */
const mostShown = 2;

/** What leadership is asked to decide, with what each option does, and what it decided since the last report. */
export function DecisionsAsked({ decisions }: Pick<LeadershipReport, 'decisions'>) {
  const words = useWords();
  const rest = decisions.length - mostShown;
  return (
    <View>
      <View style={styles.tableHead}>
        <Text style={[styles.strong, { color: colour.text }]}>{words.decisionsAsked}</Text>
      </View>
      {decisions.slice(0, mostShown).map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
      {rest > 0 && <Text style={[styles.small, styles.faint, { marginTop: space.xs }]}>{words.more(rest)}</Text>}
    </View>
  );
}

function Decision({ decision }: { decision: ReportedDecision }) {
  const { question, neededByOn, decider, options, verdict } = decision;
  const words = useWords();
  const chosen = options.find(({ id }) => id === verdict?.optionId);
  return (
    <View style={[styles.small, { paddingTop: space.xs }]}>
      <View style={styles.between}>
        <Text style={[styles.strong, styles.line, { flex: 1, paddingRight: space.sm }]}>{question}</Text>
        {!chosen && <Text style={[styles.line, { maxWidth: 130 }]}>{words.decidesBy(decider.name, neededByOn)}</Text>}
      </View>
      <Text style={[styles.faint, styles.name]}>
        {chosen ? words.decided(decider.name, words.option(chosen)) : options.map(words.optionWithResult).join(' · ')}
      </Text>
    </View>
  );
}
