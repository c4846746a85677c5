import { Text, View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import { changeLines, changeSummary } from './change-lines.ts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

const columns = { title: '42%', detail: '40%', points: '18%' } as const;

interface ProgrammeChangesProps {
  programme: LeadershipProgramme;
  /** So many lines; of the rest only the number. */
  most: number;
}

/** What changed in a programme since the last report; nothing in reports that were kept before it was told. */
export function ProgrammeChanges({ programme, most }: ProgrammeChangesProps) {
  const words = useWords();
  const { changes } = programme;
  if (!changes) return null;
  const { compared } = changes;
  const lines = compared ? changeLines(programme, compared, words) : [];
  const rest = lines.length - most;
  return (
    <View wrap={false}>
      <View style={styles.tableHead}>
        <Text style={{ width: '82%' }}>
          <Text style={[styles.strong, { color: colour.text }]}>{words.changes.title}</Text>{' '}
          {changeSummary(compared, words)}
        </Text>
        {lines.some(({ points }) => points !== '') && (
          <Text style={{ width: columns.points, textAlign: 'right' }}>{words.changes.points}</Text>
        )}
      </View>
      {lines.slice(0, most).map(({ key, title, detail, points }) => (
        <View key={key} style={[styles.tableRow, styles.small]} wrap={false}>
          <Text style={[styles.sentence, { width: columns.title, paddingRight: space.sm }]}>{title}</Text>
          <Text style={[styles.faint, styles.name, { width: columns.detail, paddingRight: space.sm }]}>{detail}</Text>
          <Text style={[styles.strong, { width: columns.points, textAlign: 'right' }]}>{points}</Text>
        </View>
      ))}
      {rest > 0 && <Text style={[styles.small, styles.faint, { marginTop: space.xs }]}>{words.more(rest)}</Text>}
    </View>
  );
}
