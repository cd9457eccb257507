"""The shapes of the world’s countries, from data/world/countries-110m.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class World:
    """Countries as longitude/latitude rings; those too small to see as points."""

    source: str
    countries: Mapping[str, tuple[Ring, ...]]
    points: Mapping[str, Point]


def load_world(path: Path) -> World:
    data = json.loads(path.read_text(encoding="utf-8"))
    return World(
        source=str(data["source"]),
        countries={
            code: tuple(tuple(_pair(point) for point in ring) for ring in rings)
            for code, rings in data["countries"].items()
        },
        points={code: _pair(point) for code, point in data["points"].items()},
    )


def _pair(values: Sequence[float]) -> Point:
    lon, lat = values
    return float(lon), float(lat)
