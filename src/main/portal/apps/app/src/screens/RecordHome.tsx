import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { shownDay } from '@portal/time/time';
import { type Names, inLanguage, useFacilities } from '../data/places';
import { codeOf, conceptText, dateOf, flagOf, latestOfEach, plainName, sourceOf, useRecord, valueText } from '../data/record';
import { useSession } from '../Session';

/** The whole record, with the hospital that has written each item, and the way to have it corrected. */
export default function RecordHome() {
  const { t } = useTranslation();
  const { fhir, patient } = useSession();
  const found = useRecord(fhir, patient);
  const all: fhir4.Resource[] = Object.values(found.data ?? {}).flat();
  const facilities = useFacilities(fhir, all.map(item => sourceOf(item, found.data?.visits ?? [])));
  return (
    <>
      <Heading>{t('my-record')}</Heading>
      {found.isPending && <Skeleton lines={8} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.data && (
        <>
          <Section
            name={t('allergies')}
            none={t('no-allergies')}
            items={found.data.allergies}
            facilities={facilities}
            visits={found.data.visits}
            text={item => conceptText(item.code)}
          />
          <Section
            name={t('problems')}
            none={t('none-recorded')}
            items={found.data.problems}
            facilities={facilities}
            visits={found.data.visits}
            text={item => conceptText(item.code)}
          />
          <Section
            name={t('medicines')}
            none={t('none-recorded')}
            items={found.data.medicines}
            facilities={facilities}
            visits={found.data.visits}
            text={item => (
              <>
                {conceptText(item.medicationCodeableConcept)}
                {item.dosageInstruction?.[0]?.text && <> · {item.dosageInstruction[0].text}</>}
              </>
            )}
          />
          <Section
            name={t('results')}
            none={t('none-recorded')}
            items={latestOfEach(found.data.results).map(one => one.latest)}
            facilities={facilities}
            visits={found.data.visits}
            text={item => (
              <>
                <Link href={`/record/${codeOf(item)}`}>{plainName('measure', item.code, t)}</Link>: <b>{valueText(item)}</b>{' '}
                <FlagChip observation={item} />
              </>
            )}
          />
          <Section
            name={t('vaccines')}
            none={t('none-recorded')}
            items={found.data.vaccines}
            facilities={facilities}
            visits={found.data.visits}
            text={item => conceptText(item.vaccineCode)}
          />
          <Section
            name={t('visits')}
            none={t('none-recorded')}
            items={found.data.visits}
            facilities={facilities}
            visits={found.data.visits}
            text={item => plainName('visit', item.type?.[0], t) || t('visit')}
          />
          <div className="actions">
            <button type="button" className="quiet" onClick={() => window.print()}>
              {t('print')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

export function FlagChip({ observation }: { observation: fhir4.Observation }) {
  const { t } = useTranslation();
  const flag = flagOf(observation);
  return flag ? (
    <span className={`chip ${flag === 'usual' ? 'good' : 'bad'}`}>{t(`flag-${flag}`)}</span>
  ) : null;
}

interface SectionProps<T extends fhir4.Resource> {
  name: string;
  none: string;
  items: T[];
  facilities: Map<string, Names>;
  visits: fhir4.Encounter[];
  text: (item: T) => ReactNode;
}

function Section<T extends fhir4.Resource>({ name, none, items, facilities, visits, text }: SectionProps<T>) {
  const { t, i18n } = useTranslation();
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      {items.length === 0 && <p className="help">{none}</p>}
      <ul className="list">
        {items.map(item => {
          const date = dateOf(item);
          return (
            <li key={item.id}>
              {text(item)}
              <p className="source">
                {[
                  inLanguage(facilities.get(sourceOf(item, visits) ?? ''), i18n.language),
                  date && shownDay(date, i18n.language, false),
                ]
                  .filter(Boolean)
                  .map(said => `${said} · `)}
                <Link href={`/correct/${item.resourceType}/${item.id}`}>{t('this-is-wrong')}</Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
