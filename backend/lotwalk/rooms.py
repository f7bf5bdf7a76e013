"""Imports every room that brings commands or locators, so that they are registered."""

import lotwalk.approvals.actions
import lotwalk.approvals.records
import lotwalk.approvals.submitting
import lotwalk.clients.records
import lotwalk.inspections.actions
import lotwalk.inspections.records
import lotwalk.media.actions
import lotwalk.media.records
import lotwalk.places.records
import lotwalk.repair_orders.actions
import lotwalk.requests.actions
import lotwalk.requests.records
import lotwalk.vehicles.records
import lotwalk.walkarounds.actions
import lotwalk.walkarounds.damages
import lotwalk.web_status.actions  # noqa: F401
