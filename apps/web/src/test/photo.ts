const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const short = (value: number) => [value >> 8, value & 255];
const long = (value: number) => [0, 0, ...short(value)];
/** tag, kind, count, value or where it stands */
const entry = (tag: number, kind: number, count: number, value: number[]) => [
  ...short(tag),
  ...short(kind),
  ...long(count),
  ...value,
];

/** The smallest JPEG in which a camera has written when, and where, it took it. */
export function photo(taken: string): File {
  const when = ascii(`${taken}\0`);
  const tiff = [
    ...ascii('MM'),
    ...short(42),
    ...long(8),
    // The first directory leads to those of the camera and of the place.
    ...short(2),
    ...entry(0x8769, 4, 1, long(38)),
    ...entry(0x8825, 4, 1, long(76)),
    ...long(0),
    ...short(1),
    ...entry(0x9003, 2, when.length, long(56)),
    ...long(0),
    ...when,
    ...short(1),
    ...entry(0x0001, 2, 2, [...ascii('N\0'), 0, 0]),
    ...long(0),
  ];
  const exif = [...ascii('Exif\0\0'), ...tiff];
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, ...short(exif.length + 2), ...exif, 0xff, 0xd9]);
  const file = new File([bytes], 'IMG_4711.jpg', { type: 'image/jpeg' });
  // jsdom has no `arrayBuffer` of a file.
  return Object.assign(file, { arrayBuffer: async () => bytes.buffer });
}
