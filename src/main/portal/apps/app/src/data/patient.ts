/** How a person is called by readers of a language: in their script where the record has it. */
export function nameOf(patient: fhir4.Patient, language: string): string {
  const names = (patient.name ?? []).filter(name => name.use !== 'old' && name.use !== 'nickname');
  const isDevanagari = (name: fhir4.HumanName) => /[\u0900-\u097f]/.test(textOf(name));
  const isLatin = (name: fhir4.HumanName) => /[A-Za-z]/.test(textOf(name));
  const found = names.find(language === 'hi' ? isDevanagari : isLatin) ?? names[0];
  return found ? textOf(found) : '';
}

const textOf = (name: fhir4.HumanName): string => name.text ?? [...(name.given ?? []), name.family].join(' ').trim();

const CARD = 'https://delhihims.example/sid/health-card';

/** The card by which the person is known now. */
export function cardOf(patient: fhir4.Patient): fhir4.Identifier | undefined {
  return patient.identifier?.find(identifier => identifier.system === CARD && identifier.use !== 'old');
}

/** 4829 157 306 413. */
export const groupedCard = (number: string): string => number.replace(/^(\d{4})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
