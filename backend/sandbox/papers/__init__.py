"""The OEM's documents of a vehicle."""
