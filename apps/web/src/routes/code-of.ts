import { systemSchema } from '@waymark/contracts';
import { api } from '../lib/api-client.ts';

/**
 * The code of a page, on its way. When it does not arrive, the router loads the whole app again, in case there is a
 * newer one; where the server does not answer at all, that would put the browser's own error page in place of ours.
 */
export async function codeOf<Code>(importing: Promise<Code>): Promise<Code> {
  try {
    return await importing;
  } catch (error) {
    await api.get('/system', systemSchema);
    throw error;
  }
}
