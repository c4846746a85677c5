import { Text, View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import { changeLines, changeSummary } from './change-lines.ts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

/** So many lines are not parted. */
const mostTogether = 12;

const columns = { title: '34%', detail: '54%', points: '12%' } as const;

/** What changed in a programme since the last report; nothing in reports that were kept before it was told. */
export function ProgrammeChanges({ programme }: { programme: LeadershipProgramme }) {
  const words = useWords();
  const { changes } = programme;
  if (!changes) return null;
  const { compared } = changes;
  const lines = compared ? changeLines(programme, compared, words) : [];
  return (
    <View style={{ marginTop: space.md }} wrap={lines.length > mostTogether}>
      <View style={styles.tableHead}>
        <Text style={{ width: '88%' }}>
          <Text style={[styles.strong, { color: colour.text }]}>{words.changes.title}</Text>{' '}
          {changeSummary(compared, words)}
        </Text>
        {lines.some(({ points }) => points !== '') && (
          <Text style={{ width: columns.points, textAlign: 'right' }}>{words.changes.points}</Text>
        )}
      </View>
      {lines.map(({ key, title, detail, points }) => (
        <View key={key} style={[styles.tableRow, styles.note]} wrap={false}>
          <Text style={[styles.sentence, { width: columns.title, paddingRight: space.sm }]}>{title}</Text>
          <Text style={[styles.faint, { width: columns.detail, paddingRight: space.sm }]}>{detail}</Text>
          <Text style={[styles.strong, { width: columns.points, textAlign: 'right' }]}>{points}</Text>
        </View>
      ))}
    </View>
  );
}
