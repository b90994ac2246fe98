import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/payloads/v10';
import type { Excerpt } from '../answer/answer.js';
import type { Retriever } from '../answer/retriever.js';
import type { Article } from '../corpus/article.js';
import type { TextRange } from '../language/text-range.js';
import { type Action, customIdOf, fingerprint, type Passage } from './actions.js';
import { BUTTONS_PER_ROW } from './limits.js';
import type { Row } from './message.js';
import type { View } from './view.js';

/** A button by what is written on it and what it does. */
export type Button = { readonly label: string; readonly action: Action };

/** An excerpt with what stands around its paragraph. */
export type ExcerptInArticle = Excerpt & { readonly article: Article };

/**
 * The excerpt that a passage names, if the corpus still holds its paragraph. Where the article has changed so that other
 * words stand in its place, its range is empty.
 */
export async function findPassage(
  retriever: Retriever,
  { article: id, paragraph, range, words }: Passage,
): Promise<ExcerptInArticle | null> {
  const article = (await retriever.articles([id])).get(id);
  const text = article?.paragraphs[paragraph - 1];
  if (article === undefined || text === undefined) return null;
  if (range.start >= range.end || range.end > text.length) return null;
  const stillStands = fingerprint(text.slice(range.start, range.end)) === words;
  return { article, paragraph, text, range: stillStands ? range : NOTHING, answer: null, dates: [] };
}

const NOTHING: TextRange = { start: 0, end: 0 };

/** An "In context" button for each excerpt, numbered as the citations are. */
export function contextButtons(excerpts: readonly Excerpt[], view: View, first = 1): Button[] {
  return excerpts.map(({ article, paragraph, text, range }, at) => ({
    label:
      excerpts.length === 1 && first === 1
        ? view.wording.inContext
        : `[${first + at}] ${view.wording.inContext}`,
    action: {
      kind: 'context',
      passage: {
        article: article.id,
        paragraph,
        range,
        words: fingerprint(text.slice(range.start, range.end)),
      },
    },
  }));
}

/** Anyone may ask on; what is private can be shared, and what is public taken away again. */
export function closingButtons({ wording, isPrivate }: View): Button[] {
  return [
    isPrivate
      ? { label: wording.share, action: { kind: 'share' } }
      : { label: wording.delete, action: { kind: 'delete' } },
  ];
}

/** The buttons in a row of their own; none where there is no button. */
export function buttonRow(buttons: readonly Button[]): Row[] {
  const components = buttons.flatMap(({ label, action }): APIButtonComponent[] => {
    const id = customIdOf(action);
    return id === null
      ? []
      : [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }];
  });
  // custom_ids must differ within a message: https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
  const distinct = components.filter(
    (button, at) => components.findIndex((other) => sameId(button, other)) === at,
  );
  return distinct.length === 0
    ? []
    : [{ type: ComponentType.ActionRow, components: distinct.slice(0, BUTTONS_PER_ROW) }];
}

function sameId(one: APIButtonComponent, other: APIButtonComponent): boolean {
  return 'custom_id' in one && 'custom_id' in other && one.custom_id === other.custom_id;
}
