import { StyleSheet } from '@react-pdf/renderer';
import { fontFamily } from './fonts.ts';
import { colour, page, size, space } from './theme.ts';

export const styles = StyleSheet.create({
  page: {
    paddingTop: page.margin,
    paddingHorizontal: page.margin,
    paddingBottom: page.margin + 14,
    fontFamily,
    fontSize: size.body,
    lineHeight: 1.35,
    color: colour.text,
    backgroundColor: colour.surface,
  },
  row: { flexDirection: 'row' },
  between: { flexDirection: 'row', justifyContent: 'space-between' },
  title: { fontSize: size.title, fontWeight: 600, lineHeight: 1.25, letterSpacing: -0.25 },
  lead: { fontSize: size.lead, fontWeight: 600 },
  strong: { fontWeight: 600 },
  note: { fontSize: size.note },
  small: { fontSize: size.small },
  soft: { color: colour.textSoft },
  faint: { color: colour.textFaint },
  card: { borderWidth: 0.8, borderColor: colour.line, borderRadius: 6, padding: space.lg },
  section: { marginTop: space.xl },
  badge: { flexDirection: 'row', alignItems: 'center', borderRadius: 8, paddingVertical: 2, paddingHorizontal: 7 },
  tableHead: {
    flexDirection: 'row',
    borderBottomWidth: 0.8,
    borderBottomColor: colour.line,
    paddingBottom: 3,
    fontSize: size.note,
    color: colour.textFaint,
  },
  tableRow: {
    flexDirection: 'row',
    borderBottomWidth: 0.6,
    borderBottomColor: colour.line,
    paddingVertical: 4,
  },
});
