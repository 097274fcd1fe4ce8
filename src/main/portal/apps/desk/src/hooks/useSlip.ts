import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openFile } from '@portal/ui/openFile';
import { useDesk } from '../context';

export interface SlipWish {
  appointment: string;
  format: 'thermal' | 'a5';
  language?: string;
}

/** Opens a slip for printing. */
export function useSlip() {
  const { fhir } = useDesk();
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: async ({ appointment, format, language = i18n.language }: SlipWish) => {
      const file = await fhir.file(`Appointment/${appointment}/$opd-slip?format=${format}&language=${language}`);
      openFile(file, 'slip.pdf');
    },
  });
}
