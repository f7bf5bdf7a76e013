"""The inspection templates that come with Lotwalk, as rows."""

from lotwalk.demo.book import Book, Sheet
from lotwalk.foundation.ids import derived_id
from lotwalk.inspections import template
from lotwalk.inspections.shipped import shipped
from lotwalk.inspections.tables import InspectionTemplate


def add_sheets(book: Book) -> None:
    for values in shipped():
        id = derived_id("inspection_template", values["tier"], str(values["version"]))
        book.ledger.add(InspectionTemplate, id=id, **values)
        book.sheets[values["tier"]] = Sheet(id, template.read(values["content"]))
