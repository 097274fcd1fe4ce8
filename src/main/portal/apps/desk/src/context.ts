import { createContext, useContext } from 'react';
import type { Fhir } from '@portal/fhir/fhir';

/** Who works at this desk, where, and what the server lets them do. */
export interface Desk {
  fhir: Fhir;
  /** As Practitioner/7. */
  user: string;
  name: string;
  role: string;
  facility: string;
  organization: fhir4.Organization;
  may(type: string, operation: string): boolean;
  mayCreate(type: string): boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) {
    throw new Error('nobody has signed in');
  }
  return desk;
}
