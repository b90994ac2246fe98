import { EventEmitter } from 'node:events';
import { type Client, Events, REST } from 'discord.js';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type Ending, watchConnection } from '../../src/discord/ending.js';

test('a session that Discord ended and gives no other for ends the program with a sentence', () => {
  // discord.js documents the event; what leads to it no test can bring about from the outside.
  const client = Object.assign(new EventEmitter(), { rest: new REST() });
  const endings: Ending[] = [];
  watchConnection(client as unknown as Client, (ending) => endings.push(ending), pino({ level: 'silent' }));
  client.emit(Events.Invalidated);
  expect(endings).toEqual([{ exitCode: 1, sentence: expect.stringMatching(/ended the session/) }]);
});
