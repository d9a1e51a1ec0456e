"""What a chair can have done: the closed list of deeds besides the duties of the board."""

DEEDS = (
    "cut_scene", "fold_scene", "half_pages", "drop_in_edit", "reordered", "simplify_scene", "overtime", "late_wrap",
    "wrapped_on_time", "rest_night", "worked_night", "second_meal", "second_camera", "second_unit", "weather_cover",
    "overtime_float", "settle_worry", "clear_papers", "take", "print", "printed_take_after_4", "printed_fault",
    "walked_off", "apology", "thanked", "asked_department", "monitor", "phoned", "swapped_cover", "restaged",
    "hired_against_preference", "signed_against_preference", "haggled", "bridge_loan", "pushed_start", "shrunk_film",
    "promise_broken", "promise_kept", "table_read", "storyboarded", "look_book", "rehearsed", "auditioned",
    "screened_for_producer", "tested", "reshoots", "locked_late", "adr_recorded", "self_edit", "press_tour",
    "deposit", "scout", "safety_meeting",
)  # fmt: skip
"""Ids that ``did``, ``skipped`` and ``broken_by`` may name; every duty id is one as well."""
