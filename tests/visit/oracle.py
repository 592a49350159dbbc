"""Why not to go, read naively from what editors wrote; shares no code with the generator or the browser."""

from collections.abc import Iterator
from datetime import date, timedelta
from fnmatch import fnmatchcase

import holidays

from tests.visit.worlds import DAYS, Words, World

GOES = {"carry-in", "home-visit"}


def day_of(word: str) -> date:
    """A date as written."""
    return date.fromisoformat(word)


def minute_of(word: str) -> int:
    """Minutes after midnight of a time as written."""
    return int(word[:2]) * 60 + int(word[3:])


def gone(centre: Words, day: date) -> bool:
    """Whether a centre is no longer where it was."""
    return any(how in centre and day_of(centre[how]["on"]) <= day for how in ("moved", "merged-into"))


def outdated(centre: Words, day: date) -> bool:
    """Whether what is written of a centre has run out."""
    return "valid-until" in centre and day_of(centre["valid-until"]) < day


def on_weekday(words: dict[str, object], day: date) -> object:
    """What a map from ranges of weekdays says about a day."""
    for written, value in words.items():
        first, _, last = written.partition("-")
        if DAYS.index(first) <= day.weekday() <= DAYS.index(last or first):
            return value
    return None


def accepts_on(centre: Words, day: date) -> bool:
    """Whether phones are taken on this day of the week."""
    return bool(on_weekday(dict.fromkeys(centre["accepts"].get("phone", []), True), day))


def at_the_counter(world: World, id: str) -> Iterator[str]:
    """Why not to bring it to one centre now."""
    centre, day = world.centres[id], world.day
    if gone(centre, day):
        yield "the centre is gone"
    if outdated(centre, day):
        yield "nobody knows its hours any more"
    hours, taken = on_weekday(centre["hours"], day), accepts_on(centre, day)
    special = next((other for other in centre.get("special-days", []) if day_of(other["date"]) == day), None)
    if special:
        hours = special["hours"]
        taken = "phone" in special["accepts"] if "accepts" in special else taken
    elif centre["holidays"] == "closed" and hours not in (None, "closed"):
        if day.year > world.built.year + 1:
            yield "nobody knows the holidays of that year"
        elif day in holidays.country_holidays("KR", years=day.year):
            yield "a public holiday"
    if not taken:
        yield "it does not take phones that day"
    if hours in (None, "closed"):
        yield "closed all day"
    else:
        opens, _, closes = str(hours).partition("-")
        if not minute_of(opens) <= world.minute < minute_of(closes):
            yield "closed at this hour"
    if "lunch" in centre and minute_of(centre["lunch"][:5]) <= world.minute < minute_of(centre["lunch"][6:]):
        yield "lunch"
    if lacks_part(world, id, day):
        yield "a part has run out there"


def lacks_part(world: World, centre: str, day: date) -> bool:
    """Whether a part of the outcome was counted there as none within thirty days."""
    wanted = {f"phone/{part}" for part in world.outcome["parts"]}
    return any(
        row["centre"] == centre
        and row["part"] in wanted
        and row["quantity"] == "0"
        and day_of(row["as-of"]) <= day <= day_of(row["as-of"]) + timedelta(days=30)
        for row in world.stock
    )


def of_parts(world: World, day: date) -> Iterator[str]:
    """Why the parts speak against going on a day."""
    for id in world.outcome["parts"]:
        part = world.parts[id]
        if part["availability"] != "stock":
            yield f"{id} is not in stock"
        end = day_of(part["as-of"]) + timedelta(days=30)
        if "valid-until" in part:
            end = day_of(part["valid-until"])
        if day > end:
            yield f"nobody knows about {id} any more"


def is_open(campaign: Words, day: date) -> bool:
    """Whether a campaign runs on a day, or is still served."""
    if "phone" not in campaign["products"] or day < day_of(campaign["starts"]):
        return False
    if "withdrawn" in campaign and day_of(campaign["withdrawn"]) <= day:
        return False
    if "ends" in campaign and day_of(campaign["ends"]) < day:
        return False
    over = "official-end" in campaign and day_of(campaign["official-end"]) < day
    return not over or campaign["still-served"] == "true"


