import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A labelled field with what is wrong in it. */
export function Labelled({
  id,
  label,
  help,
  mistake,
  children,
}: {
  id: string;
  label: string;
  help?: string;
  mistake?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {mistake && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      {children}
    </div>
  );
}

/** The attributes that lead from a field to its help and its mistake. */
export function described(id: string, help: boolean, mistake: boolean) {
  const by = [...(help ? [`${id}-help`] : []), ...(mistake ? [`${id}-mistake`] : [])].join(' ');
  return { ...(by ? { 'aria-describedby': by } : {}), ...(mistake ? { 'aria-invalid': true } : {}) };
}

/** What has to be put right, each with a way to its field. */
export function ErrorSummary({ mistakes }: { mistakes: { id: string | undefined; text: string }[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [mistakes]);
  return mistakes.length === 0 ? null : (
    <div ref={box} className="alert" role="alert" tabIndex={-1}>
      <h2>{t('put-right')}</h2>
      <ul>
        {mistakes.map(({ id, text }) => (
          <li key={text}>
            {id ? (
              <a
                href={`#${id}`}
                onClick={event => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
