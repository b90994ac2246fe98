/**
 * Discord's limits that a reply must keep, in UTF-16 units. Title and description together stay under the 6,000 units
 * that all embeds of a message may have: https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export const EMBED_TITLE_LIMIT = 256;
export const EMBED_DESCRIPTION_LIMIT = 4096;
export const EMBED_AUTHOR_LIMIT = 256;

/** https://docs.discord.com/developers/components/reference#button-button-structure */
export const CUSTOM_ID_LIMIT = 100;
/** https://docs.discord.com/developers/components/reference#action-row */
export const BUTTONS_PER_ROW = 5;

/** Name and value of a choice, and how many of them: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const CHOICE_LIMIT = 100;
export const CHOICES_LIMIT = 25;

/** Chat-input commands of an application: https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
export const COMMAND_LIMIT = 100;
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure */
export const STRING_OPTION_LIMIT = 6000;
