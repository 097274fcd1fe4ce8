import { translated } from '@portal/fhir/fhir';

/** The id in a reference. */
export const actorId = (reference: fhir4.Reference | undefined): string | undefined =>
  reference?.reference?.split('/').at(-1);

/** A code in words. */
export function textOf(concept: fhir4.CodeableConcept | undefined, language: string): string | undefined {
  const coding = concept?.coding?.[0];
  return (
    translated(concept?.text, concept?._text, language) ??
    translated(coding?.display, coding?._display, language) ??
    coding?.code
  );
}

export const codeOf = (concept: fhir4.CodeableConcept | undefined, system?: string): string | undefined =>
  concept?.coding?.find(one => !system || one.system === system)?.code;

/** The name of a place or a service. */
export function nameOf(
  named: { name?: string | undefined; _name?: fhir4.Element | undefined } | undefined,
  language: string,
): string {
  return translated(named?.name, named?._name, language) ?? '';
}
