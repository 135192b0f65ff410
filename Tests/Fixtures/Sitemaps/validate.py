"""Prints what a schema finds wrong with XML files, a list for each, as JSON."""

import json
import sys

import xmlschema

schema = xmlschema.XMLSchema(sys.argv[1])
print(json.dumps([[f"{error.path}: {error.reason}" for error in schema.iter_errors(path)] for path in sys.argv[2:]]))
