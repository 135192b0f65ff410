"""Loads books with beancount and prints what its own arithmetic comes to, as JSON.

{"changes": {ACCOUNT: {"YYYY-MM": AMOUNT}}, "rows": [the `row` of every transaction]}

What beancount finds wrong goes to standard error, and the exit status is 1.
"""

import collections
import json
import sys

from beancount import loader
from beancount.core import data

entries, errors, _ = loader.load_file(sys.argv[1])
for error in errors:
    print(error.message, file=sys.stderr)
if errors:
    sys.exit(1)

changes = collections.defaultdict(lambda: collections.defaultdict(int))
rows = []
for entry in entries:
    if not isinstance(entry, data.Transaction):
        continue
    if "row" in entry.meta:
        rows.append(entry.meta["row"])
    for posting in entry.postings:
        changes[posting.account][entry.date.isoformat()[:7]] += posting.units.number

json.dump(
    {
        "changes": {
            account: {month: str(amount) for month, amount in months.items()}
            for account, months in changes.items()
        },
        "rows": rows,
    },
    sys.stdout,
)
