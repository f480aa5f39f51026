"""A group of figures in words: "28 villages (Smith, acting governor, North, 12 May 2031; 2 articles)".

A range of possible days of publication is shown as such, never as a day of the statement.
"""

from __future__ import annotations

from datetime import date

from variorum.compare.groups import Group, Known
from variorum.figures.calendar_days import MONTHS
from variorum.records import Figure

MAX_CHARACTERS = 60


def phrase(group: Group, known: Known) -> str:
    """What is stated, by whom, for which side, of which day, and in how many articles if more than one."""
    figure = _clearest(group)
    who = sorted({name for f in group.figures if (name := _who(f, known))})
    parts = [" and ".join(who[:2]) + (" and others" if len(who) > 2 else "")] if who else []
    if group.party and not any(group.party in name for name in who):
        parts.append(group.party)
    parts += _told(group, known)
    aside = ", ".join(parts)
    if len(group.sources) > 1:
        aside = f"{aside}; {len(group.sources)} articles" if aside else f"{len(group.sources)} articles"
    said = " ".join(figure.text.split())[:MAX_CHARACTERS].strip()
    return f"{said} ({aside})" if aside else f"{said} (no source named)"


def _told(group: Group, known: Known) -> list[str]:
    """When it was told: the day that words or article give, else the days on which it may have been published."""
    ranges = [known.published[name] for name in sorted(group.sources) if name in known.published]
    if ranges:
        first, last = min(low for low, _ in ranges), max(high for _, high in ranges)
        return [f"published {shown_days(first, last)}"]
    return [shown_days(group.days[0], group.days[-1])] if group.days else []


def _clearest(group: Group) -> Figure:
    return min(group.figures, key=lambda f: (f.suspect, f.text.isdigit(), abs(len(f.text) - 16), f.figure_id))


def _who(figure: Figure, known: Known) -> str:
    speaker = known.speakers.get(figure.speaker_id or "")
    if speaker is None:
        return " ".join((figure.speaker_text or "").split())[:MAX_CHARACTERS]
    role = speaker.role or ""
    adds = role and len(role) < 40 and speaker.name.lower() not in role.lower()
    return f"{speaker.name}, {role}" if adds else speaker.name


def shown_days(first: date, last: date) -> str:
    """A day, or the first and last of several: "12 to 13 May 2031", "30 May to 2 June 2031"."""
    if first == last:
        return shown_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {shown_day(last)}"
    start = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else shown_day(first)
    return f"{start} to {shown_day(last)}"


def shown_day(day: date) -> str:
    """A day in English, without the locale: "12 May 2031"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
