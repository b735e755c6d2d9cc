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

const EXPLAINED = { explained: 'Explained', 'not-explained': 'Not explained' };

const ROUTE: Fields = {
  route: part('Referral'),
  'route.service': code('Service', referral.SERVICE),
  'route.receivedAt': moment('Received'),
  'route.completeAt': moment('First safe contact known'),
  'route.referralRoute': code('How it reached the service', referral.REFERRAL_ROUTE),
  'route.referrer': part('Referrer'),
  'route.referrer.name': text("Referrer's name"),
  'route.referrer.unit': text("Referrer's unit or organisation"),
  'route.referrer.contact': text('How to reach the referrer'),
  'route.selfReferralAnonymous': yesNo('Still anonymous'),
  'route.reasons': code('Reasons for referral', referral.REFERRAL_REASON),
  'route.reasons.#': code('Reason for referral #', referral.REFERRAL_REASON),
  'route.priority': code('Priority', referral.PRIORITY),
  'route.priorityRationale': text('Why this priority'),
  'route.duplicateCheck': part('Duplicate check'),
  'route.duplicateCheck.decision': code('Duplicate check', referral.DUPLICATE_DECISION),
  'route.duplicateCheck.reason': text('Why it is not a duplicate'),
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
  'triage.waitingList.leftAt': moment('Taken off the waiting list'),
  'triage.allocation': part('Allocation'),
  'triage.allocation.at': moment('Allocated'),
  'triage.allocation.worker': person('Allocated to'),
  'triage.allocation.conflictCheckId': token('Conflict check'),
};

const CLIENT: Fields = {
  client: part('Client'),
  'client.name': part('Name'),
  'client.name.full': text('Full name'),
  'client.name.preferred': text('Preferred name'),
  'client.dateOfBirth': date('Date of birth'),
  'client.workforceNumberToken': token('Warrant or pay number'),
  'client.address': part('Address'),
  'client.address.lines': text('Address'),
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
  'client.children.agesYears': number("Children's ages"),
  'client.children.agesYears.#': number('Age of child #'),
};

const EMPLOYMENT: Fields = {
  employment: part('Employment'),
  'employment.workforceType': code('Place in the workforce', employment.WORKFORCE_TYPE),
  'employment.officerRank': code('Rank', employment.OFFICER_RANK),
  'employment.specialRank': code('Rank in the Special Constabulary', employment.SPECIAL_RANK),
  'employment.staffBand': code('Staff band', employment.STAFF_BAND),
  'employment.volunteerRole': text('Volunteer role'),
  'employment.contractorCompany': text('Company'),
  'employment.unit': code('Unit', employment.UNIT),
  'employment.status': code('Employment status', employment.EMPLOYMENT_STATUS),
  'employment.lineManagerAware': code('Line manager knows', employment.YES_NO),
  'employment.mayTellLineManager': code('The line manager may be told', employment.YES_NO),
  'employment.sameUnitAsPersonAlleged': code('Works in the same unit as a person alleged', employment.YES_NO),
  'employment.dutyLimitsExplained': part("Limits of an officer's confidentiality"),
  'employment.dutyLimitsExplained.state': words("Limits of an officer's confidentiality", EXPLAINED),
  'employment.dutyLimitsExplained.on': date("Limits of an officer's confidentiality explained on"),
  'employment.dutyLimitsExplained.reason': code(
    "Why the limits of an officer's confidentiality were not explained",
    NOT_ASKED_REASON,
  ),
};

