import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  MessageFlags,
} from 'discord-api-types/v10';

/** A Discord message payload: what every host shows. Made by the functions of this file alone. */
export type Reply = {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIButtonComponent>[];
  flags?: MessageFlags;
  allowed_mentions: { parse: []; replied_user: false };
};
