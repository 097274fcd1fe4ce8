import type { App } from '@portal/fhir/session';

/** The resident's app. Its scopes are what its screens need and no more. */
export const APP: App = {
  clientId: 'hims-portal',
  home: '/app/',
  scope: [
    'openid fhirUser online_access launch/patient',
    'patient/*.rs',
    'patient/Patient.u',
    'patient/Appointment.cu',
    'patient/Communication.c',
    'patient/Task.u',
  ].join(' '),
};