const SAFE_CONTACTS: Fields = {
  safeContacts: part('Safe contacts'),
  'safeContacts.#': part('Safe contact #'),
  'safeContacts.#.channel': code('channel', contact.CHANNEL),
  'safeContacts.#.value': text('number, address or place'),
  'safeContacts.#.preferred': yesNo('preferred'),
  'safeContacts.#.isWorkDeviceOrMailbox': yesNo('work device or mailbox'),
  'safeContacts.#.safeToLeaveVoicemail': yesNo('safe to leave a voicemail'),
  'safeContacts.#.safeToText': yesNo('safe to text'),
  'safeContacts.#.safeToSayWhoIsCalling': yesNo('safe to say who is calling'),
  'safeContacts.#.status': part('whether it is safe'),
  'safeContacts.#.status.state': words('whether it is safe', {
    'confirmed-safe': 'Confirmed safe',
    'do-not-use': 'Do not use',
  }),
  'safeContacts.#.status.at': moment('confirmed safe'),
  'safeContacts.#.status.reconfirmDue': date('confirm again by'),
  'safeContacts.#.status.reason': text('why it must not be used'),
  'safeContacts.#.safeWindows': part('safe times'),
  'safeContacts.#.safeWindows.#': part('safe time #'),
  'safeContacts.#.safeWindows.#.weekday': words('day', WEEKDAY_WORDS),
  'safeContacts.#.safeWindows.#.from': text('from'),
  'safeContacts.#.safeWindows.#.to': text('to'),
  'safeContacts.#.codeWord': text('code word'),
  'safeContacts.#.coverStory': text('cover story'),
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
  'consent.mustNotReceive': part('Who must not receive anything'),
  'consent.mustNotReceive.state': words('Who must not receive anything', {
    nobody: 'Nobody named',
    'not-asked': 'Not asked',
    listed: 'People are named',
  }),
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
  'consent.limitsOfConfidentiality': part('Limits of confidentiality'),
  'consent.limitsOfConfidentiality.state': words('Limits of confidentiality', EXPLAINED),
  'consent.limitsOfConfidentiality.at': moment('Limits of confidentiality explained'),
  'consent.limitsOfConfidentiality.reason': code(
    'Why the limits of confidentiality were not explained',
    NOT_ASKED_REASON,
  ),
  'consent.privacyNotice': part('Privacy notice'),
  'consent.privacyNotice.state': words('Privacy notice', { given: 'Given', 'not-given': 'Not given' }),
  'consent.privacyNotice.version': text('Version of the privacy notice'),
  'consent.privacyNotice.at': moment('Privacy notice given'),
  'consent.privacyNotice.reason': code('Why the privacy notice was not given', NOT_ASKED_REASON),
};

const ABUSE: Fields = {
  abuseProfile: part('Domestic abuse'),
  'abuseProfile.types': code('Types of abuse', abuse.ABUSE_TYPE),
  'abuseProfile.types.#': code('Type of abuse #', abuse.ABUSE_TYPE),
  'abuseProfile.linkedForms': code('Linked forms of abuse', abuse.LINKED_FORM),
  'abuseProfile.linkedForms.#': code('Linked form of abuse #', abuse.LINKED_FORM),
  'abuseProfile.relationship': code('Relationship to the person alleged', abuse.RELATIONSHIP),
  'abuseProfile.duration': code('How long the abuse has gone on', abuse.DURATION),
  'abuseProfile.stillLivingTogether': code('Still living together', employment.YES_NO),
  'abuseProfile.separatedFor': code('How long they have been apart', abuse.DURATION),
  'abuseProfile.severity': part('Severity'),
  'abuseProfile.severity.#': part('Severity #'),
  'abuseProfile.severity.#.reviewPoint': code('looked at', REVIEW_POINT),
  'abuseProfile.severity.#.type': code('type of abuse', abuse.ABUSE_TYPE),
  'abuseProfile.severity.#.severity': code('severity', abuse.SEVERITY),
  'abuseProfile.severity.#.severityTrend': code('severity is', abuse.TREND),
  'abuseProfile.severity.#.frequencyTrend': code('frequency is', abuse.TREND),
  'abuseProfile.current': code('The abuse goes on', employment.YES_NO),
  'abuseProfile.ceasedOn': date('The abuse ended on'),
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
  [path]: part(`place in the police ${when}`),
  [`${path}.workforceType`]: code(`place in the workforce ${when}`, employment.WORKFORCE_TYPE),
  [`${path}.force`]: code(`force ${when}`, people.FORCE),
  [`${path}.status`]: code(`serving ${when}`, people.SERVING_STATUS),
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
  'allegedPerpetrators.#.relativeRank': code('rank beside the client', people.RELATIVE_RANK),
  'allegedPerpetrators.#.identityToken': token('identity'),
  'allegedPerpetrators.#.unit': code('unit', employment.UNIT),
  'allegedPerpetrators.#.hasSystemAccess': code('could look the client up', employment.YES_NO),
  'allegedPerpetrators.#.crimeReference': text('crime reference'),
  'allegedPerpetrators.#.policeRecordRestricted': code('police record restricted', employment.YES_NO),
  'allegedPerpetrators.#.awareOfSupport': code('knows of the support', employment.YES_NO),
};

/** Every place of a referral, by its path with `#` for the position in a list. A test holds it against the schema. */
export const REFERRAL_FIELDS: ReadonlyMap<string, Field> = new Map(
  [ROUTE, TRIAGE, CLIENT, EMPLOYMENT, SAFE_CONTACTS, CONSENT, ABUSE, SEXUAL_VIOLENCE, PEOPLE_ALLEGED].flatMap(
    (fields) => Object.entries(fields),
  ),
).set('restriction', code('Who may open the record', people.RESTRICTION));
