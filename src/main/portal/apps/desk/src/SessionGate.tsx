import type Client from 'fhirclient/lib/Client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fhir } from '@portal/fhir/fhir';
import { SignInRefused, session, signIn } from '@portal/fhir/session';
import { Shell } from '@portal/ui/Shell';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import type { Desk } from './context';
import { DeskContext } from './context';
import { NotPosted, deskOf } from './data/staff';
import { DESK } from './desk';
import { DeskPage } from './DeskPage';
import { rememberScreen, returnToScreen } from './sessionEnd';

type State =
  | { is: 'opening' }
  | { is: 'out'; refused: boolean }
  | { is: 'in'; client: Client; desk: Desk }
  | { is: 'trouble'; error: unknown };

/** Lets in who has signed in, and asks all others to. */
export function SessionGate() {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<State>({ is: 'opening' });
  useEffect(() => {
    open(i18n.language).then(setState, error =>
      setState(error instanceof SignInRefused ? { is: 'out', refused: true } : { is: 'trouble', error }),
    );
    // What is open does not change with the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (state.is === 'in') {
    return (
      <DeskContext value={state.desk}>
        <DeskPage client={state.client} />
      </DeskContext>
    );
  }
  return (
    <Shell>
      {state.is === 'opening' ? (
        <Skeleton />
      ) : (
        <>
          <Heading>{t('desk-for-staff')}</Heading>
          {state.is === 'trouble' &&
            (state.error instanceof NotPosted ? (
              <p className="alert" role="alert">
                {t('not-posted')}
              </p>
            ) : (
              <Trouble error={state.error} />
            ))}
          {state.is === 'out' && state.refused && <p className="alert">{t('sign-in-refused')}</p>}
          <p>{t('sign-in-how')}</p>
          <button
            type="button"
            onClick={() => {
              rememberScreen();
              void signIn(DESK, i18n.language);
            }}
          >
            {t('sign-in')}
          </button>
        </>
      )}
    </Shell>
  );
}

async function open(language: string): Promise<State> {
  const client = await session(DESK);
  if (!client) {
    return { is: 'out', refused: false };
  }
  returnToScreen();
  try {
    return { is: 'in', client, desk: await deskOf(new Fhir(client), language) };
  } catch (error) {
    return (error as { status?: number }).status === 401 ? { is: 'out', refused: false } : { is: 'trouble', error };
  }
}
