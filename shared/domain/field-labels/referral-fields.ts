import { WEEKDAY_WORDS } from '../calendar-days.ts';
import * as abuse from '../code-lists/abuse-lists.ts';
import * as contact from '../code-lists/contact-lists.ts';
import * as employment from '../code-lists/employment-lists.ts';
import { AGE_BAND, SEX } from '../code-lists/equality-lists.ts';
import { NON_ANSWER, NOT_ASKED_REASON } from '../code-lists/non-answers.ts';
import { REVIEW_POINT } from '../code-lists/outcome-lists.ts';
import * as people from '../code-lists/people-alleged-lists.ts';
import * as referral from '../code-lists/referral-lists.ts';
import * as sexualViolence from '../code-lists/sexual-violence-lists.ts';
import { POLICE_PERPETRATED_DEFINITIONS } from '../police-perpetrated.ts';
import { code, date, moment, number, part, person, text, token, words, yesNo, type Field } from './field.ts';

type Fields = Readonly<Record<string, Field>>;

// What parts of the record with a state are offered on a form, and said everywhere else.
export const SAFE_TO_USE = {
  'confirmed-safe': 'Yes, the client confirmed that it is safe',
  'do-not-use': 'No, it must not be used',
};
export const ANYBODY_BARRED = {
  nobody: 'Nobody, the client said so',
  listed: 'Yes, these people or roles',
  'not-asked': 'The client was not asked yet',
};
export const EXPLAINED = { explained: 'Yes', 'not-explained': 'Not yet' };
export const GIVEN = { given: 'Yes', 'not-given': 'Not yet' };

const ROUTE: Fields = {
  route: part('Referral'),
  'route.service': code('Service', referral.SERVICE),
  'route.receivedAt': moment('Received'),
  'route.completeAt': moment('First safe contact known'),
  'route.referralRoute': code('Who it came from', referral.REFERRAL_ROUTE),
  'route.referrer': part('Referrer'),
  'route.referrer.name': text('Name of the referrer'),
  'route.referrer.unit': text('Unit or organisation of the referrer'),
  'route.referrer.contact': text('How to reach the referrer'),
  'route.selfReferralAnonymous': yesNo('Still anonymous'),
  'route.reasons': code('Reasons for referral', referral.REFERRAL_REASON),
  'route.reasons.#': code('Reason for referral #', referral.REFERRAL_REASON),
  'route.priority': code('Priority', referral.PRIORITY),
  'route.priorityRationale': text('Why this priority'),
  'route.duplicateCheck': part('Check for earlier records'),
  'route.duplicateCheck.decision': code('Earlier record of the same person', referral.DUPLICATE_DECISION),
  'route.duplicateCheck.reason': text('How it is known to be a different person'),
  'route.withdrawal': part('Withdrawal'),
  'route.withdrawal.at': moment('Withdrawn'),
  'route.withdrawal.reason': code('Reason for withdrawing', referral.DECLINE_REASON),
};

const TRIAGE: Fields = {
  triage: part('Triage'),
  'triage.at': moment('Triaged'),
  'triage.by': person('Triaged by'),
  'triage.decision': code('Triage decision', referral.TRIAGE_DECISION),
  'triage.declineReason': code('Reason for declining', referral.DECLINE_REASON),
  'triage.waitingList': part('Waiting list'),
  'triage.waitingList.enteredAt': moment('Put on the waiting list'),
  'triage.waitingList.leftAt': moment('Left the waiting list'),
  'triage.allocation': part('Allocation'),
  'triage.allocation.at': moment('Allocated'),
  'triage.allocation.worker': person('Who supports the client'),
  'triage.allocation.conflictCheckId': token('Conflict check'),
};

