import type { APIEmbed } from 'discord-api-types/v10';
import { customIdOf, readAction } from './actions.js';
import { composeReply, type Reply, type Row } from './message.js';
import type { View } from './view.js';

/** A private message of ours as Discord hands it back. */
export type PrivateMessage = { readonly embeds: readonly APIEmbed[]; readonly rows: readonly Row[] };

/** The same answer for everybody, with the name of the person who shares it, who can delete it in turn. */
export function sharedReply({ embeds, rows }: PrivateMessage, personId: string, view: View): Reply {
  const [embed] = embeds;
  if (embed === undefined) throw new Error('a private answer of ours has an embed');
  const { title, author, description, footer, color } = embed;
  const remade: APIEmbed = {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: { name: author.name } }),
    ...(description === undefined ? {} : { description }),
    ...(footer === undefined ? {} : { footer: { text: footer.text } }),
    ...(color === undefined ? {} : { color }),
  };
  return composeReply(remade, {
    rows: rows.map((row) => ({ ...row, components: row.components.map((button) => toDelete(button, view)) })),
    isPrivate: false,
    content: view.wording.sharedBy(`<@${personId}>`),
  });
}

/** The buttons that stay on the private answer: what was shared once is not shared again by a second press. */
export function withoutShare(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ ...row, components: row.components.filter((button) => !isShare(button)) }))
    .filter(({ components }) => components.length > 0);
}

type AnyButton = Row['components'][number];

function toDelete(button: AnyButton, { wording }: View): AnyButton {
  const id = customIdOf({ kind: 'delete' });
  return isShare(button) && id !== null && 'custom_id' in button
    ? { ...button, label: wording.delete, custom_id: id }
    : button;
}

function isShare(button: AnyButton): boolean {
  return 'custom_id' in button && readAction(button.custom_id)?.kind === 'share';
}
