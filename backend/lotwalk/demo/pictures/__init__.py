"""Pictures as a phone would take them in a shop, drawn by code from a seed: close ups of what was found."""
