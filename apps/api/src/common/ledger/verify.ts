import type { BlobStore } from '../storage/blob-store.ts';
import type { Finding } from './finding.ts';
import { markKeyOf } from './mark.ts';
import type { Query } from './read-log.ts';
import { type SchemaFingerprint, verifySchema } from './schema-fingerprint.ts';
import { sealKeyOf } from './seal.ts';
import { SealBook } from './seal-book.ts';
import { verifyToldDecisions } from './told-decisions.ts';
import { verifyToldFields } from './told-fields.ts';
import { verifyToldPlans } from './told-plans.ts';
import { verifyFiles } from './verify-files.ts';
import { verifyLogs } from './verify-logs.ts';

export interface Installation {
  /** As the owner of the tables, outside any transaction. */
  query: Query;
  blobs: BlobStore;
  /** The present secret first, then those of before. */
  secrets: readonly string[];
  /** What the migrations of this version make. */
  schema: SchemaFingerprint;
  /** Texts with seals that were kept elsewhere. */
  witnesses: readonly { name: string; text: string }[];
}

/** What a person sees while it goes on: what is looked at, and what came of it. */
export type Progress = (step: string, work: () => Promise<string>) => Promise<void>;

/**
 * Compares everything with everything: the database with what its migrations made, the logs with their chains, marks and
 * seals, the rows with what the logs say, the files with their hashes. All of it of one moment; changes nothing.
 */
export async function verifyInstallation(
  { query, blobs, secrets, schema, witnesses }: Installation,
  progress: Progress = async (_, work) => void (await work()),
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const step = (name: string, work: () => Promise<{ findings: Finding[]; note: string }>) =>
    progress(name, async () => {
      const done = await work();
      findings.push(...done.findings);
      return done.note;
    });
  // Names mean what PostgreSQL means by them, whatever was put in front of it.
  await query('SET search_path = pg_catalog, public', []);
  await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
  try {
    const [moment] = await query<{ at: Date }>('SELECT clock_timestamp() AS at', []);
    await step('Database', async () => {
      const found = await verifySchema(query, schema);
      return { findings: found, note: `${Object.keys(schema).length} tables, triggers, functions, rights and keys` };
    });
    const book = new SealBook(secrets.map(sealKeyOf), moment?.at ?? new Date());
    await step('Seals', () => readBook(book, { query, blobs, witnesses }));
    await step('Logs', async () => {
      const found = await verifyLogs(query, { keys: secrets.map(markKeyOf), seals: book.sealsByOrganisation() });
      const old = found.unmarked > 0 ? `, ${found.unmarked} older than marks: only chain and seals speak for them` : '';
      return {
        findings: found.findings,
        note: `${found.entries} entries in the activity logs of ${found.logs} organisations${old}`,
      };
    });
    await step('Rows', async () => {
      const found = [
        ...(await verifyToldFields(query)),
        ...(await verifyToldDecisions(query)),
        ...(await verifyToldPlans(query)),
      ];
      return { findings: found, note: 'as the logs say' };
    });
    await step('Files', async () => {
      const found = await verifyFiles(query, blobs);
      return { findings: found.findings, note: `${found.files} stored files` };
    });
  } finally {
    await query('ROLLBACK', []);
  }
  return findings;
}

async function readBook(
  book: SealBook,
  { query, blobs, witnesses }: Pick<Installation, 'query' | 'blobs' | 'witnesses'>,
) {
  for await (const page of blobs.sealPages(0)) book.addPage(page);
  const [end] = await query<{ number: string; token: string }>('SELECT number::text, token FROM seal_page', []);
  book.addDatabaseEnd(end && { number: Number(end.number), token: end.token });
  let kept = 0;
  for (const { name, text } of witnesses) kept += book.addWitness(name, text);
  const elsewhere = witnesses.length > 0 ? `, ${kept} kept elsewhere` : '';
  return { findings: book.findings, note: [`${book.lastNumber} pages${elsewhere}`, ...book.notes].join('. ') };
}
