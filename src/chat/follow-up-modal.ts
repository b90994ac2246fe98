import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/payloads/v10';
import type { View } from './view.js';

const FOLLOW_UP_MODAL = 'follow-up';
export const FOLLOW_UP_INPUT = 'question';

/** A follow-up is a sentence: as long as a message may be. */
const LONGEST_FOLLOW_UP = 2000;

/**
 * The form that asks for a follow-up. A reply to a slash command's answer does not carry its words to a bot without
 * the message content intent; a form does.
 */
export function followUpModal({ wording }: View): APIModalInteractionResponseCallbackData {
  return {
    custom_id: FOLLOW_UP_MODAL,
    title: wording.followUpTitle,
    components: [
      {
        type: ComponentType.Label,
        label: wording.followUpLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: FOLLOW_UP_INPUT,
          style: TextInputStyle.Short,
          placeholder: wording.followUpHint,
          required: true,
          max_length: LONGEST_FOLLOW_UP,
        },
      },
    ],
  };
}
