import { z } from 'zod';
import { type Fault, quoted, readYaml } from './yaml-text.js';

/** A word that people ask by, with the words that mean the same in these articles. */
export type Topic = {
  /** a-z, 0-9 and -, at most 32 characters: Discord's limit for a command's name. */
  readonly name: string;
  /** Whether it becomes a slash command. */
  readonly command: boolean;
  /** At most 100 characters: Discord's limit for a command's description. */
  readonly description: string;
  readonly words: readonly string[];
};

/** Discord's limits for a command's name and description, in characters. */
const TOPIC_NAME_LIMIT = 32;
export const TOPIC_DESCRIPTION_LIMIT = 100;
/** A list of topics is written by hand; a longer text is no such list. In characters. */
export const TOPICS_SIZE_LIMIT = 100_000;

export type ParsedTopics = {
  readonly topics: readonly Topic[];
  /** Each leaves its topic out; a fault in the YAML itself, all of them. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
};

const line = (name: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined || input === null
          ? `${name} is missing; add a line "${name}: …" to the topic`
          : `${name} is not text; put it in quotes`,
    })
    .transform((value) => value.replace(/\s+/g, ' ').trim());

const schema = z.object({
  name: line('name').refine((name) => new RegExp(`^[a-z0-9-]{1,${TOPIC_NAME_LIMIT}}$`).test(name), {
    error: ({ input }) =>
      `name ${quoted(input)} is not 1 to ${TOPIC_NAME_LIMIT} of the characters a-z, 0-9 and -`,
  }),
  command: z.boolean('command is neither true nor false').default(false),
  description: line('description').refine((text) => text !== '' && text.length <= TOPIC_DESCRIPTION_LIMIT, {
    error: `description is not 1 to ${TOPIC_DESCRIPTION_LIMIT} characters long`,
  }),
  words: z
    .array(
      z
        .string('a word is not text; put it in quotes')
        .refine((word) => word.trim() !== '', 'a word is empty'),
      'words is missing or not a list; write [one, or, more]',
    )
    .min(1, 'words is an empty list; write at least one'),
});

const FIELDS = Object.keys(schema.shape);

/** Reads the text of a `topics.yaml`. One faulty topic never costs the others; an empty file means no topics. */
export function parseTopics(text: string): ParsedTopics {
  const failed = (faults: readonly Fault[]): ParsedTopics => ({ topics: [], faults, warnings: [] });
  if (text.length > TOPICS_SIZE_LIMIT) {
    const limit = TOPICS_SIZE_LIMIT.toLocaleString('en');
    return failed([{ line: 1, message: `has more than ${limit} characters; remove what is no topic` }]);
  }
  const yaml = readYaml(text, 1);
  if (yaml.faults.length > 0) return failed(yaml.faults);
  const entries = yaml.value ?? [];
  if (!Array.isArray(entries)) {
    return failed([{ line: 1, message: 'is not a list of topics; begin each with a line "- name: …"' }]);
  }

  const topics: Topic[] = [];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const lineOfName = new Map<string, number>();
  entries.forEach((entry: unknown, index) => {
    const parsed = schema.safeParse(entry);
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          line: yaml.lineOf([index, ...path]),
          message: path.length === 0 ? 'a topic is not a list of fields; begin it with "- name: …"' : message,
        })),
      );
      return;
    }
    const { data } = parsed;
    const at = yaml.lineOf([index, 'name']);
    const first = lineOfName.get(data.name);
    if (first !== undefined) {
      faults.push({
        line: at,
        message: `name "${data.name}" is taken by the topic at line ${first}; choose another`,
      });
      return;
    }
    lineOfName.set(data.name, at);
    topics.push({ ...data, words: data.words.map((word) => word.trim()) });
    const unknown = Object.keys(entry as object).filter((key) => !FIELDS.includes(key));
    warnings.push(
      ...unknown.map((key) => ({
        line: yaml.lineOf([index, key]),
        message: `field ${quoted(key)} is unknown and has no effect; the fields are ${FIELDS.join(', ')}`,
      })),
    );
  });
  return { topics, faults, warnings };
}
