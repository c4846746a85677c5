import { Text, View } from '@react-pdf/renderer';
import type { Gate, LeadershipProgramme } from '@waymark/contracts';
import { blockingLines } from './blocking-lines.ts';
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

const blockersWidth = contentWidth * 0.66;
const columns = { item: '44%', reason: '25%', owner: '18%', late: '13%' } as const;

function Blockers({ programme }: { programme: LeadershipProgramme }) {
  const words = useWords();
  const lines = blockingLines(programme, words);
  return (
    <View style={{ width: blockersWidth }}>
      <View style={styles.tableHead}>
        <Text style={[styles.strong, { width: columns.item, color: colour.text }]}>{words.blocks}</Text>
        <Text style={{ width: columns.reason }}>{words.why}</Text>
        <Text style={{ width: columns.owner }}>{words.owner}</Text>
        <Text style={{ width: columns.late, textAlign: 'right' }}>{words.overdue}</Text>
      </View>
      {lines.length === 0 && (
        <Text style={[styles.note, styles.faint, { marginTop: space.xs }]}>{words.nothingBlocks}</Text>
      )}
      {lines.map(({ key, title, reason, owner, when, isLate }) => (
        <View key={key} style={[styles.tableRow, styles.note]}>
          <View style={{ width: columns.item, paddingRight: space.sm }}>
            <Text style={[styles.strong, styles.sentence]}>{title}</Text>
          </View>
          <Text style={{ width: columns.reason, paddingRight: space.sm }}>{reason}</Text>
          <Text style={[styles.name, { width: columns.owner, paddingRight: space.sm }]}>{owner}</Text>
          <View style={{ width: columns.late }}>
            <Text style={[{ textAlign: 'right' }, isLate ? { color: colour.dangerText } : styles.faint]}>{when}</Text>
          </View>
        </View>
      ))}
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
