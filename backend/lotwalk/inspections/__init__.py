"""Inspections: checklists by template, answers with measurements, recommended services."""
