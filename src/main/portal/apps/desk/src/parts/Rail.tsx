import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import { nameOf } from '../data/words';
import type { Stop } from '../rail';

/** What may be done here, and who does it where. */
export function Rail({
  stops,
  path,
  help,
  leave,
}: {
  stops: Stop[];
  path: string;
  help: () => void;
  leave: () => void;
}) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  return (
    <nav className="rail" aria-label={t('menu')}>
      <ul>
        {stops.map((stop, place) => (
          <li key={stop.path}>
            <a
              href={`#${stop.path}`}
              aria-keyshortcuts={`Alt+${place + 1}`}
              {...(path === stop.path ? { 'aria-current': 'page' as const } : {})}
            >
              {t(stop.name)}
            </a>
          </li>
        ))}
      </ul>
      <div className="whoami">
        <span>
          {desk.name}
          {desk.role && ` · ${t(`role-${desk.role.toLowerCase().replace(/ /g, '-')}`, { defaultValue: desk.role })}`} · <b>{nameOf(desk.organization, i18n.language)}</b>
        </span>
        <button type="button" className="quiet" onClick={help} aria-keyshortcuts="?">
          {t('keys')}
        </button>
        <button type="button" className="quiet" onClick={leave}>
          {t('sign-out')}
        </button>
      </div>
    </nav>
  );
}
