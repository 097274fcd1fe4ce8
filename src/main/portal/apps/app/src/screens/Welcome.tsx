import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { chosenLanguage, choose } from '@portal/i18n/i18n';
import { signIn } from '@portal/fhir/session';
import { Heading, Trouble } from '@portal/ui/parts';
import { Refused } from '@portal/fhir/fhir';
import { APP } from '../app';
import { Kept } from './Kept';

/** Which language, and the way in. Emergency numbers come before both. */
export function Welcome({ refused }: { refused: boolean }) {
  const { t, i18n } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const enter = () => {
    setLeaving(true);
    setFailure(null);
    signIn(APP, i18n.language).catch(() => {
      setLeaving(false);
      setFailure(new Refused(0));
    });
  };
  return (
    <>
      <Heading>{t('welcome')}</Heading>
      <p>{t('welcome-what')}</p>
      {refused && (
        <p className="alert" role="alert">
          {t('sign-in-refused')}
        </p>
      )}
      {failure !== null && <Trouble error={failure} />}
      {chosenLanguage() === null && (
        <section className="card" aria-labelledby="language">
          <h2 id="language" lang="hi">
            भाषा चुनें / <span lang="en">Choose your language</span>
          </h2>
          <div className="actions">
            <button type="button" className="quiet" lang="hi" onClick={() => choose('hi')}>
              हिन्दी
            </button>
            <button type="button" className="quiet" lang="en" onClick={() => choose('en')}>
              English
            </button>
          </div>
        </section>
      )}
      <div className="actions">
        <button type="button" onClick={enter} disabled={isLeaving}>
          {t('sign-in')}
        </button>
      </div>
      <Kept />
      <section className="card" aria-labelledby="urgent">
        <h2 id="urgent">{t('urgent')}</h2>
        <div className="actions">
          <a className="button" href="tel:102">
            {t('call-102')}
          </a>
          <a className="button quiet" href="tel:112">
            {t('call-112')}
          </a>
        </div>
      </section>
      <p>
        <Link href="/help">{t('help-and-access')}</Link>
      </p>
    </>
  );
}
