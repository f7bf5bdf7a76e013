import type { en } from './document.en';
import type { Text } from './index';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  blocked: 'El navegador bloqueó la pestaña nueva.',
  open: 'Abrir: {name}',
};
