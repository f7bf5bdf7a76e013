"""Builds the demo company in an empty, migrated database."""

import uuid
from datetime import datetime

from lotwalk.demo.book import Book
from lotwalk.demo.clients import add_clients
from lotwalk.demo.history import live_on
from lotwalk.demo.orders import number_orders, set_odometers
from lotwalk.demo.people import add_people
from lotwalk.demo.places import add_company
from lotwalk.demo.vehicles import add_vehicles
