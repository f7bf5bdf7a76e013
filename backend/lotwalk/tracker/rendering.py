"""The page as HTML. Everything that a person entered is escaped by the template engine."""

import hashlib
import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from lotwalk.tracker.page import Page
from lotwalk.tracker.words import WORDS, accepted

_templates = Environment(
    loader=PackageLoader("lotwalk.tracker"), autoescape=True, undefined=StrictUndefined,
    trim_blocks=True, lstrip_blocks=True, auto_reload=False,
)  # fmt: skip


def dialled(phone: str) -> str:
    """What a telephone takes: digits, with a plus in front where there is one."""
    return re.sub(r"(?!^\+)\D", "", phone.strip())


_templates.filters["dialled"] = dialled


def html(page: Page, token: str, stop_mail: str) -> str:
    """`stop_mail` is the page that stops e-mail, empty where none goes out."""
    return _templates.get_template("tracker.html").render(page=page, token=token, stop_mail=stop_mail)


def missing(accept_language: str) -> str:
    """The one answer to every link that opens nothing."""
    language = accepted(accept_language)
    return _templates.get_template("missing.html").render(language=language, words=WORDS[language])


def etag(text: str) -> str:
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
