"""Prints what feedparser finds in a feed, as JSON."""
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1], sanitize_html=False)
json.dump(
    {
        "isBroken": bool(feed.bozo),
        "complaint": str(feed.get("bozo_exception", "")),
        "version": feed.version,
        "entries": [
            {
                "id": entry.id,
                "link": entry.link,
                # feedparser takes a title for HTML or text as the feed says; ours are texts.
                "title": entry.title,
                "updated": entry.updated,
                "author": entry.get("author", ""),
                "content": entry.content[0].value if "content" in entry else None,
            }
            for entry in feed.entries
        ],
    },
    sys.stdout,
)