const CLIENT: Fields = {
  client: part('Client'),
  'client.name': part('Name'),
  'client.name.full': text('Full name'),
  'client.name.preferred': text('Preferred name'),
  'client.dateOfBirth': date('Date of birth'),
  'client.workforceNumberToken': token('Warrant or pay number'),
  'client.address': part('Home address'),
  'client.address.lines': text('Home address'),
  'client.address.postcode': text('Postcode'),
  'client.language': text('Language'),
  'client.interpreterNeeded': code('Interpreter needed', employment.YES_NO),
  'client.communicationNeeds': text('Communication needs'),
  'client.adjustmentNeeds': text('Adjustments needed'),
  'client.nextOfKin': part('Next of kin'),
  'client.nextOfKin.safeToContact': code('Safe to contact the next of kin', employment.YES_NO),
  'client.nextOfKin.details': text('How to reach the next of kin'),
  'client.children': part('Children'),
  'client.children.number': code('Number of children', NON_ANSWER),
  'client.children.agesYears': number('Ages of the children'),
  'client.children.agesYears.#': number('Age of child #'),
};

const EMPLOYMENT: Fields = {
  employment: part('Employment'),
  'employment.workforceType': code('Part of the workforce', employment.WORKFORCE_TYPE),
  'employment.officerRank': code('Rank', employment.OFFICER_RANK),
  'employment.specialRank': code('Rank in the special constabulary', employment.SPECIAL_RANK),
  'employment.staffBand': code('Pay band', employment.STAFF_BAND),
  'employment.volunteerRole': text('Volunteer role'),
  'employment.contractorCompany': text('Company'),
  'employment.unit': code('Unit', employment.UNIT),
  'employment.status': code('Employment status', employment.EMPLOYMENT_STATUS),
  'employment.lineManagerAware': code('Line manager knows', employment.YES_NO),
  'employment.mayTellLineManager': code('The line manager may be told', employment.YES_NO),
  'employment.sameUnitAsPersonAlleged': code('Works in the same unit as a person alleged', employment.YES_NO),
  'employment.dutyLimitsExplained': part('Told where an officer’s duty to act ends confidentiality'),
  'employment.dutyLimitsExplained.state': words(
    'Told where an officer’s duty to act ends confidentiality',
    EXPLAINED,
  ),
  'employment.dutyLimitsExplained.on': date('Day on which the officer’s duty to act was explained'),
  'employment.dutyLimitsExplained.reason': code(
    'Why the officer’s duty to act was not explained yet',
    NOT_ASKED_REASON,
  ),
};

const SAFE_CONTACTS: Fields = {
  safeContacts: part('Safe contacts'),
  'safeContacts.#': part('Safe contact #'),
  'safeContacts.#.channel': code('how to reach the client', contact.CHANNEL),
  'safeContacts.#.value': text('number, address or place'),
  'safeContacts.#.preferred': yesNo('preferred'),
  'safeContacts.#.isWorkDeviceOrMailbox': yesNo('work device or work mailbox'),
  'safeContacts.#.safeToLeaveVoicemail': yesNo('safe to leave a voicemail'),
  'safeContacts.#.safeToText': yesNo('safe to send a text message'),
  'safeContacts.#.safeToSayWhoIsCalling': yesNo('safe to say who is getting in touch'),
  'safeContacts.#.status': part('safe to use'),
  'safeContacts.#.status.state': words('safe to use', SAFE_TO_USE),
  'safeContacts.#.status.at': moment('confirmed by the client'),
  'safeContacts.#.status.reconfirmDue': date('holds until'),
  'safeContacts.#.status.reason': text('why it must not be used'),
  'safeContacts.#.safeWindows': part('safe times'),
  'safeContacts.#.safeWindows.#': part('safe time #'),
  'safeContacts.#.safeWindows.#.weekday': words('day', WEEKDAY_WORDS),
  'safeContacts.#.safeWindows.#.from': text('from'),
  'safeContacts.#.safeWindows.#.to': text('to'),
  'safeContacts.#.codeWord': text('code word'),
  'safeContacts.#.coverStory': text('what to say if somebody else answers'),
  'safeContacts.#.safeMeetingPlaces': text('safe places to meet'),
};

