import type { ReactNode } from 'react';

/** Harm that people have come to through their data: after the Commissioner's guidance, and what policing adds. */
const HARM = {
  'Anybody could': [
    'be kept from using their rights',
    'be kept from a service or a chance',
    'lose control over what is known of them',
    'be treated unfairly for who they are',
    'have their identity stolen, or lose money',
    'lose their good name',
    'come to bodily harm',
    'have a confidence broken',
    'be recognised in data that names nobody',
    'be worse off at work or among people',
  ],
  'In police work, somebody could': [
    'be known as a source, or meet reprisals',
    'be suspected or stopped wrongly',
    'see a prosecution fail',
    'lose their vetting or their career',
    'live through what happened once more',
    'rather not report the next time',
  ],
} as const;

/** What to think of when asking what a risk does to people. */
export function HarmPrompts(): ReactNode {
  return (
    <aside className="app-harm" aria-label="Harm to think of">
      {Object.entries(HARM).map(([who, list]) => (
        <div key={who}>
          <p className="app-harm__who">{who}</p>
          <ul className="govuk-list govuk-list--bullet app-harm__list">
            {list.map((harm) => (
              <li key={harm}>{harm}</li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}
