"""The dealer management system: whom a vehicle belongs to there, and the repair orders that it is given."""
