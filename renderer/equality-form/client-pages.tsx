import { Fragment, useState, type ReactNode } from 'react';
import { useShortcuts } from '../app/shortcuts.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import type { Outcome } from './end-page.tsx';
import { FromTheTop } from './from-the-top.tsx';
import { answersOf, questionsFor, refusalOf, type Asking, type GivenAnswers } from './given-answers.ts';
import { QuestionPage } from './question-page.tsx';
import type { QuestionId } from './questions.ts';
import { SealPage } from './seal-page.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { useSealing } from './use-sealing.ts';
import { WelcomePage, type Agreement } from './welcome-page.tsx';

/** Where the client is: before the questions, at one of them, or after the last. */
type Place = 'welcome' | QuestionId | 'seal';

/**
 * Everything that the client sees. The answers are the state of this component and nothing else: once it leaves the screen,
 * sealed or stopped, they are gone.
 */
export function ClientPages({
  referralId,
  asking,
  onEnd,
}: {
  readonly referralId: string;
  readonly asking: Asking;
  readonly onEnd: (outcome: Outcome) => void;
}): ReactNode {
  const [place, setPlace] = useState<Place>('welcome');
  const [agreement, setAgreement] = useState<Agreement>();
  const [given, setGiven] = useState<GivenAnswers>({});
  const [isStopping, setIsStopping] = useState(false);
  const sealing = useSealing(referralId);
  useShortcuts({ back: () => setIsStopping(true) });

  const questions = questionsFor(given);
  const places: readonly Place[] = ['welcome', ...questions.map(({ id }) => id), 'seal'];
  const index = places.indexOf(place);
  const goTo = (step: number): void => setPlace(places[index + step] ?? 'seal');
  const question = questions.find(({ id }) => id === place);
  const { mode } = asking;

  return (
    <>
      <div className="equality-form__top">
        {place === 'welcome' ? <span /> : <BackLink onClick={() => goTo(-1)} />}
        <Button kind="link" onClick={() => setIsStopping(true)}>
          Stop, and keep nothing
        </Button>
      </div>
      <Fragment key={place}>
        {place === 'welcome' && (
          <WelcomePage
            mode={mode}
            agreement={agreement}
            sealing={sealing}
            onChange={setAgreement}
            onContinue={() =>
              agreement === 'no' ? void sealing.seal(refusalOf(asking), () => onEnd('refused')) : goTo(1)
            }
          />
        )}
        {question !== undefined && (
          <QuestionPage
            question={question}
            number={index}
            total={questions.length}
            chosen={given[question.id] ?? []}
            onChange={(chosen) => setGiven({ ...given, [question.id]: chosen })}
            onContinue={() => goTo(1)}
          />
        )}
        {place === 'seal' && (
          <SealPage
            mode={mode}
            sealing={sealing}
            onSeal={() => void sealing.seal(answersOf(given, asking), () => onEnd('sealed'))}
          />
        )}
        <FromTheTop />
      </Fragment>
      {isStopping && <StopDialog onStop={() => onEnd('stopped')} onCarryOn={() => setIsStopping(false)} />}
    </>
  );
}
