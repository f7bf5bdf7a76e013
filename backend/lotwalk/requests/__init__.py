"""Service requests: the wish for a visit, from booking to arrival."""
