"""Hears what a browser complains about while nobody looks: thrown errors, console errors, broken policy."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError

# The browser's own words for a request that found no network: that is the story, not a fault of the app.
_NO_NETWORK = re.compile(r"net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|CONNECTION_REFUSED|ABORTED)")
# Before anybody has signed in, the app asks who is here and is told: nobody.
_NOBODY_YET = re.compile(r"status of 401")

# Chromium itself looks for it at each start, and what it finds when there is no network hurts nobody.
_ASKED_BY_CHROMIUM = "/manifest.webmanifest"


class Faults:
    """What went wrong in one context, in the order in which it did."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._expected: list[str] = []

    def listen(self, context: BrowserContext) -> None:
        context.on("weberror", self._thrown)
        context.on("console", self._said)

    def expect(self, words: str) -> None:
        """A story about a refusal says which words the browser will have for it."""
        self._expected.append(words)

    def refuse_any(self) -> None:
        assert not self.heard, "The browser complained:\n" + "\n".join(self.heard)

    def _thrown(self, error: WebError) -> None:
        self.heard.append(f"thrown: {error.error.stack or error.error}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not self._is_known(message):
            self.heard.append(f"console: {message.text} ({self._place(message)})")

    def _is_known(self, message: ConsoleMessage) -> bool:
        if any(words in message.text for words in self._expected):
            return True
        if _NO_NETWORK.search(message.text) or self._place(message).endswith(_ASKED_BY_CHROMIUM):
            return True
        return bool(_NOBODY_YET.search(message.text)) and self._place(message).endswith("/api/session")

    def _place(self, message: ConsoleMessage) -> str:
        return message.location.get("url", "")
