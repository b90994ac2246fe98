import { type AutocompleteInteraction, InteractionResponseType, Routes } from 'discord.js';
import type { Chat } from '../chat/command.js';
import { complete } from '../chat/complete.js';
import { languageOf } from '../chat/language.js';

/**
 * Completes an option while it is typed.
 * @throws where the choices come too late, which is of no consequence: the text is taken without them
 */
export async function offerChoices(
  { client, id, token, locale, options }: AutocompleteInteraction,
  chat: Chat,
): Promise<void> {
  const { name, value } = options.getFocused(true);
  const choices = complete({ option: name, text: value, language: languageOf(locale) }, chat);
  await client.rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
  });
}
