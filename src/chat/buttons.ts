import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Excerpt } from '../answer/answer.js';
import { type Corpus, findArticle } from '../corpus/corpus.js';
import type { TextRange } from '../language/text-range.js';
import { BUTTONS_PER_ROW, CUSTOM_ID_LIMIT } from './limits.js';
import { wording } from './wording.js';

/** A passage as a button names it: by what outlives a restart. */
export type Passage = { readonly article: string; readonly paragraph: number; readonly range: TextRange };

const CONTEXT_ID = /^context\|([a-z0-9-]+)\|(\d{1,7})\|(\d{1,9})-(\d{1,9})$/;

/** The custom_id that opens an excerpt in its context; null where the article's id leaves no room for it. */
export function contextId({ article, paragraph, range }: Excerpt): string | null {
  const id = `context|${article.id}|${paragraph}|${range.start}-${range.end}`;
  return id.length <= CUSTOM_ID_LIMIT ? id : null;
}

/** The passage that a custom_id of ours names; null for any other id. */
export function readContextId(customId: string): Passage | null {
  const [, article, paragraph, start, end] = CONTEXT_ID.exec(customId) ?? [];
  if (article === undefined) return null;
  return { article, paragraph: Number(paragraph), range: { start: Number(start), end: Number(end) } };
}

/** The excerpt that a passage names, if the corpus still holds it. */
export function findPassage(corpus: Corpus, { article: id, paragraph, range }: Passage): Excerpt | null {
  const article = findArticle(corpus, id);
  const text = article?.paragraphs[paragraph - 1];
  if (article === undefined || text === undefined) return null;
  if (range.start >= range.end || range.end > text.length) return null;
  return { article, paragraph, range, answer: null, dates: [] };
}

/** A row with one "In context" button for each excerpt, numbered as the citations are. */
export function contextButtons(excerpts: readonly Excerpt[]): APIActionRowComponent<APIButtonComponent>[] {
  const buttons = excerpts.flatMap((excerpt, at): APIButtonComponent[] => {
    const id = contextId(excerpt);
    if (id === null) return [];
    const label = excerpts.length === 1 ? wording.inContext : `[${at + 1}] ${wording.inContext}`;
    return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }];
  });
  // custom_ids must differ within a message: https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
  const distinct = buttons.filter((button, at) => buttons.findIndex((other) => sameId(button, other)) === at);
  return distinct.length === 0
    ? []
    : [{ type: ComponentType.ActionRow, components: distinct.slice(0, BUTTONS_PER_ROW) }];
}

function sameId(one: APIButtonComponent, other: APIButtonComponent): boolean {
  return 'custom_id' in one && 'custom_id' in other && one.custom_id === other.custom_id;
}
