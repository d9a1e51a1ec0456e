"""How long the strict reader takes against PyYAML's fastest loader, which keeps no places and finds no losses.

python3 benchmarks/read_packs.py [--events 2000] [--rounds 7]

One generated file of events is read by both in turn, so that a busy machine slows both alike. The ratio of the
medians is the figure to watch; seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.packs.author.findings import report
from game.packs.author.reader import read

EVENT = """\
  - id: rain_at_midnight_{number}
    kind: joint
    phase: shoot
    title: Rain on the marquee
    about:
      scene: {{ from: scenes_today, where: [ {{ int_ext: EXT }}, {{ shot: false }} ], prefer: heaviest }}
    text: |
      The rain is real now, and free. The crew has {number} hours behind them.
    when:
      - weather: rain
      - hours_worked: {{ at_least: 10 }}
      - {{ gauge: morale, below: 40 }}
    facts:
      producer: [ {{ text: "An hour over costs {{overtime_hour}}." }} ]
    options:
      - id: shoot_now
        label: Shoot it now, in overtime
        effects:
          - overtime: {{ hours: 2 }}
          - shoot_scene: {{ scene: scene, coverage: singles }}
        done: shot the rain scene in overtime
        principle: Real weather is free; tired people are not.
      - id: cut_it
        label: Cut the scene
        effects:
          - drop_scene: scene
          - change: trust
            by: -6
            when: [ {{ stance: director, is: shoot_now }} ]
        done: cut the rain scene
    topics: [ overtime, turnaround ]
"""


def generated(events: int) -> bytes:
    """A file of so many events, alike but for their ids."""
    return ("events:\n" + "".join(EVENT.format(number=number) for number in range(events))).encode()


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes; what the last one left behind is swept first."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Measure both readers in turn and print the medians and their ratio."""
    arguments = argparse.ArgumentParser(description="Compare the strict reader with yaml.CSafeLoader.")
    arguments.add_argument("--events", type=int, default=2000)
    arguments.add_argument("--rounds", type=int, default=7)
    asked = arguments.parse_args()
    raw = generated(asked.events)
    document = read("events/all.yaml", raw)
    if document.findings:
        print(report(document.findings))
        return 1
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(asked.rounds):
        ours.append(seconds(lambda: read("events/all.yaml", raw)))
        theirs.append(seconds(lambda: yaml.load(raw, Loader=yaml.CSafeLoader)))
    print(f"file        {len(raw) / 1e6:.1f} MB, {asked.events} events")
    print(f"our reader  {median(ours):.2f} s with places and findings")
    print(f"CSafeLoader {median(theirs):.2f} s without")
    print(f"ratio       {median(theirs) / median(ours):.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
