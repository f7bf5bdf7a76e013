"""`python -m lotwalk.typescript [--check]`: the browser's types, written from the OpenAPI document.

openapi-typescript prints through the compiler's JavaScript API, which TypeScript 7 no longer has; the document
uses a small part of JSON Schema, so the printer is small too.
"""

import sys
from pathlib import Path
from typing import Any

from lotwalk.api_document import built

TARGET = Path(__file__).resolve().parents[2] / "pwa" / "src" / "api" / "types.ts"
HEAD = "// Written by `python -m lotwalk.typescript` from the OpenAPI document; not to be edited.\n"
SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def printed(schemas: dict[str, Any]) -> str:
    """One exported type for each component, in the order of their names."""
    return HEAD + "".join(_declared(name, schemas[name]) for name in sorted(schemas))


def _declared(name: str, schema: dict[str, Any]) -> str:
    note = f"\n/** {_one_line(schema['description'])} */" if schema.get("description") else ""
    if schema.get("type") == "object" and "properties" in schema:
        return f"{note}\nexport interface {name} {{\n{_fields(schema)}}}\n"
    return f"{note}\nexport type {name} = {_type(schema)};\n"


def _fields(schema: dict[str, Any]) -> str:
    needed = set(schema.get("required", ()))
    lines = [
        f"  {name}{'' if name in needed else '?'}: {_type(form)};\n" for name, form in schema["properties"].items()
    ]
    return "".join(lines)


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[-1]
    if "enum" in schema:
        return " | ".join(_literal(value) for value in schema["enum"])
    if "const" in schema:
        return _literal(schema["const"])
    for union in ("oneOf", "anyOf"):
        if union in schema:
            return " | ".join(dict.fromkeys(_type(one) for one in schema[union]))
    return _by_kind(schema)


def _by_kind(schema: dict[str, Any]) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        return " | ".join(_type(schema | {"type": one}) for one in kind)
    if kind == "array":
        item = _type(schema["items"]) if schema.get("items") else "unknown"
        return f"({item})[]" if " | " in item else f"{item}[]"
    if kind == "object":
        inside = schema.get("additionalProperties")
        return f"Record<string, {_type(inside) if isinstance(inside, dict) else 'unknown'}>"
    return SIMPLE.get(str(kind), "unknown")


def _literal(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("*/", "* /")


def main() -> int:
    from lotwalk.app import create

    text = printed(built(create(readers=False))["components"]["schemas"])
    if "--check" in sys.argv[1:]:
        if TARGET.exists() and TARGET.read_text() == text:
            return 0
        print("The browser's types differ from the API: run `python -m lotwalk.typescript`.", file=sys.stderr)
        return 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
