import type { Fhir } from '@portal/fhir/fhir';
import { codeOf } from './words';

/** The facility's steps from each state of a request, and what each needs. */
export const STEPS: Record<string, readonly { to: string; needs: 'nothing' | 'message' | 'evidence' }[]> = {
  queued: [{ to: 'in-review', needs: 'nothing' }],
  'in-review': [
    { to: 'waiting-for-information', needs: 'message' },
    { to: 'accepted', needs: 'nothing' },
    { to: 'partial-accept', needs: 'message' },
    { to: 'denied', needs: 'message' },
  ],
  'waiting-for-information': [{ to: 'in-review', needs: 'nothing' }],
  accepted: [{ to: 'amendment-completed', needs: 'evidence' }],
  'partial-accept': [{ to: 'amendment-completed', needs: 'evidence' }],
};

export const stateOf = (task: fhir4.Task): string => codeOf(task.businessStatus) ?? '';

/** What patients have asked this facility to put right, and is not done. */
export async function correctionsOf(fhir: Fhir, facility: string): Promise<fhir4.Task[]> {
  const found = await fhir.search<fhir4.Task>(
    `Task?owner=Organization/${facility}&status=requested,received,accepted,ready,in-progress,on-hold&_count=100`,
  );
  return found.filter(task => STEPS[stateOf(task)] !== undefined);
}
