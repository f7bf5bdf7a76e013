"""Stopwatches that run inside a page, from the event to the frame in which its outcome is painted."""

from playwright.async_api import Page

# A frame is painted behind the next one's callback.
_PAINTED = "const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
_CLICK = f"""async ([tapped, shown]) => {{
  {_PAINTED}
  const started = performance.now();
  document.querySelectorAll(tapped[0])[tapped[1]].click();
  while (!document.querySelector(shown)) await painted();
  await painted();
  return performance.now() - started;
}}"""
_ON_CHANGE = f"""shown => {{
  {_PAINTED}
  const before = document.querySelectorAll(shown).length;
  window.measured = new Promise(done => document.addEventListener('change', async () => {{
    const started = performance.now();
    while (document.querySelectorAll(shown).length <= before) await painted();
    await painted();
    done(performance.now() - started);
  }}, {{ once: true, capture: true }}));
}}"""
_FROM_START = f"""{_PAINTED}
(async () => {{
  while (!document.querySelector('.queue-row')) await painted();
  await painted();
  window.stood = performance.now();
}})();"""
# Event Timing: from the finger to the paint, by the browser's own account, in steps of eight milliseconds.
_TAPS = """() => {
  window.taps = new Map();
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const longest = Math.max(entry.duration, window.taps.get(entry.interactionId) ?? 0);
      if (entry.interactionId) window.taps.set(entry.interactionId, longest);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}"""


async def click(page: Page, tapped: str, number: int, shown: str) -> float:
    """Milliseconds from a click on the `number`th `tapped` until the first `shown` is painted."""
    return await page.evaluate(_CLICK, [[tapped, number], shown])


async def chosen_file(page: Page, field: str, file: str, shown: str) -> float:
    """Milliseconds from the file in hand until there is one `shown` more."""
    await page.evaluate(_ON_CHANGE, shown)
    await page.locator(field).first.set_input_files(file)
    return await page.evaluate("() => window.measured")


async def watch_start(page: Page) -> None:
    await page.add_init_script(_FROM_START)


async def start(page: Page) -> float:
    """Milliseconds from the address being asked for until the queue is painted."""
    await page.locator(".queue-row").first.wait_for()
    while (stood := await page.evaluate("() => window.stood ?? null")) is None:
        await page.wait_for_timeout(20)
    return stood


async def watch_taps(page: Page) -> None:
    await page.evaluate(_TAPS)


async def taps(page: Page) -> list[float]:
    """Milliseconds of every tap since that took a frame or longer; quicker ones aren't told."""
    return await page.evaluate("() => [...window.taps.values()]")
