import { Ajv2020 as Ajv, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Media {
  content?: Record<string, { schema?: object }>;
}
interface Operation {
  parameters?: { in: string; name: string }[];
  requestBody?: Media;
  responses: Record<string, Media & { $ref?: string }>;
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Media>; schemas: Record<string, object> };
}

/** One request with its answer. */
export interface Exchange {
  method: string;
  /** As the document writes it, with parameters in braces. */
  path: string;
  query: object;
  /** What was sent as JSON; undefined where it was not. */
  sent: unknown;
  status: number;
  type: string | undefined;
  allow: string | undefined;
  /** The text of the answer; undefined where it is a stream. */
  body: string | undefined;
}

/** Says what in an exchange is not as the document of the API has it. Each schema is compiled once. */
export class DocumentCheck {
  private readonly ajv = new Ajv({ strict: false, allErrors: false });
  private readonly validators = new Map<string, ValidateFunction>();

  private readonly document: OpenApi;

  constructor(document: OpenApi) {
    this.document = document;
    formats.default(this.ajv);
    this.ajv.addSchema(document, 'document');
  }

  complaint(exchange: Exchange): string | undefined {
    const method = exchange.method === 'HEAD' ? 'get' : exchange.method.toLowerCase();
    const operations = this.document.paths[exchange.path];
    if (!operations) return undefined;
    const operation = operations[method];
    const found = operation
      ? (this.aboutAnswer(operation, method, exchange) ?? this.aboutRequest(operation, method, exchange))
      : aboutOther(exchange);
    return found && `${exchange.method} ${exchange.path} → ${exchange.status}: ${found}`;
  }

  private aboutAnswer(operation: Operation, method: string, exchange: Exchange): string | undefined {
    const { status, type, body, path } = exchange;
    const documented = operation.responses[status];
    if (!documented) return `the status is not documented. ${shortened(body)}`;
    const shared = documented.$ref?.split('/').at(-1);
    const content = (shared ? this.document.components.responses[shared] : documented)?.content ?? {};
    if (Object.keys(content).length === 0) return body ? 'the document says that nothing is sent.' : undefined;
    if (exchange.method === 'HEAD') return undefined;
    const media = content[mediaTypeOf(type)] ? mediaTypeOf(type) : '*/*';
    if (!content[media]) return `the type ${type} is not documented.`;
    if (!media.endsWith('json') || body === undefined) return undefined;
    const at = shared
      ? ['components', 'responses', shared, 'content', media, 'schema']
      : ['paths', path, method, 'responses', String(status), 'content', media, 'schema'];
    return this.mismatch(at, JSON.parse(body));
  }

  /** What was taken has to be what the document says is taken. */
  private aboutRequest(operation: Operation, method: string, exchange: Exchange): string | undefined {
    if (exchange.status >= 300) return undefined;
    const isKnown = (key: string) =>
      operation.parameters?.some(({ in: where, name }) => where === 'query' && name === key);
    const unknown = Object.keys(exchange.query).find((key) => !isKnown(key));
    if (unknown !== undefined && exchange.path.startsWith('/api/v1')) return `the query ${unknown} is not documented.`;
    if (exchange.sent === undefined || !operation.requestBody?.content?.['application/json']) return undefined;
    const at = ['paths', exchange.path, method, 'requestBody', 'content', 'application/json', 'schema'];
    const found = this.mismatch(at, exchange.sent);
    return found && `it was taken, but ${found}`;
  }

  private mismatch(at: readonly string[], value: unknown): string | undefined {
    const pointer = at
      .map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
      .join('');
    const validate = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `document#${pointer}` });
    this.validators.set(pointer, validate);
    if (validate(value)) return undefined;
    return `the body does not fit: ${this.ajv.errorsText(validate.errors)}. ${shortened(JSON.stringify(value))}`;
  }
}

/** What an address answers to a method it does not take. */
function aboutOther({ method, status, allow }: Exchange): string | undefined {
  if (allow && (method === 'OPTIONS' ? status === 204 : status === 405)) return undefined;
  return [400, 403, 413, 415, 429].includes(status) ? undefined : 'the method is not documented.';
}

const mediaTypeOf = (type = '') => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const shortened = (text = '') => (text.length > 600 ? `${text.slice(0, 600)}…` : text);
