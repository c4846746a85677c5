import { Text, View } from '@react-pdf/renderer';
import { distance } from './distance.ts';
import type { ReportDate } from './report-dates.ts';
import { DateMark } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

interface NextDatesProps {
  dates: readonly ReportDate[];
  /** The day of the report. */
  from: string;
  columns: number;
}

/** In columns, read downwards. */
export function NextDates({ dates, from, columns }: NextDatesProps) {
  const words = useWords();
  const rows = Math.ceil(dates.length / columns);
  const parts = Array.from({ length: columns }, (_, index) => dates.slice(index * rows, (index + 1) * rows));
  return (
    <View>
      <View style={styles.tableHead}>
        <Text>
          <Text style={[styles.strong, { color: colour.text }]}>{words.nextDates}</Text> {words.filled}
        </Text>
      </View>
      <View style={styles.row}>
        {parts.map((part, index) => (
          <View key={part[0] ? `${part[0].on} ${part[0].programmeId}` : index} style={{ width: `${100 / columns}%` }}>
            {part.map((date) => (
              <Line key={`${date.on} ${date.programmeId}`} date={date} from={from} />
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

function Line({ date: { on, title, programmeName, isHard }, from }: { date: ReportDate; from: string }) {
  const words = useWords();
  return (
    <View style={[styles.row, styles.small, { alignItems: 'center', paddingTop: space.xs, paddingRight: space.md }]}>
      <DateMark isHard={isHard} />
      <Text style={[styles.strong, { width: 52, marginLeft: space.xs }]}>{words.day(on)}</Text>
      <Text style={[styles.line, { flex: 1 }]}>
        {title} <Text style={styles.faint}>{programmeName}</Text>
      </Text>
      <Text style={[styles.faint, { width: 48, textAlign: 'right' }]}>{distance(from, on, words)}</Text>
    </View>
  );
}
