import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stop } from '../rail';

const KEYS = ['F2', 'F4', 'F8', 'F9', 'N', '/', '?', 'Esc'] as const;

/** The keys of the desk. */
export function Help({ stops, close }: { stops: Stop[]; close: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keys')}</h2>
      <table>
        <tbody>
          {KEYS.map(key => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`key-${key}`)}</td>
            </tr>
          ))}
          {stops.map((stop, place) => (
            <tr key={stop.path}>
              <th scope="row">
                <kbd>Alt+{place + 1}</kbd>
              </th>
              <td>{t(stop.name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog" className="actions">
        <button type="submit">{t('close')}</button>
      </form>
    </dialog>
  );
}
