import type { Metadata } from '../../src/ingest/found-article.js';

/** What a saved page in `pages/` must give. */
export type ExpectedPage = {
  readonly file: string;
  /** The publishing habit that it stands for. */
  readonly shape: string;
  readonly metadata: Metadata;
  readonly paragraphs: readonly string[];
  /** Reasons of what was left out, with how often. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly doubts: readonly string[];
};

/** Invented news of an invented war, in the shapes of ten publishing systems. */
export const EXPECTED_PAGES: readonly ExpectedPage[] = [
  {
    file: '01-json-ld-graph.html',
    shape: 'linked data in a graph of references',
    metadata: {
      title: 'Halden talks end without a date for the next round',
      publisher: 'The Northern Courier',
      date: '2019-03-14',
      author: 'Ida Lunde, Per Osk',
      url: 'https://courier.example/world/halden-talks-end',
      language: 'en-GB',
    },
    paragraphs: [
      'Three days of talks between Norland and Vesria ended in Halden on Thursday, and the two delegations left without naming a day for the next round.',
      'The mediator, Aster Holm, told reporters that both sides had “moved a little”, chiefly on the exchange of prisoners.',
      'Some 340 prisoners are to be named on lists by the end of April. Ms Holm said the lists would be checked by the relief committee before anyone crosses the border.',
      "Vesria's delegation had asked for a ceasefire along the river Tarn. Norland’s foreign minister refused it, saying that his army would not “freeze a line that was drawn by force”.",
      'A spokesman for the mediator said that invitations would follow in writing.',
    ],
    leftOut: {
      'cookie notice': 2,
      navigation: 1,
      byline: 1,
      fragment: 1,
      caption: 1,
      advertisement: 1,
      aside: 2,
      footer: 2,
      'share links': 2,
      heading: 1,
    },
    doubts: [],
  },
  {
    file: '02-open-graph-only.html',
    shape: 'Open Graph alone, in Windows-1252',
    metadata: {
      title: 'Truce holds along the Tarn, monitors say',
      publisher: 'Lakeside Post',
      date: '2019-05-02',
      author: 'Mara Venn',
      url: 'https://lakeside.example/2019/05/truce-holds?id=4',
      language: 'en',
    },
    paragraphs: [
      'A truce that began at midnight was holding on Thursday along most of the river Tarn, according to monitors on both banks.',
      'No shells had fallen near the town of Orsk for nine hours, they said, the longest silence since fighting resumed in January.',
      '“It is quiet enough to hear the ferry,” said Jonas Brede, who keeps the crossing there. “We have not had that this year.”',
      'Each side accused the other of one breach, both of them before dawn.',
    ],
    leftOut: { navigation: 1, fragment: 2, comments: 3 },
    doubts: [],
  },
  {
    file: '03-nested-tables.html',
    shape: 'nested layout tables and Dublin Core, tags in capitals',
    metadata: {
      title: 'Relief convoy reaches Orsk',
      publisher: 'Relief Wire',
      date: '2004-11-09',
      author: 'R. Tamm',
      url: null,
      language: 'en',
    },
    paragraphs: [
      'A convoy of eleven lorries reached the town of Orsk on Tuesday with flour, blankets and medicine for about 6,000 people.',
      'The drivers had waited four days at the bridge over the Tarn while officers of both armies argued over the lists of goods, the relief committee said.',
      '"We counted every sack three times," said the committee\'s Lena Aust, who travelled with the convoy. It was the first to arrive since September.',
      'A second convoy is planned for the last week of November, provided that the road stays open.',
    ],
    leftOut: { fragment: 2, copyright: 1 },
    doubts: [],
  },
  {
    file: '04-cookie-banner.html',
    shape: 'a cookie banner longer than the article, class names that say nothing',
    metadata: {
      title: 'Envoy to visit both capitals before summer',
      publisher: 'Morning Ledger',
      date: '2019-06-03',
      author: 'Tomas Reed',
      url: 'https://ledger.example/envoy-visit',
      language: 'en-US',
    },
    paragraphs: [
      'Aster Holm, who mediates between Norland and Vesria, will visit both capitals before the summer to prepare a fourth round of talks, her office said on Monday.',
      'She is to arrive in the Vesrian capital on June 11 and to go on to Norland two days later.',
      'Neither government has said whether its foreign minister will receive her. In March both did.',
    ],
    leftOut: { heading: 1, 'outside the article': 3, form: 2, 'cookie notice': 1, 'sign-up box': 3 },
    doubts: [],
  },
  {
    file: '05-live-blog.html',
    shape: 'a live blog',
    metadata: {
      title: 'Live: ministers meet in Halden',
      publisher: 'Example Live',
      date: '2019-03-13',
      author: 'Nils Ferro',
      url: 'https://live.example/halden-day-two',
      language: 'en',
    },
    paragraphs: [
      'The foreign ministers of Norland and Vesria are meeting for the second day in a hotel on the harbour.',
      'The two delegations are having lunch in separate rooms, a waiter told our reporter, and the mediator walks between them.',
      'There has been no handshake so far today.',
      'The doors of the conference room closed at half past nine after photographers had been given two minutes.',
      'We did not come here for pictures.',
      "That was all that Vesria's minister said on his way in.",
      'Good morning from Halden, where it is raining and the harbour road has been shut since six.',
    ],
    leftOut: { navigation: 1, aside: 2, footer: 1, fragment: 3, heading: 2 },
    doubts: [],
  },
  {
    file: '06-captions.html',
    shape: 'captions and credits in four shapes',
    metadata: {
      title: 'What the river line means',
      publisher: 'The Atlas Review',
      date: '2019-04-21',
      author: 'Edda Moss',
      url: 'https://atlas.example/river-line',
      language: 'en',
    },
    paragraphs: [
      'For forty years the river Tarn was a border that nobody noticed. Farmers on one bank married into families on the other, and the ferry ran by moonlight.',
      'Since the autumn it has been a front. Both armies have dug in within sight of each other, and the mill that stood between them has burnt twice.',
      'Any ceasefire will have to say who may use the water. The draft that was shown to the two delegations in March leaves that open.',
    ],
    leftOut: { caption: 5, fragment: 4 },
    doubts: [],
  },
  {
    file: '07-related-links.html',
    shape: 'related links, a list that is text, saved from a browser',
    metadata: {
      title: 'Norland names a new negotiator',
      publisher: 'Border Times',
      date: '2019-08-07',
      author: 'Hanne Voss',
      url: 'https://bordertimes.example/new-negotiator',
      language: 'en-US',
    },
    paragraphs: [
      "Norland's government named a retired judge, Brita Sand, as its chief negotiator on Wednesday, a month before talks with Vesria are due to resume.",
      'She follows Karl Ehn, who stepped down in June for reasons of health. He had led the delegation through all three rounds in Halden.',
      'Ms Sand set out three aims for the autumn:',
      [
        '- an exchange of all prisoners, beginning with the sick',
        '- a road for relief convoys that no army controls',
        '- a commission that maps the minefields',
      ].join('\n'),
      'Vesria welcomed the choice. Its negotiator called her "a patient reader of small print", and said that he was looking forward to September.',
    ],
    leftOut: { fragment: 1, byline: 1, 'outside the article': 1, 'related links': 6, link: 2 },
    doubts: [],
  },
  {
    file: '08-amp.html',
    shape: 'AMP',
    metadata: {
      title: 'Mines cleared from harbour road & market',
      publisher: 'Coast Daily',
      date: '2019-10-01',
      author: 'Siri Dahl',
      url: 'https://coast.example/mines-cleared',
      language: 'en',
    },
    paragraphs: [
      'Engineers have cleared 57 mines from the harbour road and the market square of Orsk, the joint commission said on Tuesday.',
      'It was the first work that soldiers of both armies have done together. They used maps which Vesria handed over in September.',
      'The market is to open again on Saturday. The school beside it stays shut, since its cellar has not been searched.',
    ],
    leftOut: {
      'cookie notice': 1,
      navigation: 1,
      fragment: 2,
      advertisement: 1,
      footer: 1,
      heading: 1,
      'sign-up line': 1,
    },
    doubts: [],
  },
  {
    file: '09-paywall-stub.html',
    shape: 'a paywall, and a date that may be either of two days',
    metadata: {
      title: 'The price of a quiet river',
      publisher: 'Harbour Gazette',
      date: null,
      author: 'Owen Rask',
      url: 'https://gazette.example/price',
      language: 'en',
    },
    paragraphs: [
      'When the guns fell silent along the Tarn, the price of bread in Orsk fell by a third within a week, and the bakers were the first to say so.',
      'Merchants who had moved inland came back with flour from the south. What they found was a town in which nobody had any money left …',
    ],
    leftOut: { navigation: 1, 'sign-up box': 4, hidden: 1 },
    doubts: [
      'date "03/04/2019" may be 2019-04-03 or 2019-03-04',
      'the page says that not all of it is free to read, so this may be its beginning only',
    ],
  },
  {
    file: '10-right-to-left.html',
    shape: 'right to left',
    metadata: {
      title: 'المفاوضون يعودون إلى هالدن',
      publisher: 'صدى النهر',
      date: '2019-09-15',
      author: 'ليلى حداد',
      url: 'https://sada.example/2019/09/15/halden',
      language: 'ar',
    },
    paragraphs: [
      'عاد المفاوضون من نورلاند وفيسريا يوم الأحد إلى مدينة هالدن لبدء جولة رابعة من المحادثات، بعد توقف دام ستة أشهر.',
      'وقالت الوسيطة أستر هولم (Aster Holm) إن الجانبين اتفقا على جدول أعمال من ثلاث نقاط، أولها تبادل الأسرى.',
      'ولم يحدد أي من الوفدين موعدا لنهاية الجولة.',
    ],
    leftOut: { navigation: 1, fragment: 2, caption: 1, footer: 1 },
    doubts: [],
  },
];
