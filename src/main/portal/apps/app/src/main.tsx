import '@portal/ui/style.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '@portal/i18n/i18n';
import { Refused } from '@portal/fhir/fhir';
import { Portal } from './Portal';
import en from './en.json';
import hi from './hi.json';

speak({ hi, en });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      // What was refused is refused again; a network may come back.
      retry: (count, error) => error instanceof Refused && error.status === 0 && count < 2,
    },
  },
});

// A part of a version that has been replaced meanwhile is not there any more: the page begins anew with the present one.
addEventListener('vite:preloadError', () => location.reload());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Portal />
    </QueryClientProvider>
  </StrictMode>,
);
