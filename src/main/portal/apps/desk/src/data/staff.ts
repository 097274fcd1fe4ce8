import { actorId, textOf } from './words';
import type { Fhir } from '@portal/fhir/fhir';
import type { Desk } from '../context';

/** Who has signed in works at no facility that is known here. */
export class NotPosted extends Error {}

/**
 * Finds out who has signed in, where he is posted, and what the server lets him do.
 *
 * @throws NotPosted if he is posted nowhere
 */
export async function deskOf(fhir: Fhir, language: string): Promise<Desk> {
  const user = (fhir.user ?? '').replace(/^.*\/fhir\//, '');
  const [practitioner, roles, capabilities] = await Promise.all([
    fhir.get<fhir4.Practitioner>(user),
    fhir.search<fhir4.PractitionerRole>(`PractitionerRole?practitioner=${encodeURIComponent(user)}&active=true`),
    fhir.get<fhir4.CapabilityStatement>('metadata'),
  ]);
  const posting = roles[0];
  const facility = actorId(posting?.organization);
  if (!facility) {
    throw new NotPosted();
  }
  const organization = await fhir.get<fhir4.Organization>(`Organization/${facility}`);
  const resources = new Map(capabilities.rest?.[0]?.resource?.map(one => [one.type as string, one]));
  return {
    fhir,
    user,
    name: practitioner.name?.[0]?.text ?? user,
    role: textOf(posting?.code?.[0], language) ?? '',
    facility,
    organization,
    may: (type, operation) => resources.get(type)?.operation?.some(one => one.name === operation) ?? false,
    mayCreate: type => resources.get(type)?.interaction?.some(one => one.code === 'create') ?? false,
  };
}
