"""What the demo company is made of: prefixes of VINs, names, what people say, where marks lie."""

from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec


@lru_cache
def read(name: str) -> Any:
    """The JSON file of that name; to be read, not changed."""
    return msgspec.json.decode((resources.files(__name__) / f"{name}.json").read_bytes())
