/** The shop's zone is worth a line only to who lives in another one: by the clock, not by the zone's name. */
export function hideOwnZone(): void {
  const line = document.querySelector<HTMLElement>('.zone');
  const zone = line?.dataset.zone;
  if (line && zone) line.hidden = clock(zone) === clock();
}

function clock(timeZone?: string): string {
  const wanted = {
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  } as const;
  return new Intl.DateTimeFormat('en', wanted).format();
}
