import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { makeConfig } from '@lingui/conf';
import { i18n } from '@lingui/core';
import config from '../../lingui.config.ts';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** What follows is shown in German, with the words that are shipped. */
export async function speakGerman(): Promise<void> {
  const [catalog] = await getCatalogs(makeConfig({ ...config, rootDir }, { skipValidation: true }));
  const words = Object.entries((await catalog?.read('de')) ?? {});
  const messages = Object.fromEntries(words.map(([id, { translation = '' }]) => [id, translation]));
  i18n.loadAndActivate({ locale: 'de', messages });
}

export const speakEnglish = (): void => i18n.loadAndActivate({ locale: 'en', messages: {} });
