import { type Command, defineCommand, questionOption, type TellingCommand } from '../command.js';
import type { View } from '../view.js';

export const helpCommand = {
  definition: defineCommand('help', [{ key: 'private' }]),
  tell: ({ index, commands }, view) => {
    const { wording } = view;
    const asking = commands.filter((command) => 'toInquiry' in command);
    const questions = asking.filter((command) => takesQuestion(command));
    const topics = asking.filter((command) => !takesQuestion(command));
    const others = commands.filter((command) => !('toInquiry' in command));
    return {
      heading: wording.helpHeading,
      introduction: wording.help(wording.articleCount(index.corpus.articles.length)),
      // Discord itself shows what each command is for while it is typed, so their names do here.
      items: [
        wording.helpQuestions(names(questions, view)),
        ...(topics.length === 0 ? [] : [wording.helpTopics(names(topics, view))]),
        wording.helpAboutMe(names(others, view)),
      ],
      itemsAre: wording.lines,
    };
  },
} satisfies TellingCommand;

function takesQuestion(command: Command): boolean {
  const name = questionOption(command);
  return command.definition.options?.find((option) => option.name === name)?.required === true;
}

/** The commands' names as Discord shows them to the reader. */
function names(commands: readonly Command[], { wording }: View): string {
  // Those of topics are not in the catalogue.
  const spoken: Readonly<Record<string, { readonly name: string } | undefined>> = wording.commands;
  return commands
    .map(({ definition: { name } }) => (Object.hasOwn(spoken, name) ? spoken[name]?.name : null) ?? name)
    .map((name) => `/${name}`)
    .join(', ');
}
