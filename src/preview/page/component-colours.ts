import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';

/**
 * The library's colours are those of Discord's design of 2021, of which some have less contrast than WCAG AA asks for
 * (4.5 to 1), and a message that is already drawn does not follow when the theme is changed. So each component takes
 * the page's own colours (page.css), which follow Discord's design of 2024 and reach into every component. This counts
 * for every component that is made from here on.
 */
const STYLES = new Map<{ elementStyles: unknown[] }, string>([
  [
    DiscordMessages,
    `:host { background-color: var(--background); border: 0; color: var(--text); font-family: inherit; line-height: 1.4; }
     ::slotted(*:not(:first-child)) { margin-top: 0.75rem; }`,
  ],
  [
    DiscordMessage,
    `:host { color: var(--text); font-family: inherit; padding-right: 1rem; }
     .discord-message-timestamp, .discord-message-edited { color: var(--quiet); }
     .discord-message-content { min-width: 0; }
     .discord-author-avatar img { cursor: default; }`,
  ],
  [DiscordAuthorInfo, ':host .discord-author-username { color: var(--strong); cursor: inherit; }'],
  [
    DiscordEmbed,
    `:host { color: var(--text); }
     :host .discord-embed-wrapper { background-color: var(--side); border-color: var(--side); }
     :host .discord-embed-author, :host .discord-embed-title { color: var(--strong); }
     :host .discord-embed-title { line-height: 1.375rem; overflow-wrap: anywhere; }
     :host .discord-embed-author a, :host .discord-embed-title a { color: var(--link); }`,
  ],
  [DiscordEmbedField, ':host .discord-field-title { color: var(--strong); }'],
  [DiscordEmbedFooter, ':host { color: var(--quiet); }'],
  [DiscordLink, 'a { color: var(--link); }'],
  [DiscordQuote, '.discord-quote-divider { flex: 0 0 4px; background-color: var(--line); }'],
  [DiscordTime, ':host { background-color: var(--chosen); unicode-bidi: isolate; }'],
  [
    DiscordMention,
    ':host, :host(:hover) { background-color: var(--mention); color: var(--mention-text); cursor: default; }',
  ],
  [
    DiscordButton,
    `:host > *:first-child { font-family: inherit; }
     .secondary { background-color: #4e5058; } .success { background-color: #248046; }
     .destructive { background-color: #da373c; }
     :host > *:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }`,
  ],
  [
    DiscordReply,
    `:host { color: var(--quiet); font-family: inherit; min-width: 0; overflow: hidden; }
     .discord-replied-message-username { opacity: 1; color: inherit; }
     .discord-replied-message-content, .discord-replied-message-content:hover {
       overflow: hidden; color: inherit; cursor: inherit;
     }`,
  ],
  [
    DiscordCommand,
    `:host { color: var(--quiet); font-family: inherit; }
     .discord-replied-message-username { opacity: 1; color: inherit; }
     :host .discord-slash-command-name, :host .discord-context-command-name {
       padding: 0 5px; border-radius: 3px; background-color: var(--mention); opacity: 1; cursor: inherit;
     }
     :host .discord-slash-command-name, :host .discord-slash-command-name:hover,
     :host .discord-context-command-name { color: var(--mention-text) !important; }`,
  ],
]);

/** Nothing moves for a person who asked their system for that. */
const STILL = '@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }';

for (const [component, css] of STYLES) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + STILL);
  component.elementStyles.push(sheet);
}
