import { Text, View } from '@react-pdf/renderer';
import type { Gate, LeadershipProgramme } from '@waymark/contracts';
import { type BlockingLine, blockingLines } from './blocking-lines.ts';
import { ProgrammeChanges } from './programme-changes.tsx';
import { GateMark } from './shapes.tsx';
import { useWords } from './spoken-words.ts';
import { StageRail } from './stage-rail.tsx';
import { styles } from './styles.ts';
import { colour, contentWidth, space } from './theme.ts';

/** Stages, blockers and gates of one programme stay together on a page; what changed follows where there is room. */
export function ProgrammeDetail({ programme, on }: { programme: LeadershipProgramme; on: string }) {
  return (
    <>
      <View style={styles.section} wrap={false}>
        <Text style={[styles.lead, styles.name]}>{programme.name}</Text>
        <StageRail stages={programme.stages} on={on} />
        <View style={[styles.between, { marginTop: space.md }]}>
          <Blockers programme={programme} />
          <Gates gates={programme.gates} />
        </View>
      </View>
      <ProgrammeChanges programme={programme} />
    </>
  );
}

const blockersWidth = contentWidth * 0.68;
const columns = { item: '48%', owner: '15%', since: '12%', threatens: '15%', delay: '10%' } as const;

function Blockers({ programme }: { programme: LeadershipProgramme }) {
  const words = useWords();
  const lines = blockingLines(programme, words);
  return (
    <View style={{ width: blockersWidth }}>
      <View style={styles.tableHead}>
        <Text style={[styles.strong, { width: columns.item, color: colour.text }]}>{words.blocks}</Text>
        <Text style={{ width: columns.owner }}>{words.owner}</Text>
        <Text style={{ width: columns.since }}>{words.since}</Text>
        <Text style={{ width: columns.threatens }}>{words.threatens}</Text>
        <Text style={{ width: columns.delay, textAlign: 'right' }}>{words.delayed}</Text>
      </View>
      {lines.length === 0 && (
        <Text style={[styles.note, styles.faint, { marginTop: space.xs }]}>{words.nothingBlocks}</Text>
      )}
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </View>
  );
}

function Line({ line: { title, reason, owner, since, threatens, delay, delays } }: { line: BlockingLine }) {
  return (
    <View style={[styles.tableRow, styles.note]}>
      <View style={{ width: columns.item, paddingRight: space.sm }}>
        <Text style={[styles.strong, styles.sentence]}>{title}</Text>
        <Text style={styles.faint}>{reason}</Text>
      </View>
      <Text style={[styles.name, { width: columns.owner, paddingRight: space.sm }]}>{owner}</Text>
      <Text style={[styles.faint, { width: columns.since, paddingRight: space.sm }]}>{since}</Text>
      <Text style={{ width: columns.threatens, paddingRight: space.sm }}>{threatens}</Text>
      <View style={{ width: columns.delay }}>
        <Text style={[{ textAlign: 'right' }, delays ? styles.delayed : styles.faint]}>{delay}</Text>
      </View>
    </View>
  );
}

function Gates({ gates }: { gates: readonly Gate[] }) {
  const words = useWords();
  return (
    <View style={{ width: contentWidth - blockersWidth - space.xl }}>
      <View style={styles.tableHead}>
        <Text style={[styles.strong, { color: colour.text }]}>{words.gates}</Text>
      </View>
      {gates.map(({ id, title, isMet, fact, stages }) => (
        <View key={id} style={[styles.tableRow, styles.note, { flexDirection: 'column' }]}>
          <View style={{ flexDirection: 'row', alignItems: 'center' }}>
            <GateMark isMet={isMet} />
            <Text style={{ marginLeft: 5, flex: 1 }}>{title}</Text>
            <Text style={[isMet ? styles.faint : { color: colour.gapText }, { marginLeft: 4 }]}>
              {isMet ? words.met : words.open} · {fact}
            </Text>
          </View>
          {stages.length > 0 && (
            <Text style={[styles.faint, { marginLeft: 14 }]}>{words.alsoEnds(stages.map(({ name }) => name))}</Text>
          )}
        </View>
      ))}
    </View>
  );
}
