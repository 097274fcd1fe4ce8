import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { facilityOf, isInError } from '@portal/fhir/fhir';
import { Trend } from '@portal/plots/Trend';
import { Empty, Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { shownDay, shownTime } from '@portal/time/time';
import { inLanguage, useFacilities } from '../data/places';
import { plainName, quantitiesOf, shownUnit, valueText } from '../data/record';
import { useSession } from '../Session';
import { FlagChip } from './RecordHome';

/** One kind of result: the latest, its usual range, and its course. */
export default function Result() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const { code } = useParams() as { code: string };
  const found = useQuery({
    queryKey: ['result', patient, code],
    queryFn: async () =>
      (
        await fhir.search<fhir4.Observation>(
          `Observation?patient=${patient}&code=${encodeURIComponent(code)}&_sort=-date&_count=100`,
        )
      ).filter(one => !isInError(one)),
  });
  const facilities = useFacilities(fhir, (found.data ?? []).map(facilityOf));
  const latest = found.data?.[0];
  if (found.isPending) {
    return <Skeleton lines={6} />;
  }
  if (found.isError) {
    return <Trouble error={found.error} again={() => void found.refetch()} />;
  }
  if (!latest) {
    return (
      <Empty>
        <p>{t('none-recorded')}</p>
      </Empty>
    );
  }
  const range = latest.referenceRange?.[0];
  const quantities = quantitiesOf(latest);
  const course = [...found.data]
    .reverse()
    .map(one => ({
      at: one.effectiveDateTime ?? one.issued ?? '',
      values: quantitiesOf(one).map(part => part.quantity.value ?? 0),
    }))
    .filter(reading => reading.at !== '' && reading.values.length === quantities.length && reading.values.length > 0);
  return (
    <>
      <Heading>{plainName('measure', latest.code, t)}</Heading>
      <section className="card">
        <p className="token">{valueText(latest)}</p>
        <p>
          <FlagChip observation={latest} />{' '}
          {range && (
            <>
              {t('usual-range')}: {range.low?.value ?? ''}–{range.high?.value ?? ''} {range.low?.unit ?? range.high?.unit}
            </>
          )}
        </p>
        <p className="source">
          {inLanguage(facilities.get(facilityOf(latest) ?? ''), i18n.language)}
          {latest.effectiveDateTime && (
            <>
              {' '}
              · {shownDay(latest.effectiveDateTime, i18n.language, false)}{' '}
              {shownTime(latest.effectiveDateTime, i18n.language)}
            </>
          )}
        </p>
        <p className="help">{t('ask-your-doctor')}</p>
      </section>
      {course.length > 0 && (
        <Trend
          title={t('course-of', { name: plainName('measure', latest.code, t), count: course.length })}
          names={quantities.map(one => one.name)}
          unit={quantities[0] ? shownUnit(quantities[0].quantity) : ''}
          readings={course}
          ranges={
            quantities.length === 1 && range
              ? [
                  {
                    ...(range.low?.value === undefined ? {} : { low: range.low.value }),
                    ...(range.high?.value === undefined ? {} : { high: range.high.value }),
                  },
                ]
              : []
          }
        />
      )}
      <p>
        <Link href={`/correct/Observation/${latest.id}`}>{t('this-is-wrong')}</Link>
      </p>
    </>
  );
}
