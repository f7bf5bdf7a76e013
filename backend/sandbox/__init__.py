"""A DMS and an OEM to talk to, as an ASGI app of its own. It imports nothing of Lotwalk and keeps its own store.

What a real DMS or OEM must offer for an adapter to be written, by the example of this one. Everything is JSON over
HTTP; `/schema/openapi.json` describes each field. Money is in minor units, labour in tenths of an hour, instants are
ISO 8601 in UTC.

DMS, below `/dms`:
    GET  /capabilities                      what this DMS can do: `related_repair_orders`, `idempotent_creation`
    GET  /customers?q=&limit=               customers by name, phone, e-mail, number or VIN
    GET  /customers?vin=                    the customer that a vehicle belongs to, a list of one or none
    GET  /customers/{number}
    POST /customers, PUT /customers/{number}
    POST /repair-orders                     201 with the new order. The same `external_id` again answers 200 with the
                                            order that there is, where `idempotent_creation` is true
    GET  /repair-orders?external_id=        the orders that were made for this id of ours, a list of one or none
    GET  /repair-orders?vin=                the DMS's own history of a vehicle, newest first
    GET  /repair-orders/{id}
    PUT  /repair-orders/{id}                the whole order anew: services, promise, status; closed stays closed
    GET  /repair-orders/{id}/related        numbers of the orders that the DMS split the visit over

OEM, below `/oem/vehicles/{vin}`:
    GET  /owner                             404 where nobody is known; carries the owner's restrictions
    GET  /plans, /recalls, /history
    GET  /documents, /documents/{name}      a list, and one of them as PDF

Answers say of which vehicle or order they are, so that one about something else is noticed.

Errors are `{"error": "…", "detail": "…"}` with 404, 409, 422; 429 and 503 carry Retry-After in seconds.

Faults on demand, `/admin/faults`: see `faults.py`. Owners that a demo or a test wants: `PUT /admin/vehicles`.
"""
