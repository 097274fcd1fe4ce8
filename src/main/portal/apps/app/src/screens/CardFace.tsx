import { useTranslation } from 'react-i18next';
import { QrCode } from '@portal/ui/parts';
import { shownDate, shownDay } from '@portal/time/time';
import type { KeptCard } from '../data/keptCards';
import { groupedCard } from '../data/patient';

/** A card as its holder shows it. */
export function CardFace({ card }: { card: Omit<KeptCard, 'patient' | 'kept' | 'code'> & { code: string | undefined } }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="card">
      <p className="government">{t('government')}</p>
      <p>
        <b>{card.name}</b>
        <br />
        {card.birthDate && shownDate(card.birthDate, i18n.language)}
      </p>
      <p className="token card-number">{groupedCard(card.number)}</p>
      {card.code && <QrCode text={card.code} label={t('card-code')} />}
      {card.end && <p className="help">{t('good-until', { day: shownDay(card.end, i18n.language, false) })}</p>}
    </section>
  );
}
