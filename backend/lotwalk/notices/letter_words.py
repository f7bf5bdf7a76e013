"""The texts around a notice when it goes by e-mail, and those of the page that stops it."""

from lotwalk.tracker.dates import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "button_page": "See where it is",
        "button_app": "Open it",
        "or_call": "Or call {shop}: {phone}",
        "because_client": "You get this because your vehicle is at {shop}.",
        "because_contact": "You get this because you are told about this vehicle at {shop}.",
        "because_person": "You get this because you sign in here and no device of yours takes notifications.",
        "stop": "Stop these e-mails",
        "stop_title": "Stop e-mails?",
        "stop_text": "No more e-mails about vehicles and repair orders will come to you from here.",
        "stop_button": "Stop e-mails",
        "stopped_title": "No more e-mails",
        "stopped_text": "E-mails are stopped. If it was a mistake, you can have them again.",
        "stopped_by_shop": "E-mails are stopped, as was agreed with the shop. Ask there to have them again.",
        "resume_button": "Have e-mails again",
        "resumed_title": "E-mails come again",
        "resumed_text": "You will be told by e-mail again when something changes.",
    },
    "es": {
        "button_page": "Ver dónde está",
        "button_app": "Abrirlo",
        "or_call": "O llame a {shop}: {phone}",
        "because_client": "Recibe este correo porque su vehículo está en {shop}.",
        "because_contact": "Recibe este correo porque le informamos sobre este vehículo en {shop}.",
        "because_person": "Recibe este correo porque usted entra aquí y ningún dispositivo suyo recibe avisos.",
        "stop": "No recibir más estos correos",
        "stop_title": "¿No recibir más correos?",
        "stop_text": "Ya no le llegarán de aquí correos sobre vehículos y órdenes de reparación.",
        "stop_button": "No recibir más correos",
        "stopped_title": "No habrá más correos",
        "stopped_text": "Ya no le enviaremos correos. Si fue un error, puede volver a recibirlos.",
        "stopped_by_shop": "Ya no le enviamos correos, como se acordó con el taller. Pida allí volver a recibirlos.",
        "resume_button": "Volver a recibir correos",
        "resumed_title": "Vuelve a recibir correos",
        "resumed_text": "Le avisaremos otra vez por correo cuando algo cambie.",
    },
}
