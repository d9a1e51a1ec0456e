"""Rights, script and vendors: what is bought before anything can be made."""

from __future__ import annotations

from game.engine import schedule, story, vendors
from game.strings import Sides, measures, names, say
from game.text.marks import item, quoted
from game.text.sheets.form import Section, Sheet
from game.text.sheets.money import pool


def rights(sides: Sides) -> Sheet:
    """Whose story it is, and what the option and the purchase cost."""
    script = sides.tale.script
    said = say(
        "sheet.rights",
        owner=names.spelled(script.title_owner),
        state=names.written("rights", sides.view.rights),
        option=measures.money(script.option_cost, sides.symbol),
        purchase=measures.money(script.purchase_cost, sides.symbol),
    )
    return Sheet((said,))


def script(sides: Sides) -> Sheet:
    """Where the script stands, and who could write the next draft."""
    known = sides.view.gauges
    found = [
        say(
            "sheet.script",
            draft=known.get("drafts", 0),
            quality=known.get("quality", 0),
            pages=measures.long_pages(sides.tale.script.pages),
        )
    ]
    for writer in sides.tale.writers.values():
        price = measures.money(writer.per_draft, sides.symbol)
        gain = story.draft_gain(sides.film, writer.id)
        head = say("sheet.writer", name=writer.name, price=price, gain=gain)
        found.append(item(head, quoted(writer.quote)))
    return Sheet(tuple(found))


def vendors_sheet(sides: Sides) -> Sheet:
    """Every open deal: what is asked, what the account has for it, and what it is for."""
    return Sheet(sections=tuple(_deal(sides, name) for name in vendors.open_deals(sides.film)))


def _deal(sides: Sides, name: str) -> Section:
    asked = measures.money(vendors.asked(sides.film, name), sides.symbol)
    title = say("sheet.vendor", name=names.deal(sides, name), asked=asked)
    vendor, kit = sides.tale.vendors.get(name), sides.tale.kit.get(name)
    if vendor is not None:
        left = say("sheet.pool", account=names.account(vendor.account), left=pool(sides, vendor.account))
        return Section(name, title, (item(quoted(vendor.quote), left),))
    needed = say("sheet.kit", scenes=_needing(sides, name))
    return Section(name, title, (item(quoted(kit.quote) if kit else "", needed),))


def _needing(sides: Sides, kit: str) -> str:
    needing = [
        names.short_scene(sides, number)
        for number, scene in sides.rules.scenes.items()
        if kit in scene.needs and sides.film.scenes[number].state in schedule.LEFT
    ]
    return measures.listed(needing)
