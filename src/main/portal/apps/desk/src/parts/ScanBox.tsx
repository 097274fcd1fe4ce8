import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The one box that a desk scans into or searches by. */
export function ScanBox({
  box,
  isBusy,
  search,
}: {
  box: RefObject<HTMLInputElement | null>;
  isBusy: boolean;
  search: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) {
      search(text);
      setText('');
    }
  };
  return (
    <search>
      <form className="scan" onSubmit={submit}>
        <label htmlFor="scan">
          {t('scan')} <kbd>F2</kbd>
        </label>
        <div className="joined">
          <input
            id="scan"
            ref={box}
            value={text}
            onChange={event => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="scan-help"
          />
          <button type="submit" disabled={isBusy}>
            {t('search')}
          </button>
        </div>
        <p className="help" id="scan-help">
          {t('scan-help')}
        </p>
      </form>
    </search>
  );
}
