import '@portal/ui/style.css';
import './desk.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Refused } from '@portal/fhir/fhir';
import { speak } from '@portal/i18n/i18n';
import { SessionGate } from './SessionGate';
import en from './en.json';
import hi from './hi.json';
import { tellSessionEnded } from './sessionEnd';

speak({ hi, en });
const notice = (error: unknown) => {
  if (error instanceof Refused && error.status === 401) {
    tellSessionEnded();
  }
};
const queries = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({
    onError: (error, _, __, mutation) => {
      if (!mutation.meta?.['keepsSession']) {
        notice(error);
      }
    },
  }),
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false }, mutations: { networkMode: 'always' } },
});
createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={queries}>
    <SessionGate />
  </QueryClientProvider>,
);
