"""Who hears of an entry, what it says, by which way, and what became of it."""
