import { languageTag, texts } from '../i18n';
import { en } from '../i18n/appointments.en';
import { es } from '../i18n/appointments.es';
import type { Visit } from './rows';

export const t = texts(en, es);

export function sayDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(languageTag.value, { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

export function sayHour(hour: number): string {
  const format = new Intl.DateTimeFormat(languageTag.value, { hour: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(2024, 0, 1, hour % 24)));
}

/** The present of somebody's state, in a word. */
export function sayState(visit: Visit): string {
  return t(`state_${visit.state}`);
}

/** Whole and half advisors: nobody plans in minutes. */
export function sayAdvisors(booked: number): string {
  const halves = Math.round(booked / 30) / 2;
  return new Intl.NumberFormat(languageTag.value, { maximumFractionDigits: 1 }).format(halves);
}
