import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import hi from './hi.json';

export type Language = 'hi' | 'en';

const KEPT = 'hims-language';

export function chosenLanguage(): Language | null {
  const kept = localStorage.getItem(KEPT);
  return kept === 'hi' || kept === 'en' ? kept : null;
}

/** Texts of all apps and, beside them, of one. Hindi is first; whoever has chosen once is asked no more. */
export function speak(own: Record<Language, object>): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: chosenLanguage() ?? 'hi',
    resources: {
      hi: { translation: { ...hi, ...own.hi } },
      en: { translation: { ...en, ...own.en } },
    },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const show = (language: string) => {
    document.documentElement.lang = language;
    document.title = i18next.t('title');
  };
  i18next.on('languageChanged', show);
  show(i18next.language);
  return i18next;
}

export function choose(language: Language): void {
  localStorage.setItem(KEPT, language);
  void i18next.changeLanguage(language);
}
