import { type Fhir, actor, parameter, translated } from '@portal/fhir/fhir';
import { today } from '@portal/time/time';
import { type Match, matchesOf } from './matches';
import { meaningOf } from './meaning';

export interface Found {
  matches: Match[];
  /** A key of a text, or a sentence of the server. */
  remark: string | undefined;
  /** The booking of a slip or a token. */
  appointment: string | undefined;
}

/** Finds whom somebody means by what was scanned or typed. */
export async function find(fhir: Fhir, typed: string, language: string): Promise<Found> {
  const meaning = meaningOf(typed);
  switch (meaning.kind) {
    case 'card': {
      const patient = await fhir.operation<fhir4.Patient>('Patient/$card-lookup', {
        card: { valueString: meaning.card },
      });
      return { matches: [{ patient, grade: undefined, reasons: [] }], remark: undefined, appointment: undefined };
    }
    case 'slip': {
      const answer = await fhir.operation<fhir4.Parameters>('Appointment/$verify-slip', {
        qr: { valueString: meaning.qr },
      });
      const sentence = parameter(answer, 'sentence');
      const remark = translated(sentence?.valueString, sentence?._valueString, language);
      const token = parameter(answer, 'token')?.valueString;
      const day = parameter(answer, 'day')?.valueDate;
      return ofBooking(fhir, token && day ? await bookingOf(fhir, token, day) : undefined, remark);
    }
    case 'token': {
      return ofBooking(fhir, await bookingOf(fhir, meaning.token, today()), undefined);
    }
    case 'person': {
      const { found, remark } = await matchesOf(
        fhir,
        {
          resourceType: 'Patient',
          name: [{ text: meaning.name }],
          ...(meaning.birthDate ? { birthDate: meaning.birthDate } : {}),
          ...(meaning.mobile ? { telecom: [{ system: 'phone', use: 'mobile', value: meaning.mobile }] } : {}),
        },
        language,
      );
      return { matches: found, remark, appointment: undefined };
    }
    case 'too-little':
      return { matches: [], remark: 'too-little', appointment: undefined };
  }
}

/** The booking that a number of a day belongs to. */
async function bookingOf(fhir: Fhir, token: string, day: string): Promise<string | undefined> {
  const number = encodeURIComponent(`https://delhihims.example/sid/opd-token|${token}`);
  return (await fhir.search<fhir4.Appointment>(`Appointment?identifier=${number}&session-date=${day}`))[0]?.id;
}

async function ofBooking(fhir: Fhir, id: string | undefined, remark: string | undefined): Promise<Found> {
  if (!id) {
    return { matches: [], remark: remark ?? 'nobody-found', appointment: undefined };
  }
  const appointment = await fhir.get<fhir4.Appointment>(`Appointment/${id}`);
  const patient = await fhir.get<fhir4.Patient>(`Patient/${actor(appointment, 'Patient')}`);
  return { matches: [{ patient, grade: undefined, reasons: [] }], remark, appointment: id };
}
