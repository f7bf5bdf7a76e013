import type { Text } from './index';
import type { en } from './stepper.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  less: 'Menos',
  more: 'Más',
};
