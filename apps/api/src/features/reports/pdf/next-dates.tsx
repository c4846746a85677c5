import { Text, View } from '@react-pdf/renderer';
import type { LeadershipReport } from '@waymark/contracts';
import { distance } from './distance.ts';
import { nextReportDates } from './report-dates.ts';
import { DateMark } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, contentWidth, space } from './theme.ts';

const columnWidth = (contentWidth - space.xl) / 2;

/** In two columns, read downwards. */
export function NextDates({ report }: { report: LeadershipReport }) {
  const words = useWords();
  const dates = nextReportDates(report, words);
  if (dates.length === 0) return null;
  const half = Math.ceil(dates.length / 2);
  return (
    <View style={styles.section} wrap={false}>
      <View style={styles.row}>
        <Text style={styles.lead}>{words.nextDates}</Text>
        <Text style={[styles.note, styles.faint, { marginLeft: space.sm, marginTop: 2 }]}>{words.filled}</Text>
      </View>
      <View style={styles.between}>
        {Object.entries({ left: dates.slice(0, half), right: dates.slice(half) }).map(([side, column]) => (
          <View key={side} style={{ width: columnWidth }}>
            {column.map(({ on, title, programmeId, programmeName, isHard }) => (
              <View key={`${on} ${programmeId}`} style={[styles.tableRow, styles.note, { alignItems: 'center' }]}>
                <DateMark isHard={isHard} />
                <Text style={[styles.strong, { width: 62, marginLeft: 6 }]}>{words.day(on)}</Text>
                <Text style={[styles.name, { flex: 1 }]}>{title}</Text>
                <Text style={[styles.soft, styles.name, { maxWidth: 110, marginLeft: 6 }]}>{programmeName}</Text>
                <Text style={{ width: 62, textAlign: 'right', color: colour.textFaint }}>
                  {distance(report.on, on, words)}
                </Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}
