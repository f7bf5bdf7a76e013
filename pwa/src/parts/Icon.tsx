/** A Lucide icon from its source (`lucide-static/icons/x.svg?raw`). Always beside a word. */
export function Icon({ source }: { source: string }) {
  // The sources come from a package at build time, never from a person.
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: source }} />;
}
