import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { useDepartments } from '../data/departments';
import { PROBLEMS } from '../data/problems';
import { useSession } from '../Session';

/** Where to go: by what ails, or by the department's name. */
export default function FindCare() {
  const { t, i18n } = useTranslation();
  const { fhir } = useSession();
  const departments = useDepartments(fhir, i18n.language);
  const [typed, setTyped] = useState('');
  const found = (departments.data ?? []).filter(one =>
    one.display.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()),
  );
  return (
    <>
      <Heading>{t('find-care')}</Heading>
      <p className="note">
        {t('not-for-emergencies')} <a href="tel:102">102</a>
      </p>
      <section aria-labelledby="problem">
        <h2 id="problem">{t('what-ails')}</h2>
        <ul className="tiles plain">
          {PROBLEMS.map(problem => (
            <li key={problem.name}>
              <Link className="tile" href={`/book/${problem.department}`}>
                {t(`problem-${problem.name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="department">
        <h2 id="department">{t('by-department')}</h2>
        <label htmlFor="filter">{t('department-filter')}</label>
        <input id="filter" type="search" value={typed} onChange={event => setTyped(event.target.value)} />
        {departments.isPending && <Skeleton />}
        {departments.isError && <Trouble error={departments.error} again={() => void departments.refetch()} />}
        <ul className="list">
          {found.map(one => (
            <li key={one.code}>
              <Link href={`/book/${one.code}`}>{one.display}</Link>
            </li>
          ))}
        </ul>
        {departments.isSuccess && found.length === 0 && <p>{t('no-such-department')}</p>}
      </section>
    </>
  );
}
