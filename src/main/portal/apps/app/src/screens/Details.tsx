import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { endSession, signOut } from '@portal/fhir/session';
import { shownDate } from '@portal/time/time';
import { APP } from '../app';
import { dropAllCards } from '../data/keptCards';
import { dropAllSlips } from '../data/keptSlips';
import { useSession } from '../Session';

/** What is known of the person. How to be reached is theirs to change; the rest is corrected by whoever has written it. */
export default function Details() {
  const { t } = useTranslation();
  const { fhir, patient, client } = useSession();
  const person = useQuery({
    queryKey: ['patient', patient],
    queryFn: () => fhir.get<fhir4.Patient>(`Patient/${patient}`),
  });
  return (
    <>
      <Heading>{t('my-details')}</Heading>
      {person.isPending && <Skeleton lines={6} />}
      {person.isError && <Trouble error={person.error} again={() => void person.refetch()} />}
      {person.data && <Known person={person.data} />}
      {person.data && <Reach person={person.data} />}
      <div className="actions">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            dropAllSlips();
            dropAllCards();
            // The device may be everybody's: whoever signs in next shows who he is.
            void signOut(client)
              .then(endSession)
              .catch(() => undefined)
              .then(() => location.assign(APP.home));
          }}
        >
          {t('sign-out-and-forget')}
        </button>
      </div>
    </>
  );
}

function Known({ person }: { person: fhir4.Patient }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="card" aria-labelledby="known">
      <h2 id="known">{t('who-you-are')}</h2>
      <dl>
        {(person.name ?? []).map(name => (
          <div key={name.text}>
            <dt>{t('name')}</dt>
            <dd>{name.text}</dd>
          </div>
        ))}
        <dt>{t('birth-date')}</dt>
        <dd>
          {person.birthDate && shownDate(person.birthDate, i18n.language)}
        </dd>
        <dt>{t('gender')}</dt>
        <dd>{t(person.gender ?? 'unknown')}</dd>
      </dl>
      <Link href={`/correct/Patient/${person.id}`}>{t('this-is-wrong')}</Link>
    </section>
  );
}

function Reach({ person }: { person: fhir4.Patient }) {
  const { t } = useTranslation();
  const { fhir } = useSession();
  const queries = useQueryClient();
  const address = person.address?.[0];
  const phone = person.telecom?.find(contact => contact.system === 'phone');
  const [mobile, setMobile] = useState(phone?.value ?? '');
  const [line, setLine] = useState(address?.line?.join(', ') ?? '');
  const [pin, setPin] = useState(address?.postalCode ?? '');
  const change = useMutation({
    mutationFn: () =>
      fhir.put<fhir4.Patient>({
        ...person,
        telecom: [
          ...(mobile.trim() ? [{ ...phone, system: 'phone' as const, use: 'mobile' as const, value: mobile.trim() }] : []),
          ...(person.telecom ?? []).filter(contact => contact !== phone),
        ],
        address: [
          { city: 'Delhi', state: 'Delhi', country: 'IN', ...address, line: [line.trim()], postalCode: pin.trim() },
          ...(person.address ?? []).slice(1),
        ],
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patient'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className="sheet" onSubmit={send}>
      <h2>{t('how-to-reach-you')}</h2>
      <label htmlFor="mobile">{t('mobile')}</label>
      <input
        id="mobile"
        type="tel"
        autoComplete="tel"
        value={mobile}
        onChange={event => setMobile(event.target.value)}
      />
      <label htmlFor="line">{t('address')}</label>
      <input
        id="line"
        autoComplete="street-address"
        value={line}
        onChange={event => setLine(event.target.value)}
      />
      <label htmlFor="pin">{t('pin-code')}</label>
      <input
        id="pin"
        inputMode="numeric"
        autoComplete="postal-code"
        value={pin}
        onChange={event => setPin(event.target.value)}
      />
      {change.isError && <Trouble error={change.error} />}
      {change.isSuccess && (
        <p className="done" role="status">
          {t('saved')}
        </p>
      )}
      <div className="actions">
        <button type="submit" disabled={change.isPending}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}
