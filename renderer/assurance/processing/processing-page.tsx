import type { ReactNode } from 'react';
import { OPERATION_REGIMES } from '../../../shared/domain/assurance/items.ts';
import { RadioGroup } from '../../ui/choices.tsx';
import { Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { itemOf, itemsOf, useAssessment } from '../assessment.ts';
import { REGIME_WORDS } from '../assurance-words.ts';
import { Entries } from '../items/entries.tsx';
import { textIn, textOrNull, yesNo, yesNoIn } from '../items/form-fields.ts';
import { Line, Prose } from '../items/form-lines.tsx';
import { ItemForm } from '../items/item-form.tsx';
import { useOneForm } from '../items/use-one-form.ts';

/** What is done with the data, under which law, and where it goes. */
export function ProcessingPage(): ReactNode {
  const assessment = useAssessment();
  const one = useOneForm();
  return (
    <Page title="Processing">
      <section className="app-section" aria-labelledby="operations">
        <h2 className="govuk-heading-m" id="operations">
          Operations
        </h2>
        <p className="govuk-body app-text">
          Each thing that is done with personal data for one purpose. Which law applies is decided for each by
          itself: law enforcement is under Part 3 of the Data Protection Act 2018, everything else under the
          UK GDPR.
        </p>
        <Entries
          kind="operation"
          one={one}
          entries={itemsOf(assessment, 'operation')}
          addWords="Add an operation"
          nameOf={({ body }) => body.title}
          renderEntry={({ body: { title, purpose, regime } }, edit) => (
            <>
              <div className="app-dpia__entry-top">
                <h3 className="govuk-heading-s app-dpia__entry-title">{title}</h3>
                {edit}
              </div>
              {regime === 'NOT_DECIDED' ? (
                <Status tone="warn">{REGIME_WORDS[regime]}</Status>
              ) : (
                <p className="app-quiet">{REGIME_WORDS[regime]}</p>
              )}
              {purpose !== null && <p className="app-dpia__prose">{purpose}</p>}
            </>
          )}
          renderForm={(itemId) => <OperationForm itemId={itemId} onClose={one.close} />}
        />
      </section>
      <section className="app-section" aria-labelledby="flows">
        <h2 className="govuk-heading-m" id="flows">
          Data flows
        </h2>
        <p className="govuk-body app-text">
          Where data comes from and goes to, how, and what protects it on the way.
        </p>
        <Entries
          kind="flow"
          one={one}
          entries={itemsOf(assessment, 'flow')}
          addWords="Add a data flow"
          nameOf={({ body }) => `from ${body.from} to ${body.to}`}
          renderEntry={({ body }, edit) => (
            <>
              <div className="app-dpia__entry-top">
                <h3 className="govuk-heading-s app-dpia__entry-title">
                  {body.from} <span aria-hidden="true">→</span>
                  <span className="govuk-visually-hidden">to</span> {body.to}
                </h3>
                {edit}
              </div>
              <SummaryList
                rows={[
                  { label: 'What', value: body.what },
                  { label: 'How', value: body.how },
                  { label: 'Protected by', value: body.protection ?? 'Not said' },
                  { label: 'Leaves the country', value: body.leavesCountry ? 'Yes' : 'No' },
                ]}
              />
            </>
          )}
          renderForm={(itemId) => <FlowForm itemId={itemId} onClose={one.close} />}
        />
      </section>
    </Page>
  );
}

interface FormProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

function OperationForm({ itemId, onClose }: FormProps): ReactNode {
  const body = itemOf(useAssessment(), 'operation', itemId)?.body;
  return (
    <ItemForm
      kind="operation"
      itemId={itemId}
      title={body === undefined ? 'A new operation' : 'Edit the operation'}
      start={{ title: body?.title ?? '', purpose: body?.purpose ?? '', regime: body?.regime ?? '' }}
      toBody={(fields) => ({
        title: textIn(fields, 'title'),
        purpose: textOrNull(fields, 'purpose'),
        regime: textIn(fields, 'regime'),
      })}
      missing={{ title: 'Name the operation', regime: 'Choose which law applies' }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Line form={form} name="title" label="What is done" />
          <Prose
            form={form}
            name="purpose"
            label="For what purpose"
            hint="If it is not plain from its name."
          />
          <RadioGroup
            id={form.idOf('regime')}
            label="Which law applies"
            isSmall
            choices={OPERATION_REGIMES.map((value) => ({ value, label: REGIME_WORDS[value] }))}
            value={OPERATION_REGIMES.find((each) => each === textIn(form.fields, 'regime'))}
            error={form.problemOf('regime')}
            onChange={(value) => form.set('regime', value)}
          />
        </>
      )}
    </ItemForm>
  );
}

function FlowForm({ itemId, onClose }: FormProps): ReactNode {
  const body = itemOf(useAssessment(), 'flow', itemId)?.body;
  return (
    <ItemForm
      kind="flow"
      itemId={itemId}
      title={body === undefined ? 'A new data flow' : 'Edit the data flow'}
      start={{
        from: body?.from ?? '',
        to: body?.to ?? '',
        what: body?.what ?? '',
        how: body?.how ?? '',
        protection: body?.protection ?? '',
        leavesCountry: yesNo(body?.leavesCountry ?? null),
      }}
      toBody={(fields) => ({
        from: textIn(fields, 'from'),
        to: textIn(fields, 'to'),
        what: textIn(fields, 'what'),
        how: textIn(fields, 'how'),
        protection: textOrNull(fields, 'protection'),
        leavesCountry: yesNoIn(fields, 'leavesCountry'),
      })}
      missing={{
        from: 'Say where the data comes from',
        to: 'Say where it goes',
        what: 'Say which data it is',
        how: 'Say how it gets there',
        leavesCountry: 'Say whether it leaves the United Kingdom',
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Line form={form} name="from" label="From" />
          <Line form={form} name="to" label="To" />
          <Line form={form} name="what" label="Which data" />
          <Line form={form} name="how" label="How it gets there" />
          <Prose form={form} name="protection" label="What protects it on the way" />
          <RadioGroup
            id={form.idOf('leavesCountry')}
            label="Does it leave the United Kingdom?"
            isInline
            isSmall
            choices={[
              { value: 'YES', label: 'Yes' },
              { value: 'NO', label: 'No' },
            ]}
            value={textIn(form.fields, 'leavesCountry')}
            error={form.problemOf('leavesCountry')}
            onChange={(value) => form.set('leavesCountry', value)}
          />
        </>
      )}
    </ItemForm>
  );
}
