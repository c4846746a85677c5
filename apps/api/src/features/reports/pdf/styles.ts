import { StyleSheet } from '@react-pdf/renderer';
import { cardPadding, colour, margin, size, space } from './theme.ts';

const lineHeight = 1.35;

export const styles = StyleSheet.create({
  page: {
    paddingTop: margin,
    paddingHorizontal: margin,
    paddingBottom: margin + 10,
    color: colour.text,
    backgroundColor: colour.surface,
  },
  // A line height is reckoned from the size it stands beside, and handed down as points; so the two go together.
  flow: { fontSize: size.body, lineHeight },
  row: { flexDirection: 'row' },
  between: { flexDirection: 'row', justifyContent: 'space-between' },
  title: { fontSize: size.title, fontWeight: 600, lineHeight: 1.25, letterSpacing: -0.25 },
  lead: { fontSize: size.lead, lineHeight, fontWeight: 600 },
  strong: { fontWeight: 600 },
  // What people have named has two lines, then …: a block that is higher than a page is printed over others.
  name: { maxLines: 2, textOverflow: 'ellipsis' },
  line: { maxLines: 1, textOverflow: 'ellipsis' },
  // A sentence is said to its end, as long as the names in it are not.
  sentence: { maxLines: 8, textOverflow: 'ellipsis' },
  note: { fontSize: size.note, lineHeight },
  small: { fontSize: size.small, lineHeight },
  tiny: { fontSize: size.tiny, lineHeight },
  // On every page, so without a line height: with one, the renderer leaves out what is fixed to the page.
  foot: { fontSize: size.small, color: colour.textFaint },
  soft: { color: colour.textSoft },
  faint: { color: colour.textFaint },
  delayed: { color: colour.dangerText, fontWeight: 600 },
  card: { borderWidth: 0.8, borderColor: colour.line, borderRadius: 6, padding: cardPadding },
  section: { marginTop: space.sm },
  badge: { flexDirection: 'row', alignItems: 'center', borderRadius: 8, paddingHorizontal: 7 },
  tableHead: {
    flexDirection: 'row',
    borderBottomWidth: 0.8,
    borderBottomColor: colour.line,
    paddingBottom: 2,
    fontSize: size.note,
    lineHeight,
    color: colour.textFaint,
  },
  tableRow: {
    flexDirection: 'row',
    borderBottomWidth: 0.6,
    borderBottomColor: colour.line,
    paddingVertical: 2,
  },
});
