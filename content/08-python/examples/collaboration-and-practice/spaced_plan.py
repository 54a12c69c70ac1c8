# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which cards to say aloud on which day"
# runs = "browser"
# exit = 0
# ///

from collections import defaultdict
from datetime import date, timedelta

GAPS = (1, 2, 4, 8)  # days to the next try after each good answer


def plan(cards, today, interview):
    """Spread cards over the days; a weak one comes back sooner."""
    days = defaultdict(list)
    for name, streak in sorted(cards.items()):
        when = today
        while when < interview:
            days[when].append(name)
            # assume a good answer; after a bad one, set streak to 0
            when += timedelta(days=GAPS[min(streak, len(GAPS) - 1)])
            streak += 1
    return days


# the streak: how often you hit all key points in a row
cards = {
    "zombie-process": 0,
    "run-command-safely": 3,
    "popen-deadlock": 0,
    "rotation-with-workers": 1,
    "what-may-be-retried": 2,
}
today, interview = date(2024, 5, 1), date(2024, 5, 9)
days = plan(cards, today, interview)
for offset in range((interview - today).days):
    day = today + timedelta(days=offset)
    print(f"{day:%d} May: {', '.join(days[day]) or 'rest, or a mock'}")
print("cards said:", sum(map(len, days.values())))
