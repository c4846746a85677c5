import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { type LeadershipReport, ownWords, ruleSentence } from '@waymark/contracts';
import { type Language, shortened } from '@waymark/domain';
import { reportWords } from '../report-words.ts';
import { longestName } from './distance.ts';
import { fontFamilyFor, readFonts } from './fonts.ts';
import { NextDates } from './next-dates.tsx';
import { printableTexts, replacement } from './printable.ts';
import { ProgrammeCard } from './programme-card.tsx';
import { ProgrammeDetail } from './programme-detail.tsx';
import { type Sheet, sheetsOf } from './sheets.ts';
import { SpokenWords, useWords } from './spoken-words.ts';
import { styles } from './styles.ts';
import { colour, page, space } from './theme.ts';

/** The leadership report as a PDF, A4 landscape; the same report gives the same pages. */
export async function leadershipPdf(report: LeadershipReport, language: Language): Promise<Buffer> {
  const { value, isWhole } = printableTexts(report);
  const fontFamily = fontFamilyFor(JSON.stringify(value));
  await readFonts(fontFamily);
  return renderToBuffer(<LeadershipDocument report={value} {...{ isWhole, language, fontFamily }} />);
}

interface LeadershipDocumentProps {
  report: LeadershipReport;
  /** False where letters had to be replaced, because the font does not have them. */
  isWhole: boolean;
  language: Language;
  fontFamily: string[];
}

function LeadershipDocument({ report, isWhole, language, fontFamily }: LeadershipDocumentProps) {
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
        <Page key={sheet.key} size="A4" orientation="landscape" style={[styles.page, { fontFamily }]}>
          <SpokenWords value={words}>
            <Content report={report} isWhole={isWhole} sheet={sheet} />
            <Footer report={report} />
          </SpokenWords>
        </Page>
      ))}
    </Document>
  );
}

interface ContentProps extends Pick<LeadershipDocumentProps, 'report' | 'isWhole'> {
  sheet: Sheet;
}

function Content({ report, isWhole, sheet: { cards, details, isFirst, isLast } }: ContentProps) {
  const { on } = report;
  const words = useWords();
  return (
    <View style={styles.flow}>
      {isFirst && <Header report={report} />}
      {cards.length > 0 && (
        <View style={[styles.between, { flexWrap: 'wrap', marginTop: space.lg }]}>
          {cards.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} on={on} />
          ))}
        </View>
      )}
      {details.map((programme) => (
        <ProgrammeDetail key={programme.id} programme={programme} on={on} />
      ))}
      {isLast && <NextDates report={report} />}
      {isLast && !isWhole && (
        <Text style={[styles.note, styles.soft, { marginTop: space.lg }]}>{words.replaced(replacement)}</Text>
      )}
    </View>
  );
}

function Header({ report }: { report: LeadershipReport }) {
  const words = useWords();
  return (
    <View style={styles.between}>
      <View style={{ width: '78%' }}>
        <View style={[styles.row, { alignItems: 'center' }]}>
          <Text style={[styles.soft, styles.name]}>
            {report.organisationName} · {words.subject}
          </Text>
          {report.isDemo && <DemoChip />}
        </View>
        <Message message={report.message} />
      </View>
      <View style={[styles.note, styles.faint, { alignItems: 'flex-end' }]}>
        <Text>{words.asOf(report.asOf)}</Text>
        <Text>{words.definition(report.definitionVersion)}</Text>
      </View>
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
        { position: 'absolute', bottom: page.margin - 12, left: page.margin, right: page.margin, alignItems: 'center' },
      ]}
    >
      <View style={[styles.row, { alignItems: 'center' }]}>
        <Text>
          {shortened(organisationName, longestName)} · {words.asOf(asOf)} · {words.definition(definitionVersion)}
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
