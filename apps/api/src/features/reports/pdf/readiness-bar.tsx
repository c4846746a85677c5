import { Circle, Line as PdfLine, Rect, Svg, Text, View } from '@react-pdf/renderer';
import type { Readiness } from '@waymark/contracts';
import { type Measure, measureOf, readinessStates, roundedRange, roundedShares } from '@waymark/domain';
import { type BarPart, barParts, dotPoints, hatchLines, rangePlace } from './bar-parts.ts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, space } from './theme.ts';

const height = 11;

/** Always Proven, Claimed, Gap, Unknown; each has its own pattern, so that a grey print still reads. */
export function ReadinessBar({ readiness, width }: { readiness: Readiness; width: number }) {
  const words = useWords();
  const measure = measureOf(readiness);
  if (measure) return <MeasuredBar {...measure} width={width} />;
  return <Text style={[styles.strong, { marginTop: space.md }]}>{words.notMeasurable}</Text>;
}

function MeasuredBar({ weighted, range, width }: Pick<Measure, 'weighted' | 'range'> & { width: number }) {
  const words = useWords();
  const rounded = roundedShares(weighted);
  return (
    <View style={{ marginTop: space.sm }}>
      <Svg width={width} height={height}>
        {barParts(weighted, width).map((part) => (
          <Part key={part.state} part={part} barHeight={height} />
        ))}
      </Svg>
      <Bracket range={range} whole={roundedRange(weighted)} width={width} />
      <View style={[styles.row, { marginTop: space.xs }]}>
        {readinessStates.map((state) => (
          <View key={state} style={[styles.row, { alignItems: 'center', marginRight: space.md }]}>
            <Svg width={10} height={8} style={{ marginRight: 3 }}>
              <Part part={{ state, x: 0, width: 10 }} barHeight={8} />
            </Svg>
            <Text style={styles.note}>{words.state[state]}</Text>
            <Text style={[styles.note, styles.strong, { marginLeft: 3 }]}>{rounded[state]} %</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

/** Two solid parts, one hatched, one dotted. */
function Part({ part, barHeight }: { part: BarPart; barHeight: number }) {
  const { state, x, width } = part;
  const box = { x, y: 0, width, height: barHeight };
  if (state === 'proven' || state === 'gap') return <Rect {...box} fill={colour[state]} />;
  const inner = { x: x + 0.4, y: 0.4, width: width - 0.8, height: barHeight - 0.8 };
  if (state === 'claimed') {
    return (
      <>
        <Rect {...inner} fill={colour.claimedSoft} stroke={colour.claimed} strokeWidth={0.8} />
        {hatchLines(x, width, barHeight).map((line) => (
          <PdfLine key={`${line.x1} ${line.y1}`} {...line} stroke={colour.claimed} strokeWidth={1.3} />
        ))}
      </>
    );
  }
  return (
    <>
      <Rect {...inner} fill={colour.unknownSoft} stroke={colour.unknown} strokeWidth={0.8} strokeDasharray="2 1.4" />
      {dotPoints(x, width, barHeight).map((dot) => (
        <Circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={0.65} fill={colour.unknown} />
      ))}
    </>
  );
}

/** Per cent proven if every unknown counted as no … as yes, on the bar's own axis. */
function Bracket({ range, whole, width }: Record<'range' | 'whole', Measure['range']> & { width: number }) {
  const [x1, x2] = [(range.from / 100) * width, (range.to / 100) * width];
  const text = useWords().range(whole.from, whole.to);
  const place = rangePlace({ x1, x2 }, width);
  const at = {
    after: { left: x2 + 4, top: 1 },
    before: { right: width - x1 + 4, top: 1 },
    below: { right: 0, top: 9 },
  };
  return (
    <View style={{ height: place === 'below' ? 20 : 12, marginTop: 2 }}>
      <Svg width={width} height={8} style={{ position: 'absolute', top: 2, left: 0 }}>
        <PdfLine x1={x1} y1={4} x2={x2} y2={4} stroke={colour.textSoft} strokeWidth={0.9} />
        <PdfLine x1={x1 + 0.4} y1={1} x2={x1 + 0.4} y2={7} stroke={colour.textSoft} strokeWidth={0.9} />
        <PdfLine x1={x2 - 0.4} y1={1} x2={x2 - 0.4} y2={7} stroke={colour.textSoft} strokeWidth={0.9} />
      </Svg>
      <View style={{ position: 'absolute', ...at[place] }}>
        <Text style={[styles.small, styles.faint]}>{text}</Text>
      </View>
    </View>
  );
}
