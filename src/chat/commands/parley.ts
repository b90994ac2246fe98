import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/payloads/v10';
import { formatNotice } from '../../corpus/corpus.js';
import { localise } from '../catalogue.js';
import { defineCommand, type TellingCommand } from '../command.js';
import { formatDate } from '../language.js';
import { markdownLine } from '../line.js';
import { wording as english, type SubcommandKey } from '../wording.js';

const LONGEST_NOTICE = 200;

/**
 * For those who look after a server. Everything said here comes out of the corpus; a host adds what it knows of
 * itself, and carries out `reload`.
 */
export const parleyCommand = {
  definition: {
    ...defineCommand('parley', []),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [defineSubcommand('status'), defineSubcommand('reload')],
  },
  tell: ({ index: { corpus }, notices }, { language, wording }) => {
    const days = corpus.articles.flatMap(({ date }) => (date === null ? [] : [date]));
    const [first, last] = [days[0], days.at(-1)];
    const articles = wording.articleCount(corpus.articles.length);
    return {
      heading: wording.statusHeading,
      introduction:
        first === undefined || last === undefined
          ? `${articles}, ${wording.undated}`
          : wording.periodOf(articles, formatDate(first, language), formatDate(last, language)),
      // They are for whoever keeps the corpus, and in English like the log, where they stand too.
      items: [...corpus.notices, ...notices].map(
        (notice) => `- ${wording.noticeOf[notice.level](markdownLine(formatNotice(notice), LONGEST_NOTICE))}`,
      ),
      itemsAre: wording.warnings,
    };
  },
} satisfies TellingCommand;

function defineSubcommand(key: SubcommandKey) {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    name: english.subcommands[key].name,
    name_localizations: localise(({ subcommands }) => subcommands[key].name),
    description: english.subcommands[key].description,
    description_localizations: localise(({ subcommands }) => subcommands[key].description),
  };
}
