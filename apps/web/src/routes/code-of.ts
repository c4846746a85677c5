import { systemSchema } from '@waymark/contracts';
import { api } from '../lib/api-client.ts';

/**
 * Loads the code of a page. When it does not arrive, the router loads the whole app again, in case there is a
 * newer one; where the server does not answer at all, that would put the browser's own error page in place of ours.
 */
export const codeOf =
  <Code>(load: () => Promise<Code>) =>
  async (): Promise<Code> => {
    try {
      return await load();
    } catch (error) {
      await api.get('/system', systemSchema);
      throw error;
    }
  };
