import { type AutocompleteInteraction, DiscordAPIError, InteractionResponseType, Routes } from 'discord.js';
import type { Chat } from '../chat/command.js';
import { complete } from '../chat/complete.js';
import { languageOf } from '../chat/language.js';
import type { Logger } from '../log.js';

/** Completes an option while it is typed. A list that comes too late is of no use to anybody and no fault. */
export async function offerChoices(
  { client, id, token, locale, options }: AutocompleteInteraction,
  chat: Chat,
  log: Logger,
): Promise<void> {
  const { name, value } = options.getFocused(true);
  const choices = complete({ option: name, text: value, language: languageOf(locale) }, chat);
  try {
    await client.rest.post(Routes.interactionCallback(id, token), {
      auth: false,
      body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
    });
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    log.debug({ err: error, event: id }, 'Discord took no choices');
  }
}
