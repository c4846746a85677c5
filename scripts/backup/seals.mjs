// The seals of the activity logs, between an installation and its backup.
import { step } from '../console.mjs';
import { openDataFolder } from '../data-folder.mjs';
import { ledger } from '../ledger.mjs';

/** The page of seals that the database knows as the last one; the manifest names it, so that a backup is a witness too. */
export async function sealPageOf(client) {
  const { rows } = await client.query('SELECT number::int AS number, token FROM seal_page');
  return rows[0] ?? { number: 0, token: '' };
}

/** Copies the pages there are up to a number; those that are there already stay. */
export async function copySeals({ source, target, upTo }) {
  await step('Copying seals', async () => {
    let count = 0;
    for await (const page of source.sealPages(0)) {
      if (page.number > upTo) break;
      await target.addSealPage(page);
      count += 1;
    }
    return `${count} pages`;
  });
}

/**
 * A store that outlived its database has newer seals, of entries that the backup does not hold. That they are gone because
 * somebody restored a backup is signed like everything else: otherwise it would look like tampering for ever.
 */
export async function noteRestored(client, store, { number }) {
  const { findSeals, sealKeyOf, sha256, writePage } = await ledger('seal');
  let last = { number, text: '' };
  for await (const page of store.sealPages(number)) last = page;
  if (last.number === number) return;
  const { secret } = await openDataFolder();
  const page = { number: last.number + 1, at: new Date().toISOString(), restoredTo: number };
  const previous = sha256(findSeals(last.text, []).at(-1)?.token ?? '');
  const { end, text } = writePage(sealKeyOf(secret), [], { ...page, previous });
  await store.addSealPage({ number: page.number, text });
  await client.query(
    'INSERT INTO seal_page (id, number, token) VALUES (1, $1, $2) ON CONFLICT (id) DO UPDATE SET number = $1, token = $2',
    [page.number, end],
  );
  console.log(
    `  The store has newer seals than the backup: what was written after seal ${number} is gone, and noted as such.`,
  );
}
