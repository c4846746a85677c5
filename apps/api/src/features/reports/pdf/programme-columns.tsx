import { View } from '@react-pdf/renderer';
import type { LeadershipProgramme } from '@waymark/contracts';
import { Children, type ReactElement } from 'react';
import { Blockers } from './blockers.tsx';
import { Gates } from './gates.tsx';
import { usePaper } from './paper.ts';
import { ProgrammeCard } from './programme-card.tsx';
import { ProgrammeChanges } from './programme-changes.tsx';
import { StageRail } from './stage-rail.tsx';
import { styles } from './styles.ts';
import { space } from './theme.ts';

interface ProgrammeColumnsProps {
  programmes: readonly LeadershipProgramme[];
  on: string;
}

/** Two programmes side by side, or one over both columns; read down the first column, then down the second. */
export function ProgrammeColumns({ programmes, on }: ProgrammeColumnsProps) {
  const [first, second] = programmes;
  if (!first) return null;
  const { atAGlance, work } = blocksOf(first, on, second ? shared : alone);
  if (!second) return <Columns left={[...atAGlance, work.changes]} right={[work.blockers, work.gates]} />;
  const other = blocksOf(second, on, shared);
  return (
    <Columns left={[...atAGlance, ...Object.values(work)]} right={[...other.atAGlance, ...Object.values(other.work)]} />
  );
}

/** So many lines of each list a programme has room for, which has the page for itself or shares it. */
const alone = { blockers: 12, changes: 12 };
const shared = { blockers: 3, changes: 3 };

const blocksOf = (programme: LeadershipProgramme, on: string, most: typeof alone) => ({
  atAGlance: [
    <ProgrammeCard key="card" programme={programme} on={on} />,
    <StageRail key="stages" stages={programme.stages} on={on} />,
  ],
  work: {
    changes: <ProgrammeChanges key="changes" programme={programme} most={most.changes} />,
    blockers: <Blockers key="blockers" programme={programme} most={most.blockers} />,
    gates: <Gates key="gates" gates={programme.gates} />,
  },
});

function Columns({ left, right }: Record<'left' | 'right', ReactElement[]>) {
  const { columnWidth } = usePaper();
  return (
    <View style={styles.between}>
      {Object.entries({ left, right }).map(([side, blocks]) => (
        <View key={side} style={{ width: columnWidth }}>
          {Children.map(blocks, (block) => (
            <View style={{ marginTop: space.sm }}>{block}</View>
          ))}
        </View>
      ))}
    </View>
  );
}
