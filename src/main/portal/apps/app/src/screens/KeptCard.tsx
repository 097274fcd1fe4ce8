import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Empty, Heading } from '@portal/ui/parts';
import { shownDay, shownTime } from '@portal/time/time';
import { keptCards } from '../data/keptCards';
import { CardFace } from './CardFace';

/** A card as this device has kept it: without a network and without signing in. Whether it is blocked, a scanner finds out. */
export default function KeptCard() {
  const { t, i18n } = useTranslation();
  const { patient } = useParams();
  const card = keptCards().find(kept => kept.patient === patient);
  if (!card) {
    return (
      <Empty>
        <p>{t('card-not-kept')}</p>
        <Link href="/">{t('home')}</Link>
      </Empty>
    );
  }
  return (
    <>
      <Heading>{t('health-card')}</Heading>
      <p className="stale">
        {t('card-kept-at', { day: shownDay(card.kept, i18n.language, false), time: shownTime(card.kept, i18n.language) })}
      </p>
      <CardFace card={card} />
      <Link href="/">{t('home')}</Link>
    </>
  );
}
