import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { Refused } from '@portal/fhir/fhir';

/** The heading of a screen, which is told to whoever hears the page when the screen changes. */
export function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** What stands where something is still being fetched; nothing at all for the first moment. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? (
    <div className="skeleton" role="status">
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="bone" />
      ))}
    </div>
  ) : null;
}

/** What went wrong, what became of it, and how to go on. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="alert" role="alert">
      <p>{sentenceOf(error, i18n.language, t)}</p>
      {again && (
        <button type="button" className="quiet" onClick={again}>
          {t('again')}
        </button>
      )}
    </div>
  );
}

export function sentenceOf(
  error: unknown,
  language: string,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (!(error instanceof Refused)) {
    return t('error-500');
  }
  if (error.status === 429) {
    return t('error-429', { seconds: error.retryAfter ?? 60 });
  }
  const said = error.status < 500 && error.status !== 401 ? error.sentence(language) : undefined;
  const known = [0, 401, 403, 404, 409, 412].includes(error.status) ? error.status : 500;
  return said ?? t(`error-${known}`);
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

export function Note({ children }: { children: ReactNode }) {
  return <p className="note">{children}</p>;
}

/** A QR code that a scanner reads off the screen, in the dark mode too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const svg = renderSVG(text, { border: 4, ecc: 'M' });
  return <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Tells whoever hears the page of something that has changed by itself. */
export function Live({ children }: { children: ReactNode }) {
  return (
    <div aria-live="polite" className="live">
      {children}
    </div>
  );
}
