"""One believable sample of each command about a client; for the tests that send every command there is."""

from collections.abc import Callable

from lotwalk.clients import commands as c
from lotwalk.foundation.ids import new_id
from lotwalk.intake.command import Command
from lotwalk.people.commands import ChoosePersonMail
from lotwalk.write_up.commands import ChangeCustomer, ChooseOwner
from tests.cast.world import NOON

Make = Callable[[str, Callable[[str], str]], Command]

# About a client, a contact, a vehicle or a location: clients belong to the company, so their rights have tests of
# their own.
OF_COMPANY: dict[str, Make] = {
    "create_client": lambda order, thing: c.CreateClient(
        id=new_id(), location=thing("location"), first_name="Nora", last_name="typed-by-stranger"
    ),
    "create_wholesale_client": lambda order, thing: c.CreateWholesaleClient(
        id=new_id(), location=thing("location"), name="typed-by-stranger"
    ),
    "change_client": lambda order, thing: c.ChangeClient(client=thing("client"), city="Halden"),
    "change_terms": lambda order, thing: c.ChangeTerms(client=thing("client"), terms="30 days", tax_id="12-34"),
    "review_preferences": lambda order, thing: c.ReviewPreferences(
        client=thing("client"), opted_out=True, restrict_mail=False, restrict_phone=False, restrict_email=False
    ),
    "add_contact": lambda order, thing: c.AddContact(id=new_id(), client=thing("client"), name="typed-by-stranger"),
    "change_contact": lambda order, thing: c.ChangeContact(contact=thing("contact"), title="Dispatcher"),
    "remove_contact": lambda order, thing: c.RemoveContact(contact=thing("contact")),
    "choose_mail": lambda order, thing: c.ChooseMail(client=thing("client"), stopped=True),
    "choose_contact_mail": lambda order, thing: c.ChooseContactMail(contact=thing("contact"), stopped=True),
    "choose_person_mail": lambda order, thing: ChoosePersonMail(person=thing("person"), stopped=True),
    "record_owner": lambda order, thing: c.RecordOwner(
        vehicle=thing("vehicle"), source="dms", found=True, fetched_at=NOON, number="D-1", last_name="Vance"
    ),
}  # fmt: skip
OF_ORDER: dict[str, Make] = {
    "choose_owner": lambda order, thing: ChooseOwner(repair_order=order, choice="created"),
    # To nobody, so that the order stays where the other samples look for it.
    "change_customer": lambda order, thing: ChangeCustomer(repair_order=order, client=thing("no client"), vehicle=True),
}