const CONSENT: Fields = {
  consent: part('Consent'),
  'consent.service': part('Consent to the service'),
  'consent.service.decision': code('Consent to the service', contact.CONSENT),
  'consent.service.on': date('Date of the decision'),
  'consent.service.method': code('How the client decided', contact.CHANNEL),
  'consent.sharing': part('Sharing agreed'),
  'consent.sharing.#': part('Sharing agreed #'),
  'consent.sharing.#.recipient': code('with whom', contact.SHARING_RECIPIENT),
  'consent.sharing.#.purpose': code('what for', contact.SHARING_PURPOSE),
  'consent.sharing.#.what': text('what'),
  'consent.sharing.#.expiresOn': date('until'),
  'consent.mustNotReceive': part('Anybody who must not receive anything'),
  'consent.mustNotReceive.state': words('Anybody who must not receive anything', ANYBODY_BARRED),
  'consent.mustNotReceive.reason': code(
    'Why it was not asked who must not receive anything',
    NOT_ASKED_REASON,
  ),
  'consent.mustNotReceive.rows': part('Who must not receive anything'),
  'consent.mustNotReceive.rows.#': part('Must not receive anything #'),
  'consent.mustNotReceive.rows.#.who': text('who'),
  'consent.mustNotReceive.rows.#.reason': code('why', contact.MUST_NOT_RECEIVE_REASON),
  'consent.sharedWithoutConsent': part('Shared without consent'),
  'consent.sharedWithoutConsent.#': part('Shared without consent #'),
  'consent.sharedWithoutConsent.#.recipient': code('with whom', contact.SHARING_RECIPIENT),
  'consent.sharedWithoutConsent.#.basis': code('legal basis', contact.SHARING_BASIS),
  'consent.sharedWithoutConsent.#.basisReference': text('reference of the legal basis'),
  'consent.sharedWithoutConsent.#.decidedBy': person('decided by'),
  'consent.sharedWithoutConsent.#.decidedAt': moment('decided'),
  'consent.sharedWithoutConsent.#.clientTold': code('client told', employment.YES_NO),
  'consent.withdrawn': part('Consent withdrawn'),
  'consent.withdrawn.at': moment('Consent withdrawn'),
  'consent.withdrawn.scope': text('What the withdrawal covers'),
  'consent.limitsOfConfidentiality': part('Told where confidentiality ends'),
  'consent.limitsOfConfidentiality.state': words('Told where confidentiality ends', EXPLAINED),
  'consent.limitsOfConfidentiality.at': moment('When the limits of confidentiality were explained'),
  'consent.limitsOfConfidentiality.reason': code(
    'Why the limits of confidentiality were not explained yet',
    NOT_ASKED_REASON,
  ),
  'consent.privacyNotice': part('Given the privacy notice'),
  'consent.privacyNotice.state': words('Given the privacy notice', GIVEN),
  'consent.privacyNotice.version': text('Version of the privacy notice'),
  'consent.privacyNotice.at': moment('When the privacy notice was given'),
  'consent.privacyNotice.reason': code('Why the privacy notice was not given yet', NOT_ASKED_REASON),
};

const ABUSE: Fields = {
  abuseProfile: part('Domestic abuse'),
  'abuseProfile.types': code('Types of abuse', abuse.ABUSE_TYPE),
  'abuseProfile.types.#': code('Type of abuse #', abuse.ABUSE_TYPE),
  'abuseProfile.linkedForms': code('Linked forms of abuse', abuse.LINKED_FORM),
  'abuseProfile.linkedForms.#': code('Linked form of abuse #', abuse.LINKED_FORM),
  'abuseProfile.relationship': code('Relationship of the person alleged to the client', abuse.RELATIONSHIP),
  'abuseProfile.duration': code('How long the abuse has gone on', abuse.DURATION),
  'abuseProfile.stillLivingTogether': code('Still living together', employment.YES_NO),
  'abuseProfile.separatedFor': code('How long ago they separated', abuse.DURATION),
  'abuseProfile.severity': part('Severity'),
  'abuseProfile.severity.#': part('Severity #'),
  'abuseProfile.severity.#.reviewPoint': code('point of the rating', REVIEW_POINT),
  'abuseProfile.severity.#.type': code('type of abuse', abuse.ABUSE_TYPE),
  'abuseProfile.severity.#.severity': code('severity', abuse.SEVERITY),
  'abuseProfile.severity.#.severityTrend': code('severity is', abuse.TREND),
  'abuseProfile.severity.#.frequencyTrend': code('frequency is', abuse.TREND),
  'abuseProfile.current': code('Abuse going on now', employment.YES_NO),
  'abuseProfile.ceasedOn': date('Day on which the abuse stopped'),
};

