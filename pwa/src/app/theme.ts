import { signal } from '@preact/signals';

export type Theme = 'light' | 'dark' | 'sun';
export const theme = signal<Theme>('light');

const PAPER: Readonly<Record<Theme, string>> = { light: '#f5f6f3', dark: '#10150f', sun: '#ffffff' };

export function startTheme(): void {
  const kept = localStorage.getItem('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  show(kept === 'light' || kept === 'dark' || kept === 'sun' ? kept : dark ? 'dark' : 'light');
}

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem('theme', chosen);
  show(chosen);
}

function show(chosen: Theme): void {
  theme.value = chosen;
  document.documentElement.dataset.theme = chosen;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', PAPER[chosen]);
}
