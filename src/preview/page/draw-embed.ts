import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { drawMarkdown } from './draw-markdown.js';
import { element } from './element.js';
import { plainText } from './markdown.js';

/** Draws an embed as Discord shows it to a reader of a locale. */
export function drawEmbed(embed: APIEmbed, locale: string): HTMLElement {
  const fields = embed.fields ?? [];
  return element(
    'discord-embed',
    {
      slot: 'embeds',
      color: embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`,
      'author-name': embed.author?.name,
      'author-url': embed.author?.url,
      'embed-title': embed.title === undefined ? undefined : plainText(embed.title),
      url: embed.url,
    },
    embed.description === undefined
      ? null
      : element(
          'discord-embed-description',
          { slot: 'description' },
          ...drawMarkdown(embed.description, locale),
        ),
    fields.length === 0
      ? null
      : element(
          'discord-embed-fields',
          { slot: 'fields' },
          ...fields.map((field, at) => drawField(field, at, locale)),
        ),
    embed.footer === undefined
      ? null
      : element('discord-embed-footer', { slot: 'footer' }, element('span', {}, embed.footer.text)),
  );
}

/** Inline fields stand three to a row. */
const FIELDS_PER_ROW = 3;

function drawField({ name, value, inline }: APIEmbedField, at: number, locale: string): HTMLElement {
  return element(
    'discord-embed-field',
    {
      'field-title': plainText(name),
      inline,
      'inline-index': inline === true ? (at % FIELDS_PER_ROW) + 1 : undefined,
    },
    ...drawMarkdown(value, locale),
  );
}
