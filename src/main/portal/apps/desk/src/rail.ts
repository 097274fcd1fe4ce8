import type { Desk } from './context';

/** A screen in the rail: its address, the key of its name, and who may use it. */
export interface Stop {
  path: string;
  name: string;
  isFor(desk: Desk): boolean;
}

const STOPS: readonly Stop[] = [
  { path: '/', name: 'rail-register', isFor: desk => desk.may('Patient', 'card-lookup') },
  { path: '/new', name: 'rail-new', isFor: desk => desk.mayCreate('Patient') && desk.may('Patient', 'match') },
  { path: '/arrivals', name: 'rail-arrivals', isFor: desk => desk.may('Appointment', 'arrive') },
  { path: '/queue', name: 'rail-queue', isFor: desk => desk.may('Schedule', 'call-next') },
  { path: '/roster', name: 'rail-roster', isFor: desk => desk.may('Schedule', 'change-roster') },
  { path: '/corrections', name: 'rail-corrections', isFor: desk => desk.may('Task', 'advance-correction') },
  { path: '/emergencies', name: 'rail-emergencies', isFor: desk => desk.may('Organization', 'review-break-glass') },
];

export const stopsFor = (desk: Desk): Stop[] => STOPS.filter(stop => stop.isFor(desk));
