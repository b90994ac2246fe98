import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  MessageFlags,
} from 'discord-api-types/payloads/v10';

/** A Discord message payload: what every host shows. What quotes or answers is made by `composeReply` alone. */
export type Reply = {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIButtonComponent>[];
  flags?: MessageFlags.Ephemeral;
  allowed_mentions: { parse: []; replied_user: false };
};

export type Row = APIActionRowComponent<APIButtonComponent>;

/** The one door out: whatever it lets through pings nobody. */
export function composeReply(
  embed: APIEmbed,
  { rows = [], isPrivate, content }: { rows?: Row[]; isPrivate: boolean; content?: string },
): Reply {
  return {
    ...(content === undefined ? {} : { content }),
    embeds: [embed],
    components: rows,
    ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    allowed_mentions: { parse: [], replied_user: false },
  };
}
