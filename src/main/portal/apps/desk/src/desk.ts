import type { App } from '@portal/fhir/session';

export const DESK: App = {
  clientId: 'hims-desk',
  scope: 'openid fhirUser online_access user/*.cruds',
  home: '/desk/',
};
