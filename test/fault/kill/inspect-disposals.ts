import type { Session } from '../../../electron/calls/session.ts';
import { everythingIn } from '../../builders/everything-in.ts';
import type { Write } from './protocol.ts';
import { nameOfReferral, type Template } from './templates.ts';

/** Each referral is there as a whole, or gone without a trace and in the register. */
export function wrongDisposals(session: Session, { referrals: { before } }: Template): readonly string[] {
  const cases = session.database('cases');
  const names = new Set(
    cases.prepare<[], string>("SELECT record ->> '$.client.name.full' FROM referral").pluck().all(),
  );
  const count = (sql: string): number => Number(cases.prepare(sql).pluck().get());
  const everything = everythingIn(cases);
  const traces = Array.from({ length: before }, (_, number) => nameOfReferral(number)).filter(
    (name) => everything.includes(name) !== names.has(name),
  );
  const left = count('SELECT count(*) FROM referral');
  const registered = count('SELECT count(*) FROM disposal');
  const noted = Number(
    session
      .database('office')
      .prepare("SELECT count(*) FROM two_person_action WHERE kind = 'disposal'")
      .pluck()
      .get(),
  );
  const isSwept = count('SELECT count(*) FROM disposal WHERE is_swept = 0') === 0;
  const links = count('SELECT count(*) FROM equality_link');
  return [
    ...(traces.length === 0 ? [] : [`${traces.length} referrals are neither there nor gone`]),
    ...(left + registered === before ? [] : [`${left} referrals and ${registered} disposals of ${before}`]),
    ...(links === left ? [] : [`${links} links to equality answers of ${left} referrals`]),
    // The office is committed first: it may know of one that did not happen, and never the other way about.
    ...(noted === registered || noted === registered + 1 ? [] : [`${noted} of ${registered} were noted`]),
    ...(isSwept ? [] : ['traces were not swept']),
  ];
}

/** Whether a disposal that was acknowledged is complete. */
export function isDisposedOf(session: Session, write: Extract<Write, { kind: 'disposal' }>): boolean {
  const cases = session.database('cases');
  const isThere = cases.prepare('SELECT 1 FROM referral WHERE referral_id = ?').get(write.referralId);
  const number = Number(write.certificate.replace('DC-', ''));
  const isRegistered = cases.prepare('SELECT 1 FROM disposal WHERE number = ?').get(number);
  return isThere === undefined && isRegistered !== undefined;
}
