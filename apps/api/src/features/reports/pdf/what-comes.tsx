import { View } from '@react-pdf/renderer';
import type { LeadershipReport } from '@waymark/contracts';
import { DecisionsAsked } from './decisions-asked.tsx';
import { NextDates } from './next-dates.tsx';
import { usePaper } from './paper.ts';
import { nextReportDates } from './report-dates.ts';
import { useWords } from './spoken-words.ts';
import { styles } from './styles.ts';

const rows = 3;

/** What is to be decided beside the next days; where nothing is, the days have both columns. */
export function WhatComes({ report }: { report: LeadershipReport }) {
  const { decisions, on } = report;
  const words = useWords();
  const { columnWidth } = usePaper();
  const columns = decisions.length === 0 ? 2 : 1;
  const dates = nextReportDates(report, words).slice(0, rows * columns);
  if (dates.length + decisions.length === 0) return null;
  return (
    <View style={[styles.section, styles.between]} wrap={false}>
      <View style={{ width: columns === 2 ? '100%' : columnWidth }}>
        {dates.length > 0 && <NextDates dates={dates} from={on} columns={columns} />}
      </View>
      {decisions.length > 0 && (
        <View style={{ width: columnWidth }}>
          <DecisionsAsked decisions={decisions} />
        </View>
      )}
    </View>
  );
}
