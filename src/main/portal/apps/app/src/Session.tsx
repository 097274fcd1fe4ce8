import type Client from 'fhirclient/lib/Client';
import { createContext, useContext } from 'react';
import { Fhir } from '@portal/fhir/fhir';

/** Who has signed in, and the server as they may use it. */
export interface Session {
  client: Client;
  fhir: Fhir;
  /** The id of the Patient whose record is shown. */
  patient: string;
}

export const SessionContext = createContext<Session | null>(null);

/** For screens that are shown to those alone who have signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('nobody has signed in');
  }
  return session;
}
