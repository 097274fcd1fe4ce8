import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shownDay, shownSpan } from '@portal/time/time';
import { keptCards } from '../data/keptCards';
import { keptSlips } from '../data/keptSlips';

/** The cards and slips that this device keeps, if there are any. */
export function Kept() {
  const { t, i18n } = useTranslation();
  const cards = keptCards();
  const slips = keptSlips();
  return cards.length + slips.length === 0 ? null : (
    <section className="card" aria-labelledby="kept">
      <h2 id="kept">{t('kept-slips')}</h2>
      <ul className="list">
        {cards.map(card => (
          <li key={card.patient}>
            <Link href={`/kept-card/${card.patient}`}>{t('card-of', { name: card.name })}</Link>
          </li>
        ))}
        {slips.map(slip => (
          <li key={slip.appointment}>
            <Link href={`/kept/${slip.appointment}`}>
              {slip.token} · {i18n.language === 'hi' ? slip.hospitalHindi : slip.hospital} ·{' '}
              {shownDay(slip.start, i18n.language)} {shownSpan(slip.start, slip.end, i18n.language)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
