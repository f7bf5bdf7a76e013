import type { en } from './sign_in.en';

export const es: Readonly<Record<keyof typeof en, string>> = {
  unreachable: 'No se puede llegar al servidor. Revise la red e inténtelo de nuevo.',
  email_missing: 'Escriba su correo electrónico.',
  password_missing: 'Escriba su contraseña.',
  sign_in_failed: 'Este correo electrónico y esta contraseña no coinciden.',
  too_many_attempts: 'Demasiados intentos. Inténtelo de nuevo en {seconds} segundos.',
};
