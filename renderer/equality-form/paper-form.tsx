import type { ReactNode } from 'react';
import { FORM_QUESTIONS, type FormQuestion } from './questions.ts';
import { ASKING_WORDS, WHAT_BECOMES_OF_THEM, WHY_WE_ASK } from './words.ts';

/** The form as it is printed on A4: no name, and one line for a reference written by hand. */
export function PaperForm(): ReactNode {
  return (
    <article className="paper-form" aria-label="The form">
      <h2 className="paper-form__title">Some questions about you</h2>
      <p className="paper-form__lead">
        {WHY_WE_ASK} {ASKING_WORDS['form-handed-over'].whoSees}
      </p>
      <ul className="paper-form__list">
        {WHAT_BECOMES_OF_THEM.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>A question that you leave empty counts as “Prefer not to say”.</li>
        <li>
          Do not write your name. Put the form in the envelope, seal it, and write “Equality form” on it.
          Somebody who does not work on your case types it in and destroys the paper.
        </li>
      </ul>
      <dl className="paper-form__lines">
        <div>
          <dt>Reference (filled in for you)</dt>
          <dd />
        </div>
        <div>
          <dt>Date</dt>
          <dd />
        </div>
      </dl>
      <section className="paper-form__question">
        <h3>Do you agree that your answers are counted in statistics?</h3>
        <ul className="paper-form__answers">
          <Answer>Yes, I agree that my answers are counted in statistics</Answer>
          <Answer>No (then leave the rest empty)</Answer>
        </ul>
      </section>
      {FORM_QUESTIONS.map((question, index) => (
        <PaperQuestion key={question.id} question={question} number={index + 1} />
      ))}
    </article>
  );
}

function PaperQuestion({
  question: { wording, list, takesSeveral, hasHeadings, offersNotKnown, onlyAfterCondition },
  number,
}: {
  readonly question: FormQuestion;
  readonly number: number;
}): ReactNode {
  return (
    <section className="paper-form__question">
      <h3>
        {number}. {wording}
      </h3>
      <p className="paper-form__hint">
        {onlyAfterCondition && 'Only if you answered “Yes” to question 2. '}
        {takesSeveral ? 'Tick all that apply.' : 'Tick one.'}
      </p>
      <ul className="paper-form__answers">
        {hasHeadings
          ? [...Map.groupBy(list.codes, ({ group }) => group)].map(([heading, codes]) => (
              <li key={heading} className="paper-form__group">
                <p className="paper-form__heading">{heading}</p>
                <ul>
                  {codes.map(({ code, label }) => (
                    <Answer key={code}>{label}</Answer>
                  ))}
                </ul>
              </li>
            ))
          : list.codes.map(({ code, label }) => <Answer key={code}>{label}</Answer>)}
        {offersNotKnown && <Answer>I do not know</Answer>}
        <Answer>Prefer not to say</Answer>
      </ul>
    </section>
  );
}

const Answer = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <li className="paper-form__answer">
    <span className="paper-form__box" aria-hidden="true" />
    {children}
  </li>
);
