import type { Topic } from '../../corpus/topics.js';
import { type AskingCommand, defineTopicCommand, PERIOD_AND_PRIVATE } from '../command.js';

/** The command of one topic of the corpus: `/ceasefire`, alone or with a place or person to look for. */
export function topicCommand(topic: Topic): AskingCommand {
  return {
    definition: defineTopicCommand(topic, [{ key: 'about' }, ...PERIOD_AND_PRIVATE]),
    toInquiry: (options) => ({ text: options.about ?? '', kind: 'topic', topic }),
  };
}