const SEXUAL_VIOLENCE: Fields = {
  sexualViolenceProfile: part('Sexual violence'),
  'sexualViolenceProfile.types': code('Types of sexual violence', sexualViolence.SEXUAL_VIOLENCE_TYPE),
  'sexualViolenceProfile.types.#': code('Type of sexual violence #', sexualViolence.SEXUAL_VIOLENCE_TYPE),
  'sexualViolenceProfile.recency': code('How long ago', sexualViolence.RECENCY),
  'sexualViolenceProfile.workplaceRelated': code('Related to the workplace', employment.YES_NO),
  'sexualViolenceProfile.healthNeeds': code('Health needs', sexualViolence.HEALTH_NEED),
  'sexualViolenceProfile.healthNeeds.#': code('Health need #', sexualViolence.HEALTH_NEED),
  'sexualViolenceProfile.reportedToPolice': code('Reported to the police', sexualViolence.POLICE_REPORT),
};

const policeService = (path: string, when: string): Fields => ({
  [path]: part(`part in the police ${when}`),
  [`${path}.workforceType`]: code(`part of the workforce ${when}`, employment.WORKFORCE_TYPE),
  [`${path}.force`]: code(`force ${when}`, people.FORCE),
  [`${path}.status`]: code(`status ${when}`, people.SERVING_STATUS),
});

const PEOPLE_ALLEGED: Fields = {
  allegedPerpetrators: part('People alleged'),
  'allegedPerpetrators.#': part('Person alleged #'),
  'allegedPerpetrators.#.policePerpetrated': code('police-perpetrated', people.POLICE_PERPETRATED),
  'allegedPerpetrators.#.policePerpetratedDefinition': words(
    'what counts as police-perpetrated',
    Object.fromEntries(POLICE_PERPETRATED_DEFINITIONS.map(({ id, text: said }) => [id, said])),
  ),
  'allegedPerpetrators.#.relationship': code('relationship to the client', abuse.RELATIONSHIP),
  'allegedPerpetrators.#.sex': code('sex', SEX),
  'allegedPerpetrators.#.ageBand': code('age', AGE_BAND),
  ...policeService('allegedPerpetrators.#.serviceAtTimeOfAbuse', 'at the time of the abuse'),
  ...policeService('allegedPerpetrators.#.serviceNow', 'now'),
  'allegedPerpetrators.#.relativeRank': code('senior or junior to the client', people.RELATIVE_RANK),
  'allegedPerpetrators.#.identityToken': token('warrant or pay number'),
  'allegedPerpetrators.#.unit': code('unit', employment.UNIT),
  'allegedPerpetrators.#.hasSystemAccess': code('could look the client up', employment.YES_NO),
  'allegedPerpetrators.#.crimeReference': text('crime reference'),
  'allegedPerpetrators.#.policeRecordRestricted': code('police record restricted', employment.YES_NO),
  'allegedPerpetrators.#.awareOfSupport': code('knows that the client has support', employment.YES_NO),
};

/** Every place of a referral, by its path with `#` for the position in a list. A test holds it against the schema. */
export const REFERRAL_FIELDS: ReadonlyMap<string, Field> = new Map(
  [ROUTE, TRIAGE, CLIENT, EMPLOYMENT, SAFE_CONTACTS, CONSENT, ABUSE, SEXUAL_VIOLENCE, PEOPLE_ALLEGED].flatMap(
    (fields) => Object.entries(fields),
  ),
).set('restriction', code('Who may open the record', people.RESTRICTION));
