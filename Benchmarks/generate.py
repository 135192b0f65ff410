"""Writes a site with an invented ledger of a given size: the same bytes for the same size.

    python Benchmarks/generate.py FOLDER ROWS [PAGES]
"""

import random
import sys
from collections import deque
from datetime import date, timedelta
from pathlib import Path

SEED = 20260101
FIRST_DAY = date(2021, 1, 1)
DAYS = 5 * 365
LAST_DAY = FIRST_DAY + timedelta(days=DAYS - 1)

PLANS = [("Starter", "monthly", 30, 2900), ("Pro", "monthly", 30, 9900), ("Pro", "annual", 365, 99000)]
SUB_IDS = [f"guide-{number}.{spot}" for number in range(1, 61) for spot in ("hero", "table", "end")]

SETTINGS = """title: Benchmark
base_url: https://example.com
author: Benchmark
accounts:
  acme:
    met: {tax-form: 2021-01-01}
    grants: [{tier: gold, from: 2023-03-01, to: 2023-05-31}]
"""

TERMS = """name: Acme
url: https://example.com
currency: USD
terms:
  - from: 2021-01-01
    tier_policy: {review: payment, demotion: true, lock: start}
    tiers:
      - id: bronze
        name: Bronze
        rates:
          - {plan: annual, percent: 20, pays: first}
          - {percent: 20, pays: {months: 12}}
      - id: silver
        name: Silver
        needs:
          all:
            - {metric: sales, more_than: 10000.00, within: 12 months}
            - {metric: customers, at_least: 20, within: 12 months}
        rates: [{percent: 30, pays: lifetime}]
      - id: gold
        name: Gold
        needs: {all: [{metric: sales, more_than: 10000000.00, within: 12 months}]}
        rates: [{percent: 40, pays: lifetime}]
    hold: {days: 45}
    refunds: {partial: proportional, chargeback_fee: 15.00}
    payout: {day: 15, until: 20, cutoff: previous-month, minimum: 50.00, requires: [tax-form]}
"""


OFFERS = """link:
  pattern: "https://go.example.com/?ref=1&sub={sub_id}&to={url}"
  offers:
    trial: {name: Try Acme, url: "https://example.com/trial"}
"""

TOPICS = ["setup", "pricing", "funnels", "e-mail", "courses", "payments", "support", "design"]
WORDS = (
    "a hold is the time that a program waits before it pays so that refunds can come first and every month closes with "
    "what was earned what was taken back and what is still to come which a reader may check line by line").split()


def amount(cents):
    return f"{cents // 100}.{cents % 100:02}"


def records(count):
    """The ledger's records, in order of date as an export has them: the types of a day are mixed."""
    chance = random.Random(SEED)
    due = [deque() for _ in range(DAYS + 400)]  # for each day, the subscriptions to be renewed
    recent = deque(maxlen=1000)  # rows that may still be refunded
    chargebacks = deque()
    customers = 0
    written = 0
    for day in range(DAYS):
        today = (FIRST_DAY + timedelta(days=day)).isoformat()
        quota = count * (day + 1) // DAYS
        if today.endswith("-16") and written < quota:
            written += 1
            yield f"T{written:08},{today},payout,,,,{amount(chance.randrange(5_000, 900_000))},,,"
        while written < quota:
            written += 1
            number = f"T{written:08}"
            draw = chance.random()
            if draw < 0.03 and recent:
                target, cents = recent.popleft()
                kind = "chargeback" if draw < 0.005 else "refund"
                taken = amount(cents // 2) if draw < 0.01 else ""
                if kind == "chargeback":
                    chargebacks.append(number)
                yield f"{number},{today},{kind},,,,{taken},{target},,"
            elif draw < 0.031 and chargebacks:
                yield f"{number},{today},reinstatement,,,,,{chargebacks.popleft()},,"
            elif draw < 0.032:
                yield f"{number},{today},adjustment,,,,{amount(chance.randrange(100, 9_000))},,,"
            else:
                if due[day] and chance.random() < 0.8:
                    kind = "renewal"
                    customer, plan, sub_id = due[day].popleft()
                else:
                    kind = "sale"
                    customers += 1
                    customer, plan, sub_id = f"C{customers:07}", chance.choice(PLANS), chance.choice(SUB_IDS)
                product, period, length, cents = plan
                if chance.random() < 0.94:
                    due[day + length].append((customer, plan, sub_id))
                if chance.random() < 0.1:
                    recent.append((number, cents))
                reported = amount(cents * 3 // 10) if chance.random() < 0.2 else ""
                yield f"{number},{today},{kind},{customer},{product},{period},{amount(cents)},,{sub_id},{reported}"
        due[day + 1].extendleft(reversed(due[day]))


def ledger_path(folder):
    return Path(folder, "Content/ledger/sales.csv")


def text(chance, length):
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + "."


def page(number, count):
    """A guide of some 500 words with links to others, tracked links and a figure."""
    chance = random.Random(SEED + number)
    tags = ", ".join(chance.sample(TOPICS, 2))
    front = (
        f"---\ntitle: Guide {number}\ndescription: What to know about subject {number}.\n"
        f"date: {(FIRST_DAY + timedelta(days=number * DAYS // count)).isoformat()}\ntags: [{tags}]\nprogram: acme\n---\n")
    parts = [text(chance, 60), f"Begin with [the trial](aff:acme/trial#top)."]
    for heading in range(1, 5):
        other = chance.randrange(1, count + 1)
        parts += [
            f"## Part {heading}", text(chance, 60), f"More in [another guide](guide-{other}.md#part-1).",
            f"- {text(chance, 15)}\n- {text(chance, 15)}"]
    parts.append("Acme pays {{ acme.rate }}; [try it](aff:acme/trial#end).")
    return front + "\n\n".join(parts) + "\n"


def write_pages(folder, count):
    guides = Path(folder, "Content/guides")
    guides.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        Path(guides, f"guide-{number}.md").write_text(page(number, count))
    terms = Path(folder, "Content/programs/acme.yml")
    terms.write_text(TERMS.replace("terms:\n", OFFERS + "terms:\n", 1))
    theme = Path(__file__).parent.parent / "Templates/guide.mustache"
    own = Path(folder, "Templates/guide.mustache")
    own.parent.mkdir(exist_ok=True)
    own.write_text(theme.read_text())


def write_site(folder, count):
    ledger = ledger_path(folder)
    terms = Path(folder, "Content/programs/acme.yml")
    for path in (ledger, terms):
        path.parent.mkdir(parents=True, exist_ok=True)
    Path(folder, "Content/site.yml").write_text(SETTINGS)
    terms.write_text(TERMS)
    with open(ledger, "w", newline="\n") as file:
        file.write("id,date,type,customer,product,plan,amount,of,sub_id,reported\n")
        file.writelines(record + "\n" for record in records(count))


if __name__ == "__main__":
    write_site(sys.argv[1], int(sys.argv[2]))
    if len(sys.argv) > 3:
        write_pages(sys.argv[1], int(sys.argv[3]))
