"""Draw the world as SVG path data.

Pure functions: the caller's template writes the elements and the links.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from unsim.records.world import Point, Ring, World

# Tenths of an SVG unit: neighbours round to the very same corner, and deltas never drift.
Step = tuple[int, int]

WIDTH = 1000
HEIGHT = 468
VIEW_BOX = f"0 0 {WIDTH} {HEIGHT}"
DOT_RADIUS = 2.5
_DOT_GAP = 0.6
# Lying inside or against larger neighbours, these would bite a visible hole into them.
_ENCLAVES = frozenset({"AD", "LI", "MC", "SM", "VA"})
_ENCLAVE_RADIUS = 1.2

# 11 degrees east puts the map's edges in the Bering Strait, so Russia stays in one piece.
_MIDDLE_LON = 11.0
# Fitted to Hawaii, Samoa, Greenland and Cape Horn, with a margin of about 8.
_SCALE = 193.5
_MIDDLE_X = 484.6
_EQUATOR_Y = 260.9

# The coefficients of the Equal Earth projection (Savric, Patterson and Jenny, 2018).
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


@dataclass(frozen=True)
class Shape:
    """One country, ready for the `d` of a path drawn in VIEW_BOX."""

    code: str
    d: str
    centre: Point
    dot: bool


def draw(world: World) -> list[Shape]:
    """All shapes in drawing order: the dots come last, so that no land hides them."""
    lands = [_land(code, rings) for code, rings in sorted(world.countries.items())]
    codes = sorted(world.points)
    places = _spread([project(*world.points[code]) for code in codes])
    return lands + [_dot(code, place) for code, place in zip(codes, places, strict=True)]


def project(lon: float, lat: float) -> Point:
    """Where a place lies in VIEW_BOX."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = 2 / math.sqrt(3) * math.radians(lon - _MIDDLE_LON) * math.cos(theta) / slope
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return _MIDDLE_X + _SCALE * x, _EQUATOR_Y - _SCALE * y


def _land(code: str, rings: Sequence[Ring]) -> Shape:
    outlines = [[project(*point) for point in ring] for ring in rings]
    return Shape(code, "".join(map(_outline, outlines)), _centre(outlines), dot=False)


def _dot(code: str, place: Point) -> Shape:
    [(x, y)] = _tenths([place])
    radius = round(10 * (_ENCLAVE_RADIUS if code in _ENCLAVES else DOT_RADIUS))
    path = f"M{_join([x - radius, y])}"
    for across in (2 * radius, -2 * radius):
        path += f"a{_join([radius, radius])} 0 1 0 {_join([across, 0])}"
    return Shape(code, path + "z", (x / 10, y / 10), dot=True)


def _outline(points: Sequence[Point]) -> str:
    steps = _tenths(points)
    moves = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(steps)]
    return f"M{_join(steps[0])}l{_join([n for move in moves for n in move])}z"


def _tenths(points: Sequence[Point]) -> list[Step]:
    """The points rounded, without those that fall on the one before."""
    steps: list[Step] = []
    for x, y in points:
        step = (round(x * 10), round(y * 10))
        if not steps or step != steps[-1]:
            steps.append(step)
    return steps


def _join(tenths: Sequence[int]) -> str:
    """Numbers in a row, without the separators that path data can do without."""
    text = ""
    last = ""
    for value in tenths:
        number = _number(value)
        glued = number.startswith("-") or (number.startswith(".") and "." in last)
        text += number if glued or not last else f" {number}"
        last = number
    return text


def _number(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    digits = (str(whole) if whole or not rest else "") + (f".{rest}" if rest else "")
    return f"-{digits}" if tenths < 0 else digits


def _centre(outlines: Sequence[Sequence[Point]]) -> Point:
    """The middle of the largest piece, always on land even where that piece is bent."""
    largest = max(outlines, key=lambda outline: abs(_area(outline)))
    y = _middle_y(largest)
    crossings = sorted(_crossings(largest, y))
    spans = list(zip(crossings[::2], crossings[1::2], strict=True))
    left, right = max(spans, key=lambda span: span[1] - span[0])
    return round((left + right) / 2, 1), round(y, 1)


def _edges(outline: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(pairwise([*outline, outline[0]]))


def _area(outline: Sequence[Point]) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in _edges(outline)) / 2


def _middle_y(outline: Sequence[Point]) -> float:
    moment = sum((ay + by) * (ax * by - bx * ay) for (ax, ay), (bx, by) in _edges(outline))
    return moment / (6 * _area(outline))


def _crossings(outline: Sequence[Point], y: float) -> list[float]:
    return [
        ax + (y - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in _edges(outline)
        if (ay <= y) != (by <= y)
    ]


def _spread(places: Sequence[Point]) -> list[Point]:
    """Push dots apart that would cover each other, as Hong Kong and Macao do."""
    spread = list(places)
    wanted = 2 * DOT_RADIUS + _DOT_GAP
    for _ in range(40):
        for one, other in combinations(range(len(spread)), 2):
            spread[one], spread[other] = _apart(spread[one], spread[other], wanted)
    return spread


def _apart(one: Point, other: Point, wanted: float) -> tuple[Point, Point]:
    distance = math.dist(one, other)
    if distance >= wanted or distance == 0:
        return one, other
    push = (wanted - distance) / 2 / distance
    dx, dy = (other[0] - one[0]) * push, (other[1] - one[1]) * push
    return (one[0] - dx, one[1] - dy), (other[0] + dx, other[1] + dy)
