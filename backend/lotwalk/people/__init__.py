"""Persons, roles, sign-in, sessions, devices, and the one policy that everything asks."""
