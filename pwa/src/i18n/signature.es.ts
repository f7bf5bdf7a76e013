import type { Text } from './index';
import type { en } from './signature.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  sign_here: 'Firme aquí',
  type_instead: 'Firmar con el nombre escrito',
  name: 'Nombre',
  name_missing: 'Escriba el nombre de quien firma.',
  strokes_missing: 'Firme en el recuadro o elija el nombre escrito.',
  clear_pad: 'Borrar',
};
