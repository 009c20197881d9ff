#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks documents against the schemas in data/schemas.

    check-schemas.py [FOLDER|FILE]...

Without arguments: what the project ships, and that the schemas themselves can tell right from wrong.
Every *.json below a folder is checked, whatever made it, so that other tests can ask whether what
the program wrote is what the format says. Prints one line per problem and exits with 1 if there is any.
"""

import copy
import json
import sys
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
FORMAT = "mentorpar/"


def load_schemas():
    schemas = {}
    for path in sorted((ROOT / "data/schemas").glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        kind = schema["properties"]["format"]["const"]
        if kind != FORMAT + path.name.removesuffix(".schema.json"):
            sys.exit(f"{path}: describes {kind}")
        schemas[kind] = jsonschema.Draft202012Validator(schema)
    return schemas


def no_duplicates(pairs):
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” is there twice in one object")
    return members


def lists_of_records(node, path="$"):
    if isinstance(node, dict):
        for name, value in node.items():
            yield from lists_of_records(value, f"{path}.{name}")
    elif isinstance(node, list):
        ids = [item["id"] for item in node if isinstance(item, dict) and "id" in item]
        yield path, ids
        for index, item in enumerate(node):
            yield from lists_of_records(item, f"{path}[{index}]")


def find_problems(schemas, document):
    """Yields a sentence per problem."""
    kind = document.get("format") if isinstance(document, dict) else None
    if not isinstance(kind, str) or kind not in schemas:
        yield f"$.format: no schema for {kind!r}"
        return
    for error in sorted(schemas[kind].iter_errors(document), key=lambda e: e.json_path):
        yield f"{error.json_path}: {error.message}"
    for path, ids in lists_of_records(document):
        for twice in {identity for identity in ids if ids.count(identity) > 1}:
            yield f"{path}: {twice} is there twice"


def check_file(schemas, path):
    try:
        text = path.read_bytes().decode("utf-8")
        document = json.loads(text, object_pairs_hook=no_duplicates)
    except (OSError, ValueError) as error:
        yield str(error)
        return
    yield from find_problems(schemas, document)


def check_schemas_themselves(schemas, paths):
    """Each declared member with a value of another type must be refused, an unknown one accepted."""
    for path in paths:
        document = json.loads(path.read_text(encoding="utf-8"))
        kind = document["format"]
        extended = {**copy.deepcopy(document), "x-unknown": {"a": [1]}}
        for problem in find_problems(schemas, extended):
            yield f"{path}: refused for an unknown member: {problem}"
        for name in schemas[kind].schema["properties"]:
            for wrong in ([None], {"x": 1}, None, 1.5):
                changed = {**copy.deepcopy(document), name: wrong}
                expected = schemas[kind].schema["properties"][name]
                if isinstance(wrong, dict) and "$ref" in expected:
                    continue
                if not any(find_problems(schemas, changed)):
                    yield f"{kind}: takes {wrong!r} for {name}"


def main(arguments):
    schemas = load_schemas()
    roots = [Path(argument) for argument in arguments]
    roots = roots or [ROOT / "data/example", ROOT / "data/programmes"]
    paths = []
    problems = []

    for root in roots:
        found = sorted(root.rglob("*.json")) if root.is_dir() else [root]
        if not found:
            problems.append(f"{root}: there is no document")
        paths += found
    for path in paths:
        problems += [f"{path}: {problem}" for problem in check_file(schemas, path)]
    if not arguments and not problems:
        problems += check_schemas_themselves(schemas, paths)
        kinds = {json.loads(path.read_text(encoding="utf-8"))["format"] for path in paths}
        missing = set(schemas) - kinds - {FORMAT + "library", FORMAT + "moves"}
        problems += [f"{kind}: no shipped document is of this kind" for kind in sorted(missing)]

    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(paths)} documents are as their schemas say")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
