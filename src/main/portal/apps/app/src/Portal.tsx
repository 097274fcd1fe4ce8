import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Fhir } from '@portal/fhir/fhir';
import { session as openSession } from '@portal/fhir/session';
import { Skeleton } from '@portal/ui/parts';
import { Shell } from '@portal/ui/Shell';
import { useOnline } from '@portal/ui/useOnline';
import { APP } from './app';
import { type Session, SessionContext } from './Session';
import { Welcome } from './screens/Welcome';

const Home = lazy(() => import('./screens/Home'));
const FindCare = lazy(() => import('./screens/FindCare'));
const Times = lazy(() => import('./screens/Times'));
const Bookings = lazy(() => import('./screens/Bookings'));
const Booking = lazy(() => import('./screens/Booking'));
const RecordHome = lazy(() => import('./screens/RecordHome'));
const Result = lazy(() => import('./screens/Result'));
const Card = lazy(() => import('./screens/Card'));
const Details = lazy(() => import('./screens/Details'));
const Correct = lazy(() => import('./screens/Correct'));
const Corrections = lazy(() => import('./screens/Corrections'));
const Accesses = lazy(() => import('./screens/Accesses'));
const Help = lazy(() => import('./screens/Help'));
const KeptCard = lazy(() => import('./screens/KeptCard'));
const KeptSlip = lazy(() => import('./screens/KeptSlip'));

type State = { step: 'opening' } | { step: 'nobody'; refused: boolean } | { step: 'open'; session: Session };

/** Shows the screen that the address names to whoever has signed in, and the way in to everybody else. */
export function Portal() {
  const { t } = useTranslation();
  const isOnline = useOnline();
  const [state, setState] = useState<State>({ step: 'opening' });
  useEffect(() => {
    openSession(APP)
      .then(client =>
        setState(
          client?.patient.id
            ? { step: 'open', session: { client, fhir: new Fhir(client), patient: client.patient.id } }
            : { step: 'nobody', refused: false },
        ),
      )
      .catch(() => setState({ step: 'nobody', refused: true }));
  }, []);
  return (
    <Router hook={useHashLocation}>
      <Shell menu={state.step === 'open' ? <Menu /> : null}>
        {!isOnline && (
          <p className="stale" role="status">
            {t('no-network')}
          </p>
        )}
        <Suspense fallback={<Skeleton />}>
          {state.step === 'opening' && <Skeleton />}
          {state.step === 'nobody' && <Outside refused={state.refused} />}
          {state.step === 'open' && (
            <SessionContext value={state.session}>
              <Inside />
            </SessionContext>
          )}
        </Suspense>
      </Shell>
    </Router>
  );
}

function Menu() {
  const { t } = useTranslation();
  const [location] = useHashLocation();
  const items = [
    ['/', 'home'],
    ['/bookings', 'bookings'],
    ['/record', 'record'],
    ['/card', 'card'],
    ['/help', 'help'],
  ] as const;
  return (
    <nav className="rail" aria-label={t('menu')}>
      <ul>
        {items.map(([to, name]) => (
          <li key={to}>
            <Link href={to} aria-current={location === to ? 'page' : undefined}>
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Without signing in there are the way in, the help, and the slips that this device has kept. */
function Outside({ refused }: { refused: boolean }) {
  return (
    <Switch>
      <Route path="/help" component={Help} />
      <Route path="/kept/:appointment" component={KeptSlip} />
      <Route path="/kept-card/:patient" component={KeptCard} />
      <Route>
        <Welcome refused={refused} />
      </Route>
    </Switch>
  );
}

function Inside() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/book" component={FindCare} />
      <Route path="/book/:department" component={Times} />
      <Route path="/move/:appointment/:department" component={Times} />
      <Route path="/bookings" component={Bookings} />
      <Route path="/bookings/:appointment" component={Booking} />
      <Route path="/record" component={RecordHome} />
      <Route path="/record/:code" component={Result} />
      <Route path="/card" component={Card} />
      <Route path="/details" component={Details} />
      <Route path="/correct/:type/:id" component={Correct} />
      <Route path="/corrections" component={Corrections} />
      <Route path="/accesses" component={Accesses} />
      <Route path="/help" component={Help} />
      <Route path="/kept/:appointment" component={KeptSlip} />
      <Route path="/kept-card/:patient" component={KeptCard} />
      <Route component={Home} />
    </Switch>
  );
}
