import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import type { LeadershipReport } from '@waymark/contracts';
import { fontFamilyFor } from './fonts.ts';
import { NextDates } from './next-dates.tsx';
import { printableTexts, replacement } from './printable.ts';
import { ProgrammeCard } from './programme-card.tsx';
import { ProgrammeDetail } from './programme-detail.tsx';
import { headlines, inWords, momentInWords } from './report-words.ts';
import { styles } from './styles.ts';
import { colour, page, space } from './theme.ts';

/** The leadership report as a PDF, A4 landscape; the same report gives the same pages. */
export async function leadershipPdf(report: LeadershipReport): Promise<Buffer> {
  const { value, isWhole } = printableTexts(report);
  return renderToBuffer(<LeadershipDocument report={value} isWhole={isWhole} />);
}

interface LeadershipDocumentProps {
  report: LeadershipReport;
  /** False where letters had to be replaced, because the font does not have them. */
  isWhole: boolean;
}

function LeadershipDocument({ report, isWhole }: LeadershipDocumentProps) {
  const { organisationName, programmes, on } = report;
  const title = `${organisationName}: certification readiness, ${inWords(on)}`;
  const madeAt = new Date(report.asOf);
  return (
    <Document
      title={title}
      author={organisationName}
      creator="Waymark"
      producer="Waymark"
      language="en"
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      <Page
        size="A4"
        orientation="landscape"
        style={[styles.page, { fontFamily: fontFamilyFor(JSON.stringify(report)) }]}
      >
        <View style={styles.flow}>
          <Header report={report} />
          <View style={[styles.between, { flexWrap: 'wrap', marginTop: space.lg }]}>
            {programmes.map((programme) => (
              <ProgrammeCard key={programme.id} programme={programme} on={on} />
            ))}
          </View>
          {programmes.map((programme) => (
            <ProgrammeDetail key={programme.id} programme={programme} on={on} />
          ))}
          <NextDates report={report} />
          {!isWhole && (
            <Text style={[styles.note, styles.soft, { marginTop: space.lg }]}>
              {replacement} stands for letters that this document’s font does not have. Waymark shows them in full.
            </Text>
          )}
        </View>
        <Footer report={report} />
      </Page>
    </Document>
  );
}

function Header({ report }: { report: LeadershipReport }) {
  return (
    <View style={styles.between}>
      <View style={{ width: '78%' }}>
        <View style={[styles.row, { alignItems: 'center' }]}>
          <Text style={styles.soft}>{report.organisationName} · Certification readiness</Text>
          {report.isDemo && <DemoChip />}
        </View>
        {headlines(report).map((sentence) => (
          <Text key={sentence} style={[styles.title, { marginTop: space.xs }]}>
            {sentence}
          </Text>
        ))}
      </View>
      <View style={[styles.note, styles.faint, { alignItems: 'flex-end' }]}>
        <Text>As of {momentInWords(report.asOf)}</Text>
        <Text>Score definition v{report.definitionVersion}</Text>
      </View>
    </View>
  );
}

function Footer({ report }: { report: LeadershipReport }) {
  const { organisationName, asOf, definitionVersion, isDemo } = report;
  return (
    <View
      fixed
      style={[
        styles.between,
        styles.foot,
        { position: 'absolute', bottom: page.margin - 12, left: page.margin, right: page.margin, alignItems: 'center' },
      ]}
    >
      <View style={[styles.row, { alignItems: 'center' }]}>
        <Text>
          {organisationName} · as of {momentInWords(asOf)} · score definition v{definitionVersion}
        </Text>
        {isDemo && <DemoChip />}
      </View>
      <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
    </View>
  );
}

/** Stands on every page of a demo organisation, so that nobody takes its data for real. */
function DemoChip() {
  return (
    <View
      style={[
        styles.badge,
        {
          marginLeft: space.sm,
          backgroundColor: colour.warnSoft,
          borderWidth: 0.6,
          borderColor: colour.warnLine,
          height: 14,
        },
      ]}
    >
      <Text style={[styles.foot, styles.strong, { color: colour.warnText }]}>Demo</Text>
    </View>
  );
}
