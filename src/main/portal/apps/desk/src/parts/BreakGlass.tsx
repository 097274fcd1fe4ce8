import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '@portal/fhir/fhir';
import { signIn } from '@portal/fhir/session';
import { Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import { DESK } from '../desk';
import { useDraft } from '../hooks/useDraft';
import { rememberScreen } from '../sessionEnd';

const REASONS = ['life-at-risk', 'unconscious', 'delivery', 'nobody-to-ask', 'disaster'] as const;
const AT_LEAST = 20;
const FRESH = 60;

interface Wish {
  reason: string;
  explanation: string;
  sensitive: string;
}

const EMPTY: Wish = { reason: '', explanation: '', sensitive: '' };

/** Opens a closed record for an hour, in an emergency, to somebody who answers for it. */
export function BreakGlass({ id, opened }: { id: string; opened: () => void }) {
  const { t, i18n } = useTranslation();
  const { fhir } = useDesk();
  const [wish, change, clear] = useDraft<Wish>(`emergency-${id}`, EMPTY);
  const open = useMutation({
    mutationFn: () =>
      fhir.operation<fhir4.Parameters>(`Patient/${id}/$break-glass`, {
        reason: { valueCode: wish.reason },
        explanation: { valueString: wish.explanation.trim() },
        sensitiveExplanation: wish.sensitive.trim() ? { valueString: wish.sensitive.trim() } : undefined,
      }),
    // A sign-in that is too old is no end of the session: the answer is a new one, here.
    meta: { keepsSession: true },
    onSuccess: () => {
      clear();
      opened();
    },
  });
  const mustSignIn = open.error instanceof Refused && open.error.status === 401;
  const isReady = wish.reason !== '' && wish.explanation.trim().length >= AT_LEAST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) {
      open.mutate();
    }
  };
  return (
    <form className="card sheet" onSubmit={submit} aria-labelledby="emergency-heading">
      <h2 id="emergency-heading">{t('emergency-open')}</h2>
      <p>{t('emergency-what')}</p>
      {mustSignIn ? (
        <div className="alert" role="alert">
          <p>{t('sign-in-again')}</p>
          <button
            type="button"
            onClick={() => {
              rememberScreen();
              void signIn(DESK, i18n.language, FRESH);
            }}
          >
            {t('sign-in')}
          </button>
        </div>
      ) : (
        open.error && <Trouble error={open.error} />
      )}
      <label htmlFor="emergency-reason">{t('reason')}</label>
      <select id="emergency-reason" required value={wish.reason} onChange={event => change({ reason: event.target.value })}>
        <option value="">{t('choose')}</option>
        {REASONS.map(reason => (
          <option key={reason} value={reason}>
            {t(`emergency-${reason}`)}
          </option>
        ))}
      </select>
      <label htmlFor="emergency-explanation">{t('explanation')}</label>
      <textarea
        id="emergency-explanation"
        required
        minLength={AT_LEAST}
        rows={3}
        value={wish.explanation}
        aria-describedby="emergency-help"
        onChange={event => change({ explanation: event.target.value })}
      />
      <p className="help" id="emergency-help">
        {t('explanation-help')}
      </p>
      <label htmlFor="emergency-sensitive">{t('sensitive')}</label>
      <textarea
        id="emergency-sensitive"
        rows={2}
        value={wish.sensitive}
        onChange={event => change({ sensitive: event.target.value })}
      />
      <div className="actions">
        <button type="submit" className="danger" disabled={open.isPending || !isReady}>
          {t('emergency-do')}
        </button>
      </div>
    </form>
  );
}
