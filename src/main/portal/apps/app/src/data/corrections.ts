import { useQuery } from '@tanstack/react-query';
import type { Fhir } from '@portal/fhir/fhir';

const TYPES = 'http://hl7.org/fhir/uv/patient-corrections/CodeSystem/PatientCorrectionCommunicationTypes';

export interface CorrectionRequest {
  identifier: string;
  patient: string;
  /** What is wrong; nothing: the own details. */
  about: string | undefined;
  words: string;
}

/** Asks as HL7's guide Patient Request for Corrections says. */
export async function askForCorrection(fhir: Fhir, request: CorrectionRequest): Promise<void> {
  const communication: fhir4.Communication = {
    resourceType: 'Communication',
    status: 'completed',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${request.identifier}` }],
    category: [{ coding: [{ system: TYPES, code: 'medRecCxReq' }] }],
    ...(request.about ? { about: [{ reference: request.about }] } : {}),
    payload: [{ contentString: request.words }],
  };
  await fhir.operation('Communication/$correction-request', { communication: { resource: communication } });
}

/** The tasks that a resident's requests have become, the latest first. */
export function useCorrections(fhir: Fhir, patient: string) {
  return useQuery({
    queryKey: ['corrections', patient],
    queryFn: async () => {
      const tasks = await fhir.search<fhir4.Task>(`Task?patient=${patient}&_count=100`);
      return tasks
        .filter(task => task.businessStatus?.coding?.some(coding => coding.code) && isCorrection(task))
        .sort((one, other) => (other.authoredOn ?? '').localeCompare(one.authoredOn ?? ''));
    },
  });
}

const isCorrection = (task: fhir4.Task): boolean =>
  task.code?.coding?.some(coding => (coding.code ?? '').startsWith('medRecCx')) === true;

export const stepOf = (task: fhir4.Task): string => task.businessStatus?.coding?.[0]?.code ?? 'queued';
