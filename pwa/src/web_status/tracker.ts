/** The address of the customer's page, or null where there is none yet or no network to ask. */
export async function trackerAddress(order: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/repair-orders/${order}/tracker`);
    return answer.ok ? ((await answer.json()) as { url: string | null }).url : null;
  } catch {
    return null; // offline: the link is asked for again when something was sent
  }
}

/** Hands the address on the way the device has: its share sheet, or the clipboard. True when it was copied. */
export async function passOn(url: string): Promise<boolean> {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ url }).catch(() => undefined); // closing the share sheet is no error
    return false;
  }
  await navigator.clipboard.writeText(url);
  return true;
}
