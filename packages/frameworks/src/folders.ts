import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';

/** A folder of the catalogue: data in `<part>.json`, and the words for it in `words/<language>.json`. */
export interface Folder {
  id: string;
  path: string;
  files: ReadonlySet<string>;
}

/** What is wrong with the catalogue, in a sentence that names the file. */
export class CatalogueInvalid extends Error {}

const shipped = join(import.meta.dirname, '..');

function foldersIn(path: string): Folder[] {
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => ({
    id: name,
    path: join(path, name),
    files: new Set(
      readdirSync(join(path, name), { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
    ),
  }));
}

/** Schemes, what several of them share, and the schemes of one's own in `SCHEMES_FOLDER`. */
function allFolders(): Folder[] {
  const { SCHEMES_FOLDER: own } = process.env;
  const paths = [join(shipped, 'schemes'), join(shipped, 'catalogues'), ...(own ? [own] : [])];
  const found = paths.flatMap(foldersIn);
  const twice = found.find(({ id }, index) => found.findIndex((folder) => folder.id === id) !== index);
  if (twice) throw new CatalogueInvalid(`Two folders of the catalogue are called ${twice.id}.`);
  return found;
}

export const folders: readonly Folder[] = allFolders();

export function folderById(id: string): Folder {
  const folder = folders.find((candidate) => candidate.id === id);
  if (folder === undefined) throw new CatalogueInvalid(`The catalogue has no folder ${id}.`);
  return folder;
}

export const has = ({ files }: Folder, part: string): boolean => files.has(`${part}.json`);

/** A file of a folder by its schema. What is wrong is said with the place where it stands. */
export function read<Schema extends z.ZodType>(folder: Folder, part: string, schema: Schema): z.output<Schema> {
  const file = `${basename(join(folder.path, '..'))}/${folder.id}/${part}.json`;
  if (!has(folder, part)) throw new CatalogueInvalid(`${file} is missing.`);
  const { data, error } = schema.safeParse(parsed(join(folder.path, `${part}.json`), file));
  if (error) {
    const said = error.issues.map(({ path, message }) => `${file}, ${path.join(' › ') || 'as a whole'}: ${message}`);
    throw new CatalogueInvalid(said.join('\n'));
  }
  return data as z.output<Schema>;
}

function parsed(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CatalogueInvalid(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
