import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { aReferral, aSafeContact } from '../builders/referral.ts';

/** What is put into a vault, or typed at it, and must be found nowhere else; each cannot be mistaken for anything. */
export const PLANTED = {
  'a name': 'Zephyrine Quillfeather',
  'a preferred name': 'Zephykins',
  'a telephone number': '07700 900461',
  'an address': '14 Marrowbone Passage',
  'a mail address': 'zquill.planted@example.org',
  'what somebody wrote': 'whispers at Thornwick gate',
  'a workforce number': 'PLNT48151623',
  'a word that was looked for': 'Xanthippeous',
  'the name of a view': 'Ysolde list of mine',
  'the name of a colleague': 'Marigold Thistlewood',
  'a wrong passphrase': 'umbrella giraffe lantern quartz',
  'a chosen passphrase': 'velvet tangerine oscillate harbour',
  'a reason': 'Wolfsbane was mentioned in it',
} as const;

export const plantedReferral = (): ReferralDraft =>
  aReferral({
    client: {
      name: { full: PLANTED['a name'], preferred: PLANTED['a preferred name'] },
      dateOfBirth: '1987-04-19',
      communicationNeeds: PLANTED['what somebody wrote'],
    },
    safeContacts: [
      aSafeContact({ value: PLANTED['a telephone number'] }),
      aSafeContact({ channel: 'PERSONAL_EMAIL', value: PLANTED['a mail address'], preferred: false }),
    ],
  });
