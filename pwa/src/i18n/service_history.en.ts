export const en = {
  declined: { one: '{count} declined service', other: '{count} declined services' },
  declined_text: 'Offered at an earlier visit and not done: the first thing to talk about.',
  declined_on: 'declined {date} · {age}',
  deferred_on: 'put off {date} · {age}',
  again_on: 'to be offered again {date}',
  visits: { one: '{count} visit', other: '{count} visits' },
  here: 'here',
  from_dms: 'from the DMS',
  from_oem: 'from the manufacturer',
  other_client: 'with another customer',
  no_services: 'No services are known of this visit.',
  none_title: 'No visit is known',
  none_text: 'This vehicle has not been here, and DMS and manufacturer know of no visit.',
  unasked_text:
    'This vehicle has not been here. DMS and manufacturer are asked when a visit is booked or arrives.',
  asked: 'DMS and manufacturer last answered {at}.',
  unasked: 'DMS and manufacturer haven’t been asked yet.',
} as const;
