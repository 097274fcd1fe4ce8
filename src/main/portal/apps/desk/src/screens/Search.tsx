import { useTranslation } from 'react-i18next';
import { Empty, Heading, Live, Skeleton, Trouble } from '@portal/ui/parts';
import { useDesk } from '../context';
import type { Found } from '../data/find';
import { MatchList } from '../parts/MatchList';

/** R1: whom the desk has found. */
export default function Search({
  found,
  error,
  isBusy,
  open,
}: {
  found: Found | undefined;
  error: unknown;
  isBusy: boolean;
  open: (patient: fhir4.Patient) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const remark = found?.remark && t(`remark-${found.remark}`, { defaultValue: found.remark });
  return (
    <>
      <Heading>{t('find-person')}</Heading>
      {isBusy && <Skeleton />}
      {error !== null && <Trouble error={error} />}
      <Live>
        {remark && <p className="note">{remark}</p>}
        {found && found.matches.length > 0 && <p>{t('found', { n: found.matches.length })}</p>}
      </Live>
      {found && found.matches.length > 0 && <MatchList matches={found.matches} open={open} />}
      {found && found.matches.length === 0 && !isBusy && !remark && <Empty>{t('nobody-found')}</Empty>}
      {!found && !isBusy && error === null && <p>{t('find-how')}</p>}
      {desk.mayCreate('Patient') && desk.may('HealthcareService', 'issue-token') && (
        <p>
          <a className="button quiet" href="#/new">
            {t('rail-new')} (F4)
          </a>
        </p>
      )}
    </>
  );
}
