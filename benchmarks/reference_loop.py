#!/usr/bin/env python3
# A verbatim copy of the yardstick that every speed figure of the project is quoted against: do not tidy or tune it.
"""The yardstick for engine speed: a hand-written pure reducer for a small card game, random play to the end.

60 turns, 6 resources, 16 tags, 30 event cards with 70 conditions, weighted draw, 3 choices; about 59 decisions a game.
Prints decisions per CPU second. Run it in turn with the engine's own benchmark (A B A B ...) and quote the ratio: absolute
figures move by 20-40 % with the neighbours. Measured beside it in one run, same rules, x this loop: boardgame.io Simulate
0.042, its client 0.022; as an OpenSpiel Python game 0.30; as a PettingZoo environment 0.45; mutable in place 1.5.
"""
from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass

RESOURCES, TAGS, CARDS, TURNS, CAP = 6, 16, 30, 60, 100
MUL, ADD, MASK = 6364136223846793005, 1442695040888963407, (1 << 64) - 1


def build_cards(seed: int = 7) -> list[dict]:
    r = random.Random(seed)
    cards = []
    for i in range(CARDS):
        conditions = []
        if i > 2:
            for _ in range(r.randint(1, 4)):
                kind = r.choice("glts")
                if kind == "g":
                    conditions.append(f"r{r.randrange(RESOURCES)}>={r.choice([20, 30, 40, 50])}")
                elif kind == "l":
                    conditions.append(f"r{r.randrange(RESOURCES)}<={r.choice([40, 50, 60, 80])}")
                elif kind == "t":
                    conditions.append(f"tags&{1 << r.randrange(TAGS)}")
                else:
                    conditions.append(f"not tags&{1 << r.randrange(TAGS)}")
        choices = []
        for c in range(3):
            need = (-1, 0) if c == 0 else (r.randrange(RESOURCES), r.choice([5, 10, 25]))
            change = [r.choice([-8, -5, -3, 0, 0, 2, 4, 6, 9]) for _ in range(RESOURCES)]
            set_mask = 1 << r.randrange(TAGS) if r.random() < 0.4 else 0
            clear_mask = 1 << r.randrange(TAGS) if r.random() < 0.2 else 0
            choices.append((need, change, set_mask, clear_mask))
        cards.append({"weight": r.randint(1, 5), "when": " and ".join(conditions) or "True", "choices": choices})
    return cards


DECK = build_cards()
WEIGHT = [c["weight"] for c in DECK]


def generate_eligible():
    lines = ["def eligible(res, tags):", " r0,r1,r2,r3,r4,r5=res", " o=[]; a=o.append"]
    lines += [f" if {c['when']}: a({i})" for i, c in enumerate(DECK)]
    space: dict = {}
    exec("\n".join([*lines, " return o"]), space)
    return space["eligible"]


eligible = generate_eligible()


@dataclass(frozen=True, slots=True)
class State:
    turn: int
    res: tuple
    tags: int
    rng: int
    card: int
    over: int


def draw(res, tags, rng):
    ok = eligible(res, tags)
    rng = (rng * MUL + ADD) & MASK
    r = (rng >> 33) % sum([WEIGHT[i] for i in ok])
    for i in ok:
        r -= WEIGHT[i]
        if r < 0:
            return i, rng


def legal(s):
    return [j for j, ((x, v), *_) in enumerate(DECK[s.card]["choices"]) if x < 0 or s.res[x] >= v]


def step(s, action):
    _, change, set_mask, clear_mask = DECK[s.card]["choices"][action]
    res = tuple([0 if (y := x + d) < 0 else CAP if y > CAP else y for x, d in zip(s.res, change)])
    tags = (s.tags | set_mask) & ~clear_mask
    turn = s.turn + 1
    over = 1 if turn >= TURNS else 2 if res[0] <= 0 else 0
    card, rng = (s.card, s.rng) if over else draw(res, tags, s.rng)
    return State(turn, res, tags, rng, card, over)


def play(seed, bot):
    start = (40,) * RESOURCES
    card, rng = draw(start, 0, seed)
    s, n = State(0, start, 0, rng, card, 0), 0
    while not s.over:
        actions = legal(s)
        bot = (bot * MUL + ADD) & MASK
        s = step(s, actions[(bot >> 33) % len(actions)])
        n += 1
    return n


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    games = decisions = 0
    wall, cpu = time.perf_counter(), time.process_time()
    while time.perf_counter() - wall < seconds:
        decisions += play((games * 0x9E3779B97F4A7C15 + 1) & MASK, (games * 0xC2B2AE3D27D4EB4F + 99) & MASK)
        games += 1
    cpu = time.process_time() - cpu
    print(f"{decisions / cpu:,.0f} decisions/cpu-s, {games / cpu:,.0f} games/cpu-s, {decisions / games:.1f} decisions/game")
