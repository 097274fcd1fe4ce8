import '@portal/ui/style.css';
import { createRoot } from 'react-dom/client';
import { speak } from '@portal/i18n/i18n';
import { Shell } from '@portal/ui/Shell';
import en from './en.json';
import hi from './hi.json';

speak({ hi, en });
createRoot(document.getElementById('root') as HTMLElement).render(<Shell>…</Shell>);
