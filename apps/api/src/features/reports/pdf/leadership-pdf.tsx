import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { type LeadershipReport, ownWords, type Paper, ruleSentence } from '@waymark/contracts';
import { type Language, shortened } from '@waymark/domain';
import { reportWords } from '../report-words.ts';
import { longestName } from './distance.ts';
import { fontsFor } from './fonts.ts';
import { DrawnPaper, roomOn } from './paper.ts';
import { printableTexts, replacement } from './printable.ts';
import { ProgrammeColumns } from './programme-columns.tsx';
import { type Sheet, sheetsOf } from './sheets.ts';
import { SpokenWords, useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, margin, space } from './theme.ts';
import { WhatComes } from './what-comes.tsx';

export interface ReportLook {
  language: Language;
  paper: Paper;
}

/** The leadership report as a PDF on its side; the same report gives the same pages. */
export async function leadershipPdf(report: LeadershipReport, look: ReportLook): Promise<Buffer> {
  const { families: fontFamily, has } = await fontsFor(JSON.stringify(report).normalize('NFC'));
  const { value, isWhole } = printableTexts(report, has);
  return renderToBuffer(<LeadershipDocument report={value} {...{ isWhole, fontFamily, ...look }} />);
}

interface LeadershipDocumentProps extends ReportLook {
  report: LeadershipReport;
  /** False where letters had to be replaced, because the font does not have them. */
  isWhole: boolean;
  fontFamily: string[];
}

function LeadershipDocument({ report, isWhole, language, paper, fontFamily }: LeadershipDocumentProps) {
  const { organisationName, on } = report;
  const words = reportWords(language);
  const madeAt = new Date(report.asOf);
  return (
    <Document
      title={words.title(organisationName, on)}
      author={organisationName}
      creator="Waymark"
      producer="Waymark"
      language={language}
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      {sheetsOf(report.programmes).map((sheet) => (
        <Page
          key={sheet.key}
          size={paper === 'a4' ? 'A4' : 'LETTER'}
          orientation="landscape"
          style={[styles.page, { fontFamily }]}
        >
          <SpokenWords value={words}>
            <DrawnPaper value={roomOn(paper)}>
              <Content report={report} isWhole={isWhole} sheet={sheet} />
              <Footer report={report} />
            </DrawnPaper>
          </SpokenWords>
        </Page>
      ))}
    </Document>
  );
}

interface ContentProps extends Pick<LeadershipDocumentProps, 'report' | 'isWhole'> {
  sheet: Sheet;
}

function Content({ report, isWhole, sheet: { programmes, isFirst, isLast } }: ContentProps) {
  const { on } = report;
  const words = useWords();
  return (
    <View style={styles.flow}>
      {isFirst && <Header report={report} />}
      <ProgrammeColumns programmes={programmes} on={on} />
      {isLast && <WhatComes report={report} />}
      {isLast && !isWhole && (
        <Text style={[styles.note, styles.soft, { marginTop: space.lg }]}>{words.replaced(replacement)}</Text>
      )}
    </View>
  );
}

function Header({ report }: { report: LeadershipReport }) {
  const words = useWords();
  return (
    <View>
      <View style={[styles.row, { alignItems: 'center' }]}>
        <Text style={[styles.soft, styles.name]}>
          {report.organisationName} · {words.subject}
        </Text>
        {report.isDemo && <DemoChip />}
      </View>
      <Message message={report.message} />
    </View>
  );
}

/** What to take away; where somebody wrote it in own words, what the rule says follows. */
function Message({ message }: Pick<LeadershipReport, 'message'>) {
  const words = useWords();
  const own = ownWords(message);
  const sentence = ruleSentence(message);
  return (
    <>
      <Text style={[styles.title, { marginTop: space.xs }]}>{own?.text ?? sentence}</Text>
      {own && (
        <Text style={[styles.note, styles.soft, { marginTop: space.xs }]}>
          {words.edited(own)} {words.byRule(sentence)}
        </Text>
      )}
    </>
  );
}

function Footer({ report }: { report: LeadershipReport }) {
  const { organisationName, asOf, definitionVersion, isDemo } = report;
  const words = useWords();
  return (
    <View
      fixed
      style={[
        styles.between,
        styles.foot,
        { position: 'absolute', bottom: margin - 14, left: margin, right: margin, alignItems: 'center' },
      ]}
    >
      <View style={[styles.row, { alignItems: 'center' }]}>
        <Text>
          {shortened(organisationName, longestName)} · {words.asOf(asOf)} · {words.definition(definitionVersion)} ·{' '}
          {words.againstBaseline}
        </Text>
        {isDemo && <DemoChip />}
      </View>
      <Text render={({ pageNumber, totalPages }) => words.page(pageNumber, totalPages)} />
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
