import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface StoredObject {
  bytes: Buffer;
  writtenAt: Date;
}

/** As much of S3 as the store uses, in memory: objects, ranges, copies, lists and uploads in parts. */
export class S3Server {
  readonly objects = new Map<string, StoredObject>();
  readonly parts = new Map<string, { key: string; startedAt: Date; parts: Map<number, Buffer> }>();
  /** While set, every write is refused with this code. */
  refusal: string | undefined;
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return `s3://evidence?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}&region=eu-central-1&prefix=waymark`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const url = new URL(request.url ?? '', 'http://store');
    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (bucket !== 'evidence') return problem(response, 404, 'NoSuchBucket');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return problem(response, 403, 'AccessDenied');
    const body = await bodyOf(request);
    if (this.refusal && request.method === 'PUT') return problem(response, 507, this.refusal);
    if (key === '') return this.list(url, response);
    switch (request.method) {
      case 'PUT':
        return this.put(key, url, request, body, response);
      case 'POST':
        return this.post(key, url, response);
      case 'DELETE':
        if (url.searchParams.has('uploadId')) this.parts.delete(url.searchParams.get('uploadId') ?? '');
        else this.objects.delete(key);
        return end(response, 204);
      default:
        return this.get(key, request, response);
    }
  }

  private put(key: string, url: URL, request: IncomingMessage, body: Buffer, response: ServerResponse): ServerResponse {
    const upload = this.parts.get(url.searchParams.get('uploadId') ?? '');
    const source = request.headers['x-amz-copy-source'];
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    if (upload) {
      upload.parts.set(Number(url.searchParams.get('partNumber')), body);
      return end(response, 200, '', { etag });
    }
    if (typeof source === 'string') {
      const from = this.objects.get(decodeURIComponent(source).replace(/^\/?evidence\//, ''));
      if (!from) return problem(response, 404, 'NoSuchKey');
      this.objects.set(key, { bytes: from.bytes, writtenAt: new Date() });
      return end(response, 200, `<CopyObjectResult><ETag>${etag}</ETag></CopyObjectResult>`);
    }
    if (request.headers['if-none-match'] === '*' && this.objects.has(key)) {
      return problem(response, 412, 'PreconditionFailed');
    }
    this.objects.set(key, { bytes: body, writtenAt: new Date() });
    return end(response, 200, '', { etag });
  }

  private post(key: string, url: URL, response: ServerResponse): ServerResponse {
    if (url.searchParams.has('uploads')) {
      const id = randomUUID();
      this.parts.set(id, { key, startedAt: new Date(), parts: new Map() });
      return end(
        response,
        200,
        `<InitiateMultipartUploadResult><Bucket>evidence</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const id = url.searchParams.get('uploadId') ?? '';
    const upload = this.parts.get(id);
    if (!upload) return problem(response, 404, 'NoSuchUpload');
    const ordered = [...upload.parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
    this.objects.set(key, { bytes: Buffer.concat(ordered), writtenAt: new Date() });
    this.parts.delete(id);
    return end(
      response,
      200,
      `<CompleteMultipartUploadResult><Bucket>evidence</Bucket><Key>${key}</Key><ETag>"whole"</ETag></CompleteMultipartUploadResult>`,
    );
  }

  private get(key: string, request: IncomingMessage, response: ServerResponse): ServerResponse {
    const object = this.objects.get(key);
    if (!object) return request.method === 'HEAD' ? end(response, 404) : problem(response, 404, 'NoSuchKey');
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const bytes = range ? object.bytes.subarray(Number(range[1]), Number(range[2]) + 1) : object.bytes;
    return end(response, range ? 206 : 200, bytes, { 'content-length': String(bytes.length), etag: '"etag"' });
  }

  private list(url: URL, response: ServerResponse): ServerResponse {
    const prefix = url.searchParams.get('prefix') ?? '';
    if (url.searchParams.has('uploads')) {
      const uploads = [...this.parts].filter(([, { key }]) => key.startsWith(prefix));
      const items = uploads.map(
        ([id, { key, startedAt }]) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${startedAt.toISOString()}</Initiated></Upload>`,
      );
      return end(response, 200, `<ListMultipartUploadsResult>${items.join('')}</ListMultipartUploadsResult>`);
    }
    // Two at a time, so that whoever reads has to turn pages.
    const after = url.searchParams.get('start-after') ?? '';
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
    const from = Number(url.searchParams.get('continuation-token') ?? 0);
    const items = keys.slice(from, from + 2).map((key) => {
      const writtenAt = this.objects.get(key)?.writtenAt.toISOString();
      return `<Contents><Key>${key}</Key><LastModified>${writtenAt}</LastModified><Size>1</Size></Contents>`;
    });
    const isMore = from + 2 < keys.length;
    const next = isMore ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return end(
      response,
      200,
      `<ListBucketResult><IsTruncated>${isMore}</IsTruncated>${next}${items.join('')}</ListBucketResult>`,
    );
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): ServerResponse {
  response.writeHead(status, {
    ...(typeof body === 'string' && body ? { 'content-type': 'application/xml' } : {}),
    ...headers,
  });
  return response.end(body);
}

function problem(response: ServerResponse, status: number, code: string): ServerResponse {
  return end(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
