import type Client from 'fhirclient/lib/Client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { endSession, signIn, signOut } from '@portal/fhir/session';
import { Shell } from '@portal/ui/Shell';
import { Skeleton } from '@portal/ui/parts';
import { useDesk } from './context';
import { type Found, find } from './data/find';
import { DESK } from './desk';
import { forgetDrafts } from './hooks/useDraft';
import { useKeys } from './hooks/useKeys';
import { keepPatient } from './hooks/usePatient';
import { useScanner } from './hooks/useScanner';
import { Help } from './parts/Help';
import { Rail } from './parts/Rail';
import { ScanBox } from './parts/ScanBox';
import { type Stop, stopsFor } from './rail';
import { rememberScreen, useSessionEnded } from './sessionEnd';

const Search = lazy(() => import('./screens/Search'));
const NewPatient = lazy(() => import('./screens/NewPatient'));
const PatientSheet = lazy(() => import('./screens/PatientSheet'));
const GiveToken = lazy(() => import('./screens/GiveToken'));
const Arrivals = lazy(() => import('./screens/Arrivals'));
const Queue = lazy(() => import('./screens/Queue'));
const Roster = lazy(() => import('./screens/Roster'));
const Record = lazy(() => import('./screens/Record'));
const Visit = lazy(() => import('./screens/Visit'));
const Corrections = lazy(() => import('./screens/Corrections'));
const Emergencies = lazy(() => import('./screens/Emergencies'));

export function DeskPage({ client }: { client: Client }) {
  return (
    <Router hook={useHashLocation}>
      <Frame client={client} />
    </Router>
  );
}

/** The first screen of somebody who looks for nobody. */
function Elsewhere({ stops }: { stops: Stop[] }) {
  const { t } = useTranslation();
  const first = stops[0];
  return first ? <Redirect to={first.path} /> : <p className="note">{t('nothing-here')}</p>;
}

function Frame({ client }: { client: Client }) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const [path, navigate] = useLocation();
  const [help, setHelp] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const ended = useSessionEnded();
  const stops = stopsFor(desk);
  const mayFind = desk.may('Patient', 'card-lookup');

  const open = (patient: fhir4.Patient) => {
    keepPatient(queries, patient);
    navigate(desk.may('HealthcareService', 'issue-token') ? `/patient/${patient.id}` : `/record/${patient.id}`);
  };
  const search = useMutation({
    mutationFn: (text: string) => find(desk.fhir, text, i18n.language),
    onMutate: () => navigate('/'),
    onSuccess: (found: Found, text) => {
      const [only, ...others] = found.matches;
      // Who was named by a number alone is opened at once.
      if (only && others.length === 0 && !only.grade && text) {
        open(only.patient);
      }
    },
  });
  useScanner(text => mayFind && search.mutate(text));
  useKeys({
    F2: mayFind ? () => box.current?.focus() : undefined,
    F3: mayFind ? () => box.current?.focus() : undefined,
    F4: desk.mayCreate('Patient') ? () => navigate('/new') : undefined,
    '?': () => setHelp(true),
    ...Object.fromEntries(stops.map((stop, place) => [`Alt+${place + 1}`, () => navigate(stop.path)])),
  });
  const leave = async () => {
    forgetDrafts();
    await signOut(client);
    await endSession().catch(() => undefined);
    location.assign(DESK.home);
  };
  return (
    <Shell menu={<Rail stops={stops} path={path} help={() => setHelp(true)} leave={() => void leave()} />}>
      {ended && (
        <div className="alert" role="alert">
          <p>{t('session-ended')}</p>
          <button
            type="button"
            onClick={() => {
              rememberScreen();
              void signIn(DESK, i18n.language);
            }}
          >
            {t('sign-in')}
          </button>
        </div>
      )}
      {mayFind && <ScanBox box={box} isBusy={search.isPending} search={search.mutate} />}
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Route path="/new">
            <NewPatient open={open} />
          </Route>
          <Route path="/patient/:id">{({ id }) => <PatientSheet key={id} id={id} />}</Route>
          <Route path="/patient/:id/token">{({ id }) => <GiveToken key={id} id={id} />}</Route>
          <Route path="/arrivals">
            <Arrivals />
          </Route>
          <Route path="/queue">
            <Queue />
          </Route>
          <Route path="/roster">
            <Roster />
          </Route>
          <Route path="/record/:id">{({ id }) => <Record key={id} id={id} />}</Route>
          <Route path="/visit/:task">{({ task }) => <Visit key={task} task={task} />}</Route>
          <Route path="/corrections">
            <Corrections />
          </Route>
          <Route path="/emergencies">
            <Emergencies />
          </Route>
          <Route path="/">
            {mayFind ? (
              <Search found={search.data} error={search.error} isBusy={search.isPending} open={open} />
            ) : (
              <Elsewhere stops={stops} />
            )}
          </Route>
        </Switch>
      </Suspense>
      {help && <Help stops={stops} close={() => setHelp(false)} />}
    </Shell>
  );
}
