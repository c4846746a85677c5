import { daySchema } from '@waymark/contracts';

/** What cameras and phones write; other pictures tell no day. */
const photos = /^image\/(jpeg|heic|heif|webp|tiff)$/;

/**
 * The day on which a photo was taken, as the camera wrote it into the file; none for other files. It is read in the browser,
 * and nothing else of what the file tells of itself is looked at: neither the place nor the device.
 */
export async function takenOn(file: File): Promise<string | undefined> {
  if (!photos.test(file.type)) return undefined;
  try {
    const { load } = await import('exifreader');
    const { exif } = load(await file.arrayBuffer(), { expanded: true, includeTags: { exif: ['DateTimeOriginal'] } });
    // `2026:11:20 10:04:59`
    const day = exif?.DateTimeOriginal?.description.slice(0, 10).replaceAll(':', '-');
    return daySchema.safeParse(day).data;
  } catch {
    // A photo that says nothing, or nothing legible, is a file as any other.
    return undefined;
  }
}
