import { Text, View } from '@react-pdf/renderer';
import type { Gate } from '@waymark/contracts';
import { GateMark } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

/** Two beside each other, the open ones first. */
export function Gates({ gates }: { gates: readonly Gate[] }) {
  const words = useWords();
  const open = gates.filter(({ isMet }) => !isMet);
  const met = gates.filter(({ isMet }) => isMet);
  return (
    <View wrap={false}>
      <View style={styles.tableHead}>
        <Text style={[styles.strong, { color: colour.text }]}>
          {words.gates}{' '}
          <Text style={styles.faint}>{`${words.gatesOpen(open.length)} ${words.outOf(gates.length)}`}</Text>
        </Text>
      </View>
      <View style={[styles.row, { flexWrap: 'wrap' }]}>
        {[...open, ...met].map(({ id, title, fact, isMet }) => (
          <View
            key={id}
            style={[styles.row, styles.small, { width: '50%', paddingTop: space.xs, paddingRight: space.sm }]}
          >
            <GateMark isMet={isMet} />
            <Text style={[styles.name, { marginLeft: space.xs, flex: 1 }, isMet ? styles.faint : styles.strong]}>
              {title}
              {!isMet && <Text style={{ color: colour.gapText, fontWeight: 400 }}> {fact}</Text>}
            </Text>
          </View>
        ))}
      </View>
    </View>
  );
}
