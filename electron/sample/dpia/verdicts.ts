import { idOf, type ExampleBody, type ExampleItem } from './example-item.ts';

type Verdict = ExampleBody<'verdict'>;
type Given = readonly [question: string, verdict: Verdict['verdict'], text: string];

const BY_ASSURANCE: readonly Given[] = [
  ['57.1', 'PASS', 'Built in, and tried by us with each role.'],
  ['57.2', 'PASS', 'We were asked at G0 and G1, before anything was built for the unit.'],
  [
    '57.3',
    'QUERY',
    'Amount and access: yes. Time: by default nothing ever ends. Acceptable until 31 March 2027, when the periods have to be decided.',
  ],
  ['57.7', 'PASS', 'No network and no share. Printed reports are the exception, and are meant for readers.'],
  ['62.1.collection', 'PASS', 'Seen in the sample of 12 October 2026.'],
  ['62.1.alteration', 'PASS', 'Seen in the sample. The value before is in the history.'],
  ['62.1.consultation', 'PASS', 'Seen in the sample, with reasons since 16 November 2026.'],
  [
    '62.1.disclosure',
    'PASS',
    'Reports and exports of the log: seen, with recipients. What is told by telephone stands in the record only, which the answer says.',
  ],
  ['62.1.combination', 'PASS', 'Seen in the sample.'],
  [
    '62.1.erasure',
    'PASS',
    'Seen in the sample and in the register. We looked for a disposed name in the file and found none.',
  ],
  ['62.2', 'PASS', 'Lists, searches and uncovered names as well.'],
  ['62.3', 'PASS', 'Honest about what no program covers. Keep to the rule of the same day.'],
  ['62.6', 'PASS', 'The sampling is planned and rated as planned. We want to see the first one.'],
  ['64.1', 'PASS', 'The measures answer the risks. Those that are only planned lower none of them.'],
  [
    '66.1',
    'QUERY',
    'The measures fit the risk as far as it was evaluated. The independent test is missing: passed before a real record is brought in, or this becomes a fail.',
  ],
  ['66.2', 'PASS', 'With the limits that are named, on a computer without a network.'],
  ['66.3', 'PASS', 'A head of October was found in its chain in November.'],
  ['66.4', 'PASS', 'We saw the restore of 28 October 2026. Do it again on the computer that will be used.'],
  ['66.5', 'PASS', 'We cut the power three times during an import, and lost nothing that was acknowledged.'],
  ['S1', 'PASS', 'Room and building inspected in October 2026.'],
  [
    'S2',
    'PASS',
    'Smart card at the computer and a passphrase for the vault. A second factor in the program would be better.',
  ],
  ['S3', 'PASS', 'We opened a test vault with an independent reader, by the published format.'],
  ['S4', 'QUERY', 'The answer is honest, and the assurance is thin. It rests on the independent test.'],
  ['S5', 'PASS', 'One version was built and signed. Tell us if a quarter is missed.'],
  ['S6', 'PASS', 'A week on the drive is acceptable at three referrals a week.'],
  ['S7', 'PASS', 'Drives are blocked as described.'],
  ['S8', 'PASS', 'The route by telephone was tried.'],
  ['S9', 'PASS', 'Old copies are an action with a date.'],
];

const BY_RIGHTS: readonly Given[] = [
  ['R4', 'PASS', 'The data protection officer confirmed the split in writing on 12 November 2026.'],
  [
    '4.1',
    'PASS',
    'Public task and legal obligation carry it. Vital interests only where nobody can be asked.',
  ],
  ['35.1', 'PASS', 'For the two operations that are named, once the policy document is signed.'],
];

/** What the units think of each answer that waits for their verdict. A query that stays open is a condition of theirs, not a fail. */
export const VERDICTS: readonly ExampleItem[] = [
  ...BY_ASSURANCE.map((given) => ({ unit: 'INFORMATION_ASSURANCE' as const, given })),
  ...BY_RIGHTS.map((given) => ({ unit: 'INFORMATION_RIGHTS' as const, given })),
].map(({ unit, given: [question, verdict, text] }, place): ExampleItem => ({
  kind: 'verdict',
  itemId: idOf('verdict', place + 1),
  body: { question, unit, verdict, text },
}));

const comment = (number: number, body: ExampleBody<'comment'>): ExampleItem => ({
  kind: 'comment',
  itemId: idOf('comment', number),
  body,
});

/** What reviewers asked while it was written. No query is open when it is handed in. */
export const COMMENTS: readonly ExampleItem[] = [
  comment(1, {
    question: '2.8',
    isQuery: true,
    text: 'From Information Rights: does anything end by itself? Answered on 19 June 2026: no, backups only. The answer now says so.',
    isResolved: true,
  }),
  comment(2, {
    question: '62.1.disclosure',
    isQuery: true,
    text: 'From Information Assurance: is what an adviser is told a disclosure in the log? Answered on 6 November 2026: it is in the record, and the log shows that the record was changed.',
    isResolved: true,
  }),
  comment(3, {
    question: '4.12',
    isQuery: false,
    text: 'From the lead for equality impact: look at this again when the first report is there.',
    isResolved: false,
  }),
];
