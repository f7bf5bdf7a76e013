"""The one door for writes: commands in, a verdict for each, one durable transaction."""
