import { type Upload, uploadSchema } from '@waymark/contracts';
import { apiAddress, pageHeaders, queryString } from '../../lib/api-client.ts';
import { connectionProblem, ProblemError, toProblem, unexpectedAnswerProblem } from '../../lib/problem-error.ts';
import { whileSignedIn } from '../../lib/signed-in.ts';

interface SendFile {
  organisationId: string;
  file: File;
  signal: AbortSignal;
  /** Bytes that have left the browser. */
  onProgress: (sentBytes: number) => void;
}

function uploadOf(text: string): Upload {
  try {
    return uploadSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ProblemError(unexpectedAnswerProblem('/uploads'), { cause });
  }
}

export const sendFile = (given: SendFile): Promise<Upload> => whileSignedIn(() => sendOnce(given));

/** Sends one file as it is. `fetch` cannot tell how much of a body was sent, so this is an XMLHttpRequest. */
function sendOnce({ organisationId, file, signal, onProgress }: SendFile): Promise<Upload> {
  const { promise, resolve, reject } = Promise.withResolvers<Upload>();
  const request = new XMLHttpRequest();
  request.open('POST', apiAddress(`/orgs/${organisationId}/uploads${queryString({ fileName: file.name })}`));
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept', 'application/json');
  for (const [name, value] of Object.entries(pageHeaders())) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded }) => onProgress(loaded);
  request.onerror = () => reject(new ProblemError(connectionProblem()));
  request.onabort = () => reject(signal.reason);
  request.onload = () => {
    if (request.status < 200 || request.status > 299) {
      reject(new ProblemError(toProblem(request.status, request.responseText)));
      return;
    }
    try {
      resolve(uploadOf(request.responseText));
    } catch (error) {
      reject(error);
    }
  };
  signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(file);
  return promise;
}
