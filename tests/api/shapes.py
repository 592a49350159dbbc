"""A JSON Schema as lines: where a value stands, and what it may be."""

from typing import Any


def lines(schema: dict[str, Any]) -> list[str]:
    """Such as `nodes{}.options[].label string`; a value that may be one of several has a line for each."""
    return sorted(set(_walk(schema, "", schema)))


def _walk(part: dict[str, Any], path: str, whole: dict[str, Any]) -> list[str]:
    if "$ref" in part:
        return _walk(whole["$defs"][part["$ref"].rsplit("/", 1)[-1]], path, whole)
    if "anyOf" in part:
        return [line for choice in part["anyOf"] for line in _walk(choice, path, whole)]
    found = []
    if "enum" in part or "const" in part:
        found += [f"{path} {value!r}" for value in part.get("enum", [part.get("const")])]
    elif path:
        found.append(f"{path} {part.get('format', part['type'])}")
    for name, inner in part.get("properties", {}).items():
        needed = "" if name in part.get("required", []) else "?"
        found += _walk(inner, f"{path}.{name}{needed}".lstrip("."), whole)
    if isinstance(part.get("additionalProperties"), dict):
        found += _walk(part["additionalProperties"], f"{path}{{}}", whole)
    if "items" in part:
        found += _walk(part["items"], f"{path}[]", whole)
    return found
