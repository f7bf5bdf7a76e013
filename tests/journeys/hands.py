"""What a story takes for granted, done without a browser: over HTTP, with the commands of a tablet."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx

from lotwalk.foundation.ids import new_id
from lotwalk.foundation.signed_ids import __name__ as _  # noqa: F401
from tests.journeys.people import PASSWORD
from tests.journeys.shop import Shop
