import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import type { DemoFileSubject } from '../../../common/contributions/demo.ts';
import { demoWords } from '../content/demo-words.ts';

const styles = StyleSheet.create({
  page: { padding: 56, fontSize: 10, lineHeight: 1.5 },
  mark: { fontSize: 8, marginBottom: 24 },
  title: { fontSize: 20, marginBottom: 6 },
  facts: { marginBottom: 20 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, paddingVertical: 4 },
  narrow: { width: '18%' },
  wide: { width: '46%' },
});

export async function pdfFile({
  language,
  title,
  by,
  capturedOn,
  periodFromOn,
  rows,
}: DemoFileSubject): Promise<Uint8Array> {
  const words = demoWords(language).file;
  const table = rows.map(([reference, item, date, state]) =>
    h(
      View,
      { key: reference, style: styles.row, wrap: false },
      h(Text, { style: styles.narrow }, reference),
      h(Text, { style: styles.wide }, item),
      h(Text, { style: styles.narrow }, date),
      h(Text, { style: styles.narrow }, state),
    ),
  );
  const covers = periodFromOn ? [words.covers(periodFromOn, capturedOn)] : [];
  const facts = [words.preparedBy(by, capturedOn), ...covers].join('; ');
  const page = h(
    Page,
    { size: 'A4', style: styles.page },
    h(Text, { style: styles.mark }, words.mark),
    h(Text, { style: styles.title }, title),
    h(Text, { style: styles.facts }, facts),
    ...table,
  );
  const date = new Date(`${capturedOn}T08:00:00Z`);
  return new Uint8Array(await renderToBuffer(h(Document, { title, author: by, creationDate: date }, page)));
}
