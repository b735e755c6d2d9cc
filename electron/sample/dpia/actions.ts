import { idOf, type ExampleItem } from './example-item.ts';
import { MEASURE } from './measures.ts';

const action = (
  number: number,
  of: string,
  what: string,
  owner: string,
  due: string,
  doneOn: string | null = null,
): ExampleItem => ({
  kind: 'action',
  itemId: idOf('action', number),
  body: { measure: of, what, owner, due, doneOn, evidence: [] },
});

/** What is due by 29 January 2027 has to be done before the program goes live on 1 February. */
export const ACTIONS: readonly ExampleItem[] = [
  action(
    1,
    MEASURE.readingLogged,
    'Set the program to ask for a reason for each record',
    'Manager of the unit',
    '2026-11-30',
    '2026-11-16',
  ),
  action(
    2,
    MEASURE.monthlySample,
    'Take the first sample, and write down how it is taken',
    'Manager of the unit',
    '2027-03-05',
  ),
  action(
    3,
    MEASURE.orderToOpen,
    'Sign the standing instruction',
    'Head of the unit in Professional Standards',
    '2026-11-27',
    '2026-11-18',
  ),
  action(
    4,
    MEASURE.backups,
    'Put a backup back on the computer that will be used',
    'Custodian',
    '2027-01-22',
  ),
  action(
    5,
    MEASURE.spareKeys,
    'Try the recovery sheet, and note where it lies',
    'Deputy custodian',
    '2027-01-22',
  ),
  action(
    6,
    MEASURE.policy,
    'Have the appropriate policy document approved and signed',
    'Information Rights lead',
    '2027-01-15',
  ),
  action(
    7,
    MEASURE.periods,
    'Decide the period for each class of record',
    'Head of records management',
    '2027-03-31',
  ),
  action(8, MEASURE.periods, 'Do the first quarterly review', 'Manager of the unit', '2027-05-28'),
  action(
    9,
    MEASURE.contractTerms,
    'Sign the variation of the contract',
    'Commercial services lead',
    '2027-01-22',
  ),
  action(
    10,
    MEASURE.contractTerms,
    'Hold the first sample of the supplier’s log against section 62',
    'Information Assurance reviewer',
    '2027-04-30',
  ),
  action(
    11,
    MEASURE.oldPlaces,
    'Erase the spreadsheet and the mailbox folder',
    'Manager of the unit',
    '2027-02-26',
  ),
  action(
    12,
    MEASURE.oldPlaces,
    'Confirm that the backups of the network drive have forgotten them',
    'Service desk lead',
    '2027-06-30',
  ),
  action(
    13,
    MEASURE.notice,
    'Approve the notice, with staff associations having read it',
    'Information Rights lead',
    '2027-01-15',
  ),
  action(
    14,
    MEASURE.notice,
    'Publish this assessment in part, and the equality impact assessment with it',
    'Head of the unit in Professional Standards',
    '2027-01-29',
  ),
  action(
    15,
    MEASURE.independentTest,
    'Commission and pass the test, or bring its findings back',
    'Information Assurance lead',
    '2027-01-29',
  ),
  action(
    16,
    MEASURE.quarterlyBuild,
    'Build and install the version of spring 2027',
    'Service desk lead',
    '2027-03-31',
  ),
];
