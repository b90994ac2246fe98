import type { Topic } from '../../corpus/topics.js';
import { type AskingCommand, defineCommand } from '../command.js';

/** The command of one topic of the corpus: `/ceasefire`, alone or with a place or person to look for. */
export function topicCommand(topic: Topic): AskingCommand {
  return {
    definition: defineCommand(topic.name, topic.description, {
      name: 'about',
      description: 'A place, a person or anything else to narrow it down to',
      required: false,
    }),
    toInquiry: (options) => ({ text: options.about ?? '', kind: 'topic', topic }),
  };
}
