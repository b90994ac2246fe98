import { createInterface } from 'node:readline';
import { converse } from '../../src/chat/converse.js';
import { SharedChat } from '../../src/lancedb/shared-chat.js';
import { loadEnglish } from '../../src/language/load-english.js';

/** A process that answers from a database: each line of its input is a question, each of its output the first paragraph shown. */
const [uri = ''] = process.argv.slice(2);
const shared = await SharedChat.open({
  uri,
  english: loadEnglish(),
  today: () => '2016-09-10',
  onFault: (fault) => {
    throw fault;
  },
});
await shared.watch();
console.log('ready');
for await (const text of createInterface({ input: process.stdin })) {
  const { answer } = await converse({ type: 'text', text, previous: null }, shared.chat);
  const shown = [...(answer?.excerpts ?? []), ...(answer?.nearest ?? [])][0];
  console.log(shown?.text ?? 'nothing');
}
await shared.stop();
