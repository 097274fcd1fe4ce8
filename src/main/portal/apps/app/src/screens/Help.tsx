import { useTranslation } from 'react-i18next';
import { Heading } from '@portal/ui/parts';
import { nextTextSize, switchContrast, usePreferences } from '@portal/ui/preferences';

/** How to read the pages, whom to call, and what becomes of the data. */
export default function Help() {
  const { t } = useTranslation();
  const { text, contrast } = usePreferences();
  return (
    <>
      <Heading>{t('help-and-access')}</Heading>
      <section className="card" aria-labelledby="reading">
        <h2 id="reading">{t('reading')}</h2>
        <div className="actions">
          <button type="button" className="quiet" onClick={nextTextSize}>
            {t('text-size', { percent: text })}
          </button>
          <button type="button" className="quiet" aria-pressed={contrast} onClick={switchContrast}>
            {t('contrast')}
          </button>
        </div>
        <p>{t('accessibility-statement')}</p>
      </section>
      <section className="card" aria-labelledby="calls">
        <h2 id="calls">{t('whom-to-call')}</h2>
        <ul className="list">
          <li>
            <a href="tel:102">102</a> · {t('ambulance')}
          </li>
          <li>
            <a href="tel:112">112</a> · {t('all-emergencies')}
          </li>
        </ul>
      </section>
      <section className="card" aria-labelledby="data">
        <h2 id="data">{t('your-data')}</h2>
        <p>{t('your-data-server')}</p>
        <p>{t('your-data-device')}</p>
      </section>
    </>
  );
}
