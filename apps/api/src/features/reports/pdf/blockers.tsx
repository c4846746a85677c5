import { Text, View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import { type BlockingLine, blockingLines, threatIn } from './blocking-lines.ts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

const columns = { item: '64%', owner: '21%', delay: '15%' } as const;

interface BlockersProps {
  programme: LeadershipProgramme;
  /** So many in full; of the rest only the names. */
  most: number;
}

/** What all of it threatens is said once, above; what each of it costs stands beside it. */
export function Blockers({ programme, most }: BlockersProps) {
  const words = useWords();
  const lines = blockingLines(programme, words);
  const rest = lines.slice(most);
  const threat = threatIn(programme, words);
  return (
    <View>
      <View style={styles.tableHead} wrap={false}>
        <Text style={{ width: columns.item, paddingRight: space.sm }}>
          <Text style={[styles.strong, { color: colour.text }]}>{words.blocks}</Text>
          {threat !== '' && ` ${words.threatens}: ${threat}`}
        </Text>
        <Text style={{ width: columns.owner }}>{words.owner}</Text>
        <Text style={{ width: columns.delay }}>{words.delayed}</Text>
      </View>
      {lines.length === 0 && (
        <Text style={[styles.small, styles.faint, { marginTop: space.xs }]}>{words.nothingBlocks}</Text>
      )}
      {lines.slice(0, most).map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {rest.length > 0 && (
        <Text style={[styles.small, styles.faint, styles.name, { marginTop: space.xs }]}>
          {words.alsoBlocks(rest.map(({ name }) => name))}
        </Text>
      )}
    </View>
  );
}

function Line({ line: { title, reason, owner, since, delay, delays } }: { line: BlockingLine }) {
  const words = useWords();
  return (
    <View style={[styles.tableRow, styles.small]} wrap={false}>
      <View style={{ width: columns.item, paddingRight: space.sm }}>
        <Text style={[styles.strong, styles.sentence]}>{title}</Text>
        <Text style={[styles.faint, styles.line]}>{reason}</Text>
      </View>
      <View style={{ width: columns.owner, paddingRight: space.sm }}>
        <Text style={styles.name}>{owner}</Text>
        {since !== '' && <Text style={styles.faint}>{words.sinceDay(since)}</Text>}
      </View>
      <Text style={[{ width: columns.delay }, delays ? styles.delayed : styles.faint]}>{delay}</Text>
    </View>
  );
}
