"""Repair orders: one visit of one vehicle, its services and its state."""
