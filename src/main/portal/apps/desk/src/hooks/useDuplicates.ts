import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';
import { matchesOf } from '../data/matches';
import { type NewPatientForm, patientOf } from '../data/newPatient';

const PAUSE = 600;

/** Who is known already and may be the one being typed in. */
export function useDuplicates(form: NewPatientForm) {
  const { fhir } = useDesk();
  const { i18n } = useTranslation();
  const patient = patientOf(form);
  const isEnough = (patient.name?.length ?? 0) > 0 && (patient.birthDate !== undefined || patient.telecom !== undefined);
  const { address: _, ...person } = patient;
  const wish = isEnough ? JSON.stringify(person) : '';
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wish), PAUSE);
    return () => clearTimeout(timer);
  }, [wish]);
  return useQuery({
    queryKey: ['match', asked, i18n.language],
    enabled: asked !== '',
    queryFn: () => matchesOf(fhir, JSON.parse(asked) as fhir4.Patient, i18n.language),
  });
}
