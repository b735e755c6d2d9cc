import type { ReactNode } from 'react';
import type { ShellOutputOf } from '../../shared/contract/shell.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { SummaryList } from '../ui/summary-list.tsx';

/** Which Strongroom this is, and what it is made of. */
export function VersionSection({ about }: { readonly about: ShellOutputOf<'app.about'> }): ReactNode {
  const { version, builtOn, components } = about;
  return (
    <section className="app-section" aria-labelledby="version">
      <h2 className="govuk-heading-m" id="version">
        This copy of Strongroom
      </h2>
      <SummaryList
        rows={[
          { label: 'Version', value: version },
          {
            label: 'Built',
            value: builtOn === null ? 'Not built: run from its sources' : dateInWords(builtOn),
          },
          ...components.map((component) => ({ label: component.name, value: component.version })),
        ]}
      />
      <p className="govuk-body app-text">
        Strongroom is handed out unsigned: unless your organisation signed this copy, the system calls its
        publisher unknown. It never updates itself and never says that there is a newer version; whoever looks
        after this computer installs one.
      </p>
    </section>
  );
}
