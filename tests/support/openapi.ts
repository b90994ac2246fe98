import { existsSync, readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** Discord's own description of API v10 (discord/discord-api-spec); it is no part of this repository. */
const DESCRIPTION = new URL('../../../shared/data/discord-openapi.json', import.meta.url);

/** More faults than this in one body say nothing new. */
const FAULTS_SHOWN = 6;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema | undefined>> };
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: { readonly type?: { readonly enum?: readonly number[] } };
}

/** Finds what Discord's description objects to in a request body; each sentence names the place in the body. */
export type BodyCheck = (method: string, path: string, body: unknown) => string[];

let opened: BodyCheck | undefined;

/** The check, or undefined where the description is not at hand. It is read once, and compiled operation by operation. */
export function openBodyCheck(): BodyCheck | undefined {
  if (!opened && existsSync(DESCRIPTION)) opened = bodyCheck(JSON.parse(readFileSync(DESCRIPTION, 'utf8')));
  return opened;
}

const FORMATS = {
  snowflake: /^(0|[1-9][0-9]*)$/,
  nonce: true,
  int32: true,
  int64: true,
  double: true,
  uri: (text: string) => URL.canParse(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
} as const;

function bodyCheck(description: Description): BodyCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, formats: FORMATS });
  ajv.addSchema(withDecidedUnions(description, description) as Description, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const operations = operationsOf(description);

  return (method, path, body) => {
    const operation = operations.find((each) => each.method === method && each.pattern.test(path));
    if (!operation) return [];
    const { pointer } = operation;
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, validate);
    return validate(withIntegerPermissions(body)) ? [] : readable(validate.errors ?? []);
  };
}

interface KnownOperation {
  readonly method: string;
  readonly pattern: RegExp;
  /** Where the schema of its JSON body stands. */
  readonly pointer: string;
}

function operationsOf({ paths }: Description): KnownOperation[] {
  // `@original` must be tried before `{message_id}`, which would match it too
  const templates = Object.keys(paths).sort(
    (a, b) => Number(a.endsWith('{message_id}')) - Number(b.endsWith('{message_id}')),
  );
  return templates.flatMap((template) =>
    ['post', 'put', 'patch']
      .filter((method) => paths[template]?.[method]?.requestBody?.content['application/json'])
      .map((method) => {
        const escaped = template.replaceAll('~', '~0').replaceAll('/', '~1');
        return {
          method: method.toUpperCase(),
          pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
          pointer: `/paths/${escaped}/${method}/requestBody/content/application~1json/schema`,
        };
      }),
  );
}

/**
 * The description with its unions decided before they are tried: null or the rest, and among shapes that differ by `type`
 * the one that the body names. What is valid stays the same; but a fault is reported for the shape that was meant, and
 * not for all the others as well.
 */
function withDecidedUnions(node: unknown, description: Description): unknown {
  if (Array.isArray(node)) return node.map((each) => withDecidedUnions(each, description));
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, oneOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withDecidedUnions(value, description)]),
  ) as Schema;
  const union = anyOf ?? oneOf;
  if (!union) return rest;
  return { ...rest, ...(decide(union, description) ?? { anyOf: union }) };
}

function decide(union: readonly Schema[], description: Description): object | undefined {
  const others = union.filter(({ type }) => type !== 'null');
  const [first] = others;
  if (others.length < union.length && first) {
    const orElse = others.length === 1 ? first : (decide(others, description) ?? { anyOf: others });
    return { if: { type: 'null' }, else: orElse };
  }
  const typed = union.map((schema) => ({ schema, types: typesOf(schema, description) }));
  const types = typed.flatMap((each) => each.types);
  const isDecidable = typed.every((each) => each.types.length > 0) && new Set(types).size === types.length;
  if (!isDecidable) return undefined;
  return {
    required: ['type'],
    properties: { type: { enum: types } },
    allOf: typed.map(({ schema, types: own }) => ({
      if: { required: ['type'], properties: { type: { enum: own } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: schema,
    })),
  };
}

function typesOf({ $ref }: Schema, { components }: Description): readonly number[] {
  return components.schemas[$ref?.split('/').at(-1) ?? '']?.properties?.type?.enum ?? [];
}

/** Discord takes both and describes only the integer; discord.js sends the string. */
function withIntegerPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withIntegerPermissions);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const permissions = body.default_member_permissions;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}

/** One sentence per fault; that a union or a condition failed only sums up what is said already. */
function readable(errors: readonly ErrorObject[]): string[] {
  const causes = errors.filter(({ keyword }) => !['if', 'anyOf', 'oneOf'].includes(keyword));
  const sentences = (causes.length > 0 ? causes : errors).map(({ instancePath, message, params }) => {
    const allowed = 'allowedValues' in params ? `: ${params.allowedValues}` : '';
    return `${instancePath || '/'} ${message ?? 'is refused'}${allowed}`;
  });
  return [...new Set(sentences)].slice(0, FAULTS_SHOWN);
}
