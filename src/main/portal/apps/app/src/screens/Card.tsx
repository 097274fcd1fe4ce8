import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Skeleton, Trouble } from '@portal/ui/parts';
import { openFile } from '@portal/ui/openFile';
import { parameter } from '@portal/fhir/fhir';
import { dropCard, keepCard } from '../data/keptCards';
import { cardOf, nameOf } from '../data/patient';
import { numeric } from '../data/shc';
import { useSession } from '../Session';
import { CardFace } from './CardFace';

/** The health card: shown to a scanner, taken along as PDF, blocked when it is lost. */
export default function Card() {
  const { t, i18n } = useTranslation();
  const { fhir, patient } = useSession();
  const person = useQuery({
    queryKey: ['patient', patient],
    queryFn: () => fhir.get<fhir4.Patient>(`Patient/${patient}`),
  });
  const card = person.data ? cardOf(person.data) : undefined;
  const signed = useQuery({
    queryKey: ['card', patient, card?.value],
    enabled: card !== undefined,
    queryFn: async () => {
      const answer = await fhir.operation<fhir4.Parameters>(`Patient/${patient}/$health-cards-issue`, {
        credentialType: { valueUri: 'https://smarthealth.cards#health-card' },
      });
      const credential = parameter(answer, 'verifiableCredential')?.valueString;
      if (!credential || !card?.value) {
        return undefined;
      }
      const code = numeric(credential);
      keepCard({
        patient,
        name: person.data ? nameOf(person.data, i18n.language) : '',
        birthDate: person.data?.birthDate ?? '',
        number: card.value,
        code,
        end: card.period?.end ?? '',
        kept: new Date().toISOString(),
      });
      return code;
    },
  });
  const paper = useMutation({
    mutationFn: async () =>
      openFile(
        await fhir.file(`Patient/${patient}/$card-document`, { language: { valueCode: i18n.language } }),
        'health-card.pdf',
      ),
  });
  if (person.isPending) {
    return <Skeleton lines={6} />;
  }
  if (person.isError) {
    return <Trouble error={person.error} again={() => void person.refetch()} />;
  }
  if (!card?.value) {
    return <NoCard />;
  }
  return (
    <>
      <Heading>{t('health-card')}</Heading>
      <CardFace
        card={{
          name: nameOf(person.data, i18n.language),
          birthDate: person.data.birthDate ?? '',
          number: card.value,
          code: signed.data,
          end: card.period?.end ?? '',
        }}
      />
      {signed.isError && <Trouble error={signed.error} again={() => void signed.refetch()} />}
      {signed.data && <p className="help">{t('card-is-kept')}</p>}
      {paper.isError && <Trouble error={paper.error} />}
      <div className="actions">
        <button type="button" disabled={paper.isPending} onClick={() => paper.mutate()}>
          {t('card-pdf')}
        </button>
      </div>
      <Lost />
    </>
  );
}

function NoCard() {
  const { t } = useTranslation();
  const { fhir, patient } = useSession();
  const queries = useQueryClient();
  const request = useMutation({
    mutationFn: () => fhir.operation(`Patient/${patient}/$request-card`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patient', patient] }),
  });
  return (
    <>
      <Heading>{t('health-card')}</Heading>
      <p>{t('no-card')}</p>
      {request.isError && <Trouble error={request.error} />}
      {request.isSuccess ? (
        <p className="done" role="status">
          {t('card-asked')}
        </p>
      ) : (
        <button type="button" disabled={request.isPending} onClick={() => request.mutate()}>
          {t('ask-for-card')}
        </button>
      )}
    </>
  );
}

/** What is done here cannot be taken back, so it is asked once more. */
function Lost() {
  const { t } = useTranslation();
  const { fhir, patient } = useSession();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const block = useMutation({
    mutationFn: () => fhir.operation(`Patient/${patient}/$block-card`, { reason: { valueString: 'lost' } }),
    onSuccess: () => {
      dropCard(patient);
      return queries.invalidateQueries({ queryKey: ['patient', patient] });
    },
  });
  return (
    <section className="card" aria-labelledby="lost">
      <h2 id="lost">{t('card-lost')}</h2>
      <p>{t('card-lost-what')}</p>
      {block.isError && <Trouble error={block.error} />}
      {block.isSuccess && (
        <p className="done" role="status">
          {t('card-blocked')}
        </p>
      )}
      {!asks && !block.isSuccess && (
        <button type="button" className="quiet" onClick={() => setAsks(true)}>
          {t('block-card')}
        </button>
      )}
      {asks && !block.isSuccess && (
        <div className="actions">
          <button type="button" className="danger" disabled={block.isPending} onClick={() => block.mutate()}>
            {t('yes-block')}
          </button>
          <button type="button" className="quiet" onClick={() => setAsks(false)}>
            {t('no-keep')}
          </button>
        </div>
      )}
    </section>
  );
}
