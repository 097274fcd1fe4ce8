import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../context';

const LISTS = ['mandir-tests', 'department', 'visit-type'] as const;

/** Vital signs by their codes; the values are keys of texts. */
const VITALS: Record<string, string> = {
  '85354-9': 'measure-pressure',
  '8480-6': 'measure-upper',
  '8462-4': 'measure-lower',
  '8867-4': 'measure-pulse',
  '9279-1': 'measure-breathing',
  '8310-5': 'measure-temperature',
  '2708-6': 'measure-oxygen',
  '59408-5': 'measure-oxygen',
  '29463-7': 'measure-weight',
  '8302-2': 'measure-height',
  '39156-5': 'measure-bmi',
};

/** What a code is called in the reader's language, where the lists of Delhi say so. */
export function useCodeNames(): (code: string | undefined) => string | undefined {
  const { fhir } = useDesk();
  const { t, i18n } = useTranslation();
  const lists = useQueries({
    queries: LISTS.map(list => ({
      queryKey: ['names', list, i18n.language],
      staleTime: Infinity,
      queryFn: () =>
        fhir.get<fhir4.ValueSet>(
          `ValueSet/$expand?url=https://delhihims.example/fhir/ValueSet/${list}&displayLanguage=${i18n.language}&count=500`,
        ),
    })),
  });
  const names = new Map(
    lists.flatMap(list => list.data?.expansion?.contains ?? []).map(one => [one.code, one.display]),
  );
  return code => {
    const vital = code && VITALS[code];
    return vital ? t(vital) : names.get(code);
  };
}
