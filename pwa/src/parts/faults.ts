/** After a save that was refused here: to the first field that says why, in the window that floats over the page if
 * there is one. */
export function showFirstFault(): void {
  setTimeout(() => {
    const place = document.querySelector('dialog[open]') ?? document;
    place.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
