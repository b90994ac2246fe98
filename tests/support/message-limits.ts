import type { APIEmbed } from 'discord-api-types/v10';
import { ComponentType, MessageFlags } from 'discord-api-types/v10';

/** The parts of a message that a bot may send; one shape for channel messages, callbacks and webhooks. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly LooseComponent[] | null;
  readonly attachments?: readonly unknown[] | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: unknown;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[] | null;
    readonly users?: readonly string[] | null;
    readonly roles?: readonly string[] | null;
    readonly replied_user?: boolean | null;
  } | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id?: string | null;
    readonly fail_if_not_exists?: boolean | null;
  } | null;
}

/** Any component, as far as the limits look into it. */
export interface LooseComponent {
  readonly type: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly url?: string;
  readonly label?: string;
  readonly emoji?: unknown;
  readonly content?: string;
  readonly disabled?: boolean;
  readonly components?: readonly LooseComponent[];
  readonly component?: LooseComponent;
  readonly accessory?: LooseComponent;
}

const CONTENT_CHARACTERS = 2_000;
const EMBEDS = 10;
const EMBED_CHARACTERS_IN_ALL = 6_000;
/** Per part of an embed (Message, "Embed Limits"). */
const EMBED_CHARACTERS = { title: 256, description: 4096, footer: 2048, author: 256, name: 256, value: 1024 };
const EMBED_FIELDS = 25;
const ACTION_ROWS = 5;
/** Component Reference, "Legacy Message Component Behavior" and Components V2. */
const V2_COMPONENTS = 40;
const V2_TEXT_CHARACTERS = 4_000;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/**
 * What Discord refuses in a message though its OpenAPI description lets it pass. Characters are counted as UTF-16
 * units, the stricter of the two readings, so that a message that passes here passes there.
 */
export function messageFaults(body: MessageBody): string[] {
  const embeds = body.embeds ?? [];
  const isV2 = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...tooLong('/content', body.content, CONTENT_CHARACTERS),
    ...(embeds.length > EMBEDS ? [`/embeds holds ${embeds.length}, more than ${EMBEDS}`] : []),
    ...embeds.flatMap((embed, index) => embedFaults(embed, `/embeds/${index}`)),
    ...sumFaults(embeds),
    ...componentFaults(body.components ?? [], isV2),
    ...(isV2 && (body.content || embeds.length > 0)
      ? ['/flags: a Components V2 message has no content or embeds']
      : []),
  ];
}

/** True if there is nothing to show; the answer to that is an error of its own (50006). */
export function isEmpty(body: MessageBody): boolean {
  const lists = [body.embeds, body.components, body.attachments, body.sticker_ids];
  return !body.content?.trim() && !body.poll && lists.every((list) => (list?.length ?? 0) === 0);
}

/** Every component in the message or the modal, those inside others too, outermost first. */
export function allComponents(components: readonly LooseComponent[]): LooseComponent[] {
  return components.flatMap((each) => [
    each,
    ...allComponents(each.components ?? []),
    ...allComponents(each.component ? [each.component] : []),
    ...allComponents(each.accessory ? [each.accessory] : []),
  ]);
}

function tooLong(place: string, text: string | null | undefined, limit: number): string[] {
  return text && text.length > limit ? [`${place} has ${text.length} characters, more than ${limit}`] : [];
}

function embedFaults(embed: APIEmbed, place: string): string[] {
  const fields = embed.fields ?? [];
  const isBlank =
    fields.length === 0 &&
    [embed.title, embed.description, embed.footer?.text, embed.author?.name].every((text) => !text?.trim()) &&
    !embed.image &&
    !embed.thumbnail;
  return [
    ...(isBlank ? [`${place} is empty`] : []),
    ...tooLong(`${place}/title`, embed.title, EMBED_CHARACTERS.title),
    ...tooLong(`${place}/description`, embed.description, EMBED_CHARACTERS.description),
    ...tooLong(`${place}/footer/text`, embed.footer?.text, EMBED_CHARACTERS.footer),
    ...tooLong(`${place}/author/name`, embed.author?.name, EMBED_CHARACTERS.author),
    ...(fields.length > EMBED_FIELDS
      ? [`${place}/fields holds ${fields.length}, more than ${EMBED_FIELDS}`]
      : []),
    ...(embed.url && !/^https?:\/\//.test(embed.url)
      ? [`${place}/url "${embed.url}" is not http or https`]
      : []),
    ...fields.flatMap((field, index) =>
      (['name', 'value'] as const).flatMap((part) => [
        ...(field[part]?.trim() ? [] : [`${place}/fields/${index}/${part} is empty`]),
        ...tooLong(`${place}/fields/${index}/${part}`, field[part], EMBED_CHARACTERS[part]),
      ]),
    ),
  ];
}

function sumFaults(embeds: readonly APIEmbed[]): string[] {
  const texts = embeds.flatMap(({ title, description, footer, author, fields = [] }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const sum = texts.reduce((total, text) => total + (text?.length ?? 0), 0);
  return sum > EMBED_CHARACTERS_IN_ALL
    ? [`/embeds have ${sum} characters in all, more than ${EMBED_CHARACTERS_IN_ALL}`]
    : [];
}

function componentFaults(components: readonly LooseComponent[], isV2: boolean): string[] {
  const all = allComponents(components);
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const layout = isV2
    ? [
        ...(all.length > V2_COMPONENTS
          ? [`/components holds ${all.length}, more than ${V2_COMPONENTS}`]
          : []),
        ...tooLong(
          '/components text',
          all.map((each) => (each.type === ComponentType.TextDisplay ? each.content : '')).join(''),
          V2_TEXT_CHARACTERS,
        ),
      ]
    : [
        ...(components.length > ACTION_ROWS ? [`/components has more than ${ACTION_ROWS} rows`] : []),
        ...(components.some(({ type }) => type !== ComponentType.ActionRow)
          ? ['/components has more than action rows, which needs the flag for Components V2']
          : []),
      ];
  return [
    ...layout,
    ...repeated.map((id) => `/components repeat the custom_id "${id}"`),
    ...all.filter(({ type }) => type === ComponentType.Button).flatMap(buttonFaults),
  ];
}

function buttonFaults(button: LooseComponent): string[] {
  const name = `button "${button.label ?? button.custom_id ?? ''}"`;
  if (button.style === PREMIUM_STYLE) return [];
  const look = button.label || button.emoji ? [] : [`${name} has neither label nor emoji`];
  if (button.style === LINK_STYLE) {
    if (!button.url) return [...look, `${name} is a link without url`];
    if (!/^(https?|discord):\/\//.test(button.url)) return [...look, `${name} links to "${button.url}"`];
    return button.custom_id === undefined ? look : [...look, `${name} is a link and has a custom_id`];
  }
  if (button.url) return [...look, `${name} has a url though it is no link`];
  return button.custom_id ? look : [...look, `${name} has no custom_id`];
}