def surely_meant(campaign: Words, world: World) -> bool:
    """Whether this very unit is one of those meant."""
    affected = campaign.get("affected") or {}
    if "models" in affected and not any(fnmatchcase(world.model, one) for one in affected["models"]):
        return False
    made = affected.get("made")
    return made is None or (world.made != "" and made["from"] <= world.made <= made["to"])


def not_to_be_used(world: World) -> bool:
    """Whether an open campaign says not to use this unit in this district."""
    return any(
        campaign["stop-use"] == "true"
        and is_open(campaign, world.day)
        and surely_meant(campaign, world)
        and ("areas" not in campaign or world.area in campaign["areas"])
        for campaign in world.campaigns.values()
    )


def where_it_went(world: World, id: str) -> str | None:
    """The centre itself, or the one that took its place; None where the trail goes round."""
    trail = [id]
    while gone(world.centres[trail[-1]], world.day):
        centre = world.centres[trail[-1]]
        next_ = centre["moved" if "moved" in centre else "merged-into"]["to"]
        if next_ in trail:
            return None
        trail.append(next_)
    return trail[-1]


def to_choose_from(world: World) -> set[str]:
    """The centres that somebody from the district may be sent to; any, where no district is told."""
    there = {id for id, centre in world.centres.items() if not gone(centre, world.day)}
    if world.area is None:
        return there
    own = {id for id in there if world.area in world.centres[id]["covers"]}
    helpers = {where_it_went(world, helper) for id in own for helper in world.centres[id]["helpers"]}
    return own | {id for id in helpers if id is not None}


def reasons_now(world: World) -> list[str]:
    """Every reason not to go that is known on the device."""
    found = list(of_parts(world, world.day))
    verdict = world.outcome["verdict"]
    if not_to_be_used(world):
        found.append("it must not be used")
    if verdict == "carry-in":
        against = {id: list(at_the_counter(world, id)) for id in to_choose_from(world)}
        if all(against.values()):
            found.append(f"no centre will do: {against}")
    if verdict == "home-visit":
        if world.service == "carry-in":
            found.append("nobody comes for phones")
        there = {id: centre for id, centre in world.centres.items() if not gone(centre, world.day)}
        sending = [
            id
            for id, words in there.items()
            if words["covers"] and (not world.area or world.area in words["covers"])
        ]
        if world.area and not sending:
            found.append("nobody covers the district")
        if sending and all(lacks_part(world, id, world.day) for id in sending):
            found.append("a part has run out wherever somebody could come from")
    return found


def reasons_at_build(world: World) -> list[str]:
    """Every reason not to go that holds at any hour, in any district and for any unit."""
    built = world.built
    found = list(of_parts(world, built))
    there = {id: centre for id, centre in world.centres.items() if not gone(centre, built)}
    for campaign in world.campaigns.values():
        everybody = "areas" not in campaign and not campaign.get("affected")
        if campaign["stop-use"] == "true" and is_open(campaign, built) and everybody:
            found.append("no unit must be used")
    if world.outcome["verdict"] == "carry-in":
        week = [built + timedelta(days=offset) for offset in range(7)]
        able = [
            id
            for id, centre in there.items()
            if not outdated(centre, built)
            and any(accepts_on(centre, day) and on_weekday(centre["hours"], day) != "closed" for day in week)
        ]
        if all(lacks_part(world, id, built) for id in able):
            found.append("no centre takes phones and has the parts")
    if world.outcome["verdict"] == "home-visit":
        if world.service == "carry-in":
            found.append("nobody comes for phones")
        sending = [id for id, centre in there.items() if centre["covers"]]
        if sending and all(lacks_part(world, id, built) for id in sending):
            found.append("a part has run out wherever somebody could come from")
    return found
