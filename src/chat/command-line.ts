/** A slash command written as text: `/who de mistura`. */
export type CommandLine = { readonly name: string; readonly subject: string };

/** Reads text that begins with a slash as a command and what follows it; null for any other text. */
export function readCommandLine(text: string): CommandLine | null {
  const [, name, subject = ''] = /^\s*\/(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), subject: subject.trimEnd() };
}

/** The question as a reader sees it: `/who de mistura`, but the bare question of `/ask`, whose name says nothing. */
export function formatCommandLine({ name, subject }: CommandLine): string {
  return name === 'ask' && subject !== '' ? subject : `/${name} ${subject}`.trimEnd();
}
