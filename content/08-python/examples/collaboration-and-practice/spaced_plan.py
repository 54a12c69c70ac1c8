# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Spaced repetition: which question cards to say aloud on which day"
# runs = "browser"
# exit = 0
# ///

from collections import defaultdict
from datetime import date, timedelta

GAPS = (1, 2, 4, 8)  # days to the next try after each good answer
DAY = timedelta(days=1)


def plan(cards, today, interview, limit):
    """Spread the cards over the days, at most limit of them on a day."""
    if limit < 1:  # no day would ever have room, and the loop no end
        raise ValueError(f"limit is {limit}, must be 1 or more")
    days, left_over = defaultdict(list), []
    # The weakest first: they get the early days and come back most often.
    for name, streak in sorted(cards.items(), key=lambda card: card[1]):
        when, first = today, None
        while True:
            while len(days[when]) >= limit:  # this day is full
                when += DAY
            if when >= interview:
                break
            days[when].append(name)
            first = first or when
            # Assume a good answer. After a bad one, set the streak to 0.
            when += GAPS[min(streak, len(GAPS) - 1)] * DAY
            streak += 1
        if first is None:
            left_over.append(name)
    return days, left_over


# The number counts the good answers in a row, with all key points said.
cards = {
    "zombie-process": 0,
    "run-command-safely": 3,
    "popen-deadlock": 0,
    "rotation-with-workers": 1,
    "what-may-be-retried": 2,
    "exit-status-137": 3,
    "single-instance-lock": 3,
    "pid-1-signals": 4,
}
today, interview = date(2026, 4, 28), date(2026, 5, 4)
days, left_over = plan(cards, today, interview, limit=2)
for offset in range((interview - today).days):
    day = today + offset * DAY
    print(day, ", ".join(days[day]) or "rest, or a mock interview")
print("no day left for:", left_over)
