/** What a text file is served as, by the end of its name. */
export const textTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  xml: 'application/xml',
  html: 'text/html',
  htm: 'text/html',
  svg: 'image/svg+xml',
  eml: 'message/rfc822',
  ics: 'text/calendar',
};

const zip = 'application/zip';
const compound = 'application/x-cfb';
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What the content of other files has to be, by the end of the name. The first is what the file is served as. */
export const contentTypes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  pdf: ['application/pdf'],
  png: ['image/png', 'image/apng'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic', 'image/heif'],
  docx: [`${office}.wordprocessingml.document`, zip],
  xlsx: [`${office}.spreadsheetml.sheet`, zip],
  pptx: [`${office}.presentationml.presentation`, zip],
  odt: [`${openDocument}.text`, zip],
  ods: [`${openDocument}.spreadsheet`, zip],
  odp: [`${openDocument}.presentation`, zip],
  doc: ['application/msword', compound, 'application/rtf'],
  xls: ['application/vnd.ms-excel', compound],
  ppt: ['application/vnd.ms-powerpoint', compound],
  msg: ['application/vnd.ms-outlook', compound],
  rtf: ['application/rtf'],
  zip: [zip],
  gz: ['application/gzip'],
  tgz: ['application/gzip'],
  '7z': ['application/x-7z-compressed'],
  mp4: ['video/mp4'],
  mov: ['video/quicktime'],
  webm: ['video/webm', 'video/matroska', 'video/x-matroska'],
  mp3: ['audio/mpeg'],
};

/** Ends of names that a double-click runs. */
export const runnableExtensions: ReadonlySet<string> = new Set(
  'exe dll com scr pif cpl msi msp msix bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta lnk reg jar sh bash command app apk deb rpm dmg pkg appimage elf'.split(
    ' ',
  ),
);

/** Contents that a machine runs, whatever the name says. */
export const runnableTypes: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/wasm',
  'application/x-apple-diskimage',
  'application/vnd.android.package-archive',
  'application/x-deb',
  'application/x-rpm',
  'application/x-ms-shortcut',
]);
