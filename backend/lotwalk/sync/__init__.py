"""What a device holds: the feed of present rows, and the live word that there is something new."""
