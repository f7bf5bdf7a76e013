"""Vehicles, and what was declined on them."""
