import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choose } from '@portal/i18n/i18n';
import { nextTextSize, switchContrast, usePreferences } from './preferences';

/** The frame of every page: whose it is, how it is read, and where help is. */
export function Shell({ menu, children }: { menu?: ReactNode; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { text, contrast } = usePreferences();
  const other = i18n.language === 'hi' ? 'en' : 'hi';
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={event => {
          // The address says which screen is shown.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header className="bar">
        <div>
          <p className="government">{t('government')}</p>
          <p className="title">{t('title')}</p>
        </div>
        <div className="tools">
          <button type="button" lang={other} onClick={() => choose(other)}>
            {t('other-language')}
          </button>
          <button type="button" aria-describedby="text-size" onClick={nextTextSize}>
            {t('text-size-button')}
            <span id="text-size" className="unseen">
              {t('text-size', { percent: text })}
            </span>
          </button>
          <button type="button" aria-pressed={contrast} onClick={switchContrast}>
            {t('contrast')}
          </button>
        </div>
      </header>
      {menu}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{t('helpline')}</p>
      </footer>
    </>
  );
}
