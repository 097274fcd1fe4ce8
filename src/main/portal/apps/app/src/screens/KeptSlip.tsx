import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Empty, Heading, QrCode } from '@portal/ui/parts';
import { shownDay, shownSpan, shownTime } from '@portal/time/time';
import { keptSlips } from '../data/keptSlips';

/** A slip as this device has kept it: for the gate, without a network and without signing in. */
export default function KeptSlip() {
  const { t, i18n } = useTranslation();
  const { appointment } = useParams();
  const slip = keptSlips().find(kept => kept.appointment === appointment);
  if (!slip) {
    return (
      <Empty>
        <p>{t('slip-not-kept')}</p>
        <Link href="/">{t('home')}</Link>
      </Empty>
    );
  }
  const hindi = i18n.language === 'hi';
  return (
    <>
      <Heading>{t('opd-slip')}</Heading>
      <p className="stale">
        {t('kept-at', { day: shownDay(slip.kept, i18n.language, false), time: shownTime(slip.kept, i18n.language) })}
      </p>
      <section className="card">
        <p className="token">{slip.token}</p>
        <QrCode text={slip.code} label={t('show-this-code')} />
        <p>
          <b>{hindi ? slip.hospitalHindi : slip.hospital}</b>
          <br />
          {hindi ? slip.departmentHindi : slip.department}
          <br />
          {shownDay(slip.start, i18n.language)}, {shownSpan(slip.start, slip.end, i18n.language)}
        </p>
      </section>
      <Link href="/">{t('home')}</Link>
    </>
  );
}
