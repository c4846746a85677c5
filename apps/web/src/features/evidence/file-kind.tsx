import { useLingui } from '@lingui/react/macro';
import { IconFile, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconLink, IconPhoto } from '@tabler/icons-react';
import type { FileFacts } from '@waymark/contracts';

export type FileKind = 'image' | 'pdf' | 'table' | 'text' | 'sheet' | 'link' | 'other';

const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const texts = new Set(['text/plain', 'text/markdown', 'application/json', 'application/x-ndjson', 'application/yaml']);
const tables = new Set(['text/csv', 'text/tab-separated-values']);

export function fileKindOf({ url, mediaType }: Pick<FileFacts, 'url' | 'mediaType'>): FileKind {
  if (url !== null) return 'link';
  if (mediaType === null) return 'other';
  if (images.has(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  if (tables.has(mediaType)) return 'table';
  if (texts.has(mediaType)) return 'text';
  return /spreadsheet|excel/.test(mediaType) ? 'sheet' : 'other';
}

const icons = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  table: IconFileSpreadsheet,
  sheet: IconFileSpreadsheet,
  text: IconFileText,
  link: IconLink,
  other: IconFile,
} as const;

export function FileKindIcon({ version }: { version: Pick<FileFacts, 'url' | 'mediaType'> }) {
  const { t } = useLingui();
  const kind = fileKindOf(version);
  const names: Readonly<Record<FileKind, string>> = {
    image: t`Image`,
    pdf: t`PDF`,
    table: t`Table`,
    sheet: t`Spreadsheet`,
    text: t`Text`,
    link: t`Link`,
    other: t`File`,
  };
  const Icon = icons[kind];
  return <Icon size={16} stroke={1.5} role="img" aria-label={names[kind]} style={{ flex: 'none' }} />;
}
