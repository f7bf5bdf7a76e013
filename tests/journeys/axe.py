"""axe over the screen that is shown. Anything it finds fails, with where and why."""

from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
# What still moves has no colour of its own yet.
_RUN = """Promise.allSettled(document.getAnimations().map(it => it.finished)).then(() => axe.run(document, {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
})).then(found => found.violations.map(it => ({
  rule: it.id,
  help: it.help,
  where: it.nodes.map(node => `${node.target.join(' ')} (${node.failureSummary.split('\\n').slice(1).join(';')})`),
})))"""


def violations(page: Page) -> list[str]:
    """One line for each rule that is broken. It goes in by the debugger, so that the page keeps its policy."""
    debugger = page.context.new_cdp_session(page)
    debugger.send("Runtime.evaluate", {"expression": f"globalThis.axe || {{}}; {SOURCE.read_text()}; 0"})
    answer = debugger.send("Runtime.evaluate", {"expression": _RUN, "awaitPromise": True, "returnByValue": True})
    debugger.detach()
    assert "exceptionDetails" not in answer, answer
    return [f"{it['rule']}: {it['help']}\n    " + "\n    ".join(it["where"]) for it in answer["result"]["value"]]
