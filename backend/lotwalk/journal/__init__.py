"""What happened: one gapless, hash-chained sequence of entries, and what each of them touched."""
