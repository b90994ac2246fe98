import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';

/** A search engine beside Parley, with the settings that its documentation recommends for English text. */
export type Peer = {
  readonly name: string;
  /** Whether the index is kept in files, so that memory does not bound it. */
  readonly inFiles?: true;
  /** Indexes texts; a text's id is its position. The folder is empty, for those that keep their index in files. */
  readonly build: (texts: readonly string[], folder: string) => Promise<OpenIndex>;
  /** Opens what `store` has left in the folder. */
  readonly open: (folder: string) => Promise<OpenIndex>;
};

export type OpenIndex = {
  /** Ids of the best ten, the best first. */
  readonly search: (question: string) => Promise<readonly number[]>;
  readonly store: () => Promise<void>;
};

const MOST = 10;
const WORD = /[\p{L}\p{N}]+/gu;
const FILE = 'index.json';

/** Peers are no dependencies of the project, so that neither their types nor they themselves need be there. */
// biome-ignore lint/suspicious/noExplicitAny: the types come with the packages, which need not be installed
type Untyped = any;

async function load(name: string): Promise<Untyped> {
  return import(name);
}

/** Whether the folder's own packages are there. */
export function peersAreInstalled(): boolean {
  return existsSync(new URL('node_modules', import.meta.url));
}

const miniSearch: Peer = {
  name: 'MiniSearch as it comes',
  build: async (texts, folder) => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return onMiniSearch(index, folder);
  },
  open: async (folder) => {
    const json = readFileSync(join(folder, FILE), 'utf8');
    return onMiniSearch(MiniSearch.loadJSON(json, { fields: ['text'] }), folder);
  },
};

function onMiniSearch(index: MiniSearch, folder: string): OpenIndex {
  return {
    search: async (question) =>
      index
        .search(question)
        .slice(0, MOST)
        .map(({ id }) => id),
    store: async () => writeFileSync(join(folder, FILE), JSON.stringify(index)),
  };
}

/** https://sqlite.org/fts5.html: the Porter tokenizer, any of the words, ordered by BM25. In WebAssembly: it needs no compiler. */
const sqlite: Peer = {
  name: 'SQLite FTS5',
  inFiles: true,
  build: async (texts, folder) => {
    const db = await openDatabase(folder);
    db.run("CREATE VIRTUAL TABLE paragraphs USING fts5(text, tokenize = 'porter unicode61')");
    db.run('BEGIN');
    const insert = db.prepare('INSERT INTO paragraphs(rowid, text) VALUES (?, ?)');
    for (const [id, text] of texts.entries()) insert.run([id, text]);
    insert.finalize();
    db.run('COMMIT');
    return onSqlite(db);
  },
  open: async (folder) => onSqlite(await openDatabase(folder)),
};

async function openDatabase(folder: string): Promise<Untyped> {
  const { default: wasm } = await load('node-sqlite3-wasm');
  return new wasm.Database(join(folder, 'index.db'));
}

function onSqlite(db: Untyped): OpenIndex {
  const select = db.prepare('SELECT rowid FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT ?');
  return {
    search: async (question) => {
      const words = question.match(WORD) ?? [];
      if (words.length === 0) return [];
      const rows: { rowid: number }[] = select.all([words.map((word) => `"${word}"`).join(' OR '), MOST]);
      return rows.map(({ rowid }) => rowid);
    },
    // It is on the disk as soon as it is made.
    store: async () => {},
  };
}

/** https://github.com/nextapps-de/flexsearch: its English preset has a stemmer and stop words; suggestions need not hold every word. */
const flexSearch: Peer = {
  name: 'FlexSearch',
  build: async (texts, folder) => {
    const index = await emptyFlexSearch();
    for (const [id, text] of texts.entries()) index.add(id, text);
    return onFlexSearch(index, folder);
  },
  open: async (folder) => {
    const index = await emptyFlexSearch();
    for (const file of readdirSync(folder)) {
      const key = decodeURIComponent(file.slice(0, -'.flex'.length));
      await index.import(key, readFileSync(join(folder, file), 'utf8'));
    }
    return onFlexSearch(index, folder);
  },
};

async function emptyFlexSearch(): Promise<Untyped> {
  const { Encoder, Charset, Index } = await load('flexsearch');
  const { default: english } = await load('flexsearch/lang/en');
  return new Index({ tokenize: 'strict', encoder: new Encoder(Charset.LatinBalance, english) });
}

function onFlexSearch(index: Untyped, folder: string): OpenIndex {
  return {
    search: async (question) => index.search(question, { limit: MOST, suggest: true }),
    store: () =>
      index.export((key: string, data: string | undefined) => {
        if (data !== undefined) writeFileSync(join(folder, `${encodeURIComponent(key)}.flex`), data);
      }),
  };
}

/** https://docs.orama.com: full-text search with its English stemmer and stop words; by default any of the words will do. */
const orama: Peer = {
  name: 'Orama',
  build: async (texts, folder) => {
    const { insertMultiple } = await load('@orama/orama');
    const db = await emptyOrama();
    await insertMultiple(
      db,
      texts.map((text, id) => ({ id: String(id), text })),
      5_000,
    );
    return onOrama(db, folder);
  },
  open: async (folder) => {
    const { load: restore } = await load('@orama/orama');
    const db = await emptyOrama();
    restore(db, JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
    return onOrama(db, folder);
  },
};

async function emptyOrama(): Promise<Untyped> {
  const { create } = await load('@orama/orama');
  const { stopwords } = await load('@orama/stopwords/english');
  return create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stopWords: stopwords } },
  });
}

async function onOrama(db: Untyped, folder: string): Promise<OpenIndex> {
  const { save, search } = await load('@orama/orama');
  return {
    search: async (question) => {
      const { hits }: { hits: { id: string }[] } = await search(db, { term: question, limit: MOST });
      return hits.map(({ id }) => Number(id));
    },
    store: async () => writeFileSync(join(folder, FILE), JSON.stringify(save(db))),
  };
}

/** https://lunrjs.com: its default pipeline trims, drops stop words and stems. */
const lunr: Peer = {
  name: 'lunr',
  build: async (texts, folder) => {
    const { default: lunrJs } = await load('lunr');
    const index = lunrJs(function (this: Untyped) {
      this.ref('id');
      this.field('text');
      for (const [id, text] of texts.entries()) this.add({ id, text });
    });
    return onLunr(lunrJs, index, folder);
  },
  open: async (folder) => {
    const { default: lunrJs } = await load('lunr');
    const index = lunrJs.Index.load(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
    return onLunr(lunrJs, index, folder);
  },
};

function onLunr(lunrJs: Untyped, index: Untyped, folder: string): OpenIndex {
  return {
    search: async (question) => {
      // As a list of terms: in lunr's query language, marks such as ":" and "-" mean something.
      const found: { ref: string }[] = index.query((query: Untyped) =>
        query.term(lunrJs.tokenizer(question)),
      );
      return found.slice(0, MOST).map(({ ref }) => Number(ref));
    },
    store: async () => writeFileSync(join(folder, FILE), JSON.stringify(index)),
  };
}

export const PEERS: readonly Peer[] = [miniSearch, sqlite, flexSearch, orama, lunr];
