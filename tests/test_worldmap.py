"""The world map: what it shows, where, and how large it is allowed to be."""

import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

from unsim.pages.worldmap import DOT_RADIUS, HEIGHT, VIEW_BOX, WIDTH, Shape, draw, project
from unsim.records.world import Point, World, load_world

DATA = Path(__file__).parent.parent / "data" / "world" / "countries-110m.json"
MAX_PATH_CHARACTERS = 60_000
MAX_DATA_BYTES = 150_000
EXPECTED = [
    *("PE", "AR", "CU", "IT", "PH", "US", "CA", "MX", "CO", "HK", "MO", "TW", "JP", "KR", "SG"),
    *("MY", "ID", "TH", "VN", "RU", "CN", "XK", "MT", "BH", "MV", "MU", "TV"),
]

_NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+|\d+)")
_COMMAND = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")


@pytest.fixture(scope="module")
def world() -> World:
    return load_world(DATA)


@pytest.fixture(scope="module")
def shapes(world: World) -> dict[str, Shape]:
    return {shape.code: shape for shape in draw(world)}


def rings_of(path: str) -> list[list[Point]]:
    """Read path data back into corners, for the few commands the map uses."""
    rings: list[list[Point]] = []
    for command, text in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        if command == "M":
            rings.append([(numbers[0], numbers[1])])
        elif command == "l":
            steps = zip(numbers[::2], numbers[1::2], strict=True)
            for dx, dy in steps:
                x, y = rings[-1][-1]
                rings[-1].append((x + dx, y + dy))
        elif command == "a":
            x, y = rings[-1][-1]
            rings[-1].append((x + numbers[5], y + numbers[6]))
        else:
            assert command == "z", f"unknown path command {command!r} in {path!r}"
    return rings


def corners_of(shape: Shape) -> list[Point]:
    return [corner for ring in rings_of(shape.d) for corner in ring]


def box_of(shape: Shape) -> tuple[float, float, float, float]:
    xs, ys = zip(*corners_of(shape), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def covers(shape: Shape, point: Point) -> bool:
    """Even-odd rule, counting the edges to the right of the point."""
    x, y = point
    inside = False
    for ring in rings_of(shape.d):
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
            if (ay <= y) != (by <= y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                inside = not inside
    return inside


def test_every_shape_lies_within_the_view_box(shapes: dict[str, Shape]) -> None:
    for shape in shapes.values():
        reach = DOT_RADIUS if shape.dot else 0
        for x, y in corners_of(shape):
            assert 0 <= x <= WIDTH, shape.code
            assert reach <= y <= HEIGHT - reach, shape.code


def test_the_map_fills_the_view_box_up_to_a_small_margin(shapes: dict[str, Shape]) -> None:
    assert f"0 0 {WIDTH} {HEIGHT}" == VIEW_BOX
    boxes = [box_of(shape) for shape in shapes.values()]
    assert min(box[0] for box in boxes) < 12
    assert min(box[1] for box in boxes) < 12
    assert max(box[2] for box in boxes) > WIDTH - 12
    assert max(box[3] for box in boxes) > HEIGHT - 12


@pytest.mark.parametrize("code", EXPECTED)
def test_every_country_readers_look_for_is_on_the_map(code: str, shapes: dict[str, Shape]) -> None:
    assert code in shapes


def test_antarctica_is_left_out(shapes: dict[str, Shape]) -> None:
    assert "AQ" not in shapes


def test_no_country_is_drawn_twice(world: World) -> None:
    codes = [shape.code for shape in draw(world)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)


def test_no_line_streaks_across_the_map_at_the_antimeridian(shapes: dict[str, Shape]) -> None:
    for shape in shapes.values():
        for ring in rings_of(shape.d):
            for one, other in pairwise([*ring, ring[0]]):
                assert math.dist(one, other) < WIDTH / 3, shape.code


@pytest.mark.parametrize("code", ["RU", "FJ", "NZ"])
def test_countries_at_the_antimeridian_stay_on_one_side(
    code: str, shapes: dict[str, Shape]
) -> None:
    left, _, _, _ = box_of(shapes[code])
    assert left > WIDTH / 2


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("PE", -75.2, -12.1),
        ("AR", -64.2, -31.4),
        ("CU", -78.0, 21.5),
        ("IT", 11.3, 43.8),
        ("PH", 121.0, 15.5),
        ("US", -98.6, 39.8),
        ("US", -150.0, 65.0),
        ("RU", 37.6, 55.8),
        ("RU", 176.0, 67.0),
        ("RU", -174.0, 66.8),
        ("JP", 138.2, 36.2),
        ("TW", 121.0, 23.8),
        ("UA", 34.1, 45.2),
        ("CY", 33.6, 35.25),
        ("SO", 44.5, 9.6),
    ],
)
def test_a_place_inland_is_covered_by_its_own_country(
    code: str, lon: float, lat: float, shapes: dict[str, Shape]
) -> None:
    place = project(lon + 360 if lon < -169 else lon, lat)
    assert [shape.code for shape in shapes.values() if covers(shape, place)] == [code]


def test_a_country_inside_another_is_not_painted_over(shapes: dict[str, Shape]) -> None:
    lesotho = shapes["LS"].centre
    assert covers(shapes["LS"], lesotho)
    assert not covers(shapes["ZA"], lesotho)


def test_the_centre_of_a_country_lies_on_its_land(shapes: dict[str, Shape]) -> None:
    lands = [shape for shape in shapes.values() if not shape.dot]
    assert [shape.code for shape in lands if not covers(shape, shape.centre)] == []


def test_places_too_small_to_see_are_dots_drawn_after_all_land(world: World) -> None:
    dots = [shape.dot for shape in draw(world)]
    assert dots == sorted(dots)
    assert {shape.code for shape in draw(world) if shape.dot} == set(world.points)
    assert {"HK", "MO", "SG", "MT"} <= set(world.points)


def test_no_dot_covers_another(shapes: dict[str, Shape]) -> None:
    dots = [shape for shape in shapes.values() if shape.dot]
    for index, one in enumerate(dots):
        for other in dots[index + 1 :]:
            assert math.dist(one.centre, other.centre) > 2 * DOT_RADIUS, (one.code, other.code)


def test_pushing_dots_apart_leaves_them_near_their_place(
    world: World, shapes: dict[str, Shape]
) -> None:
    for code, place in world.points.items():
        assert math.dist(shapes[code].centre, project(*place)) < 2 * DOT_RADIUS, code


def test_north_is_up_and_east_is_right() -> None:
    x, y = project(0, 0)
    assert project(10, 0)[0] > x
    assert project(0, 10)[1] < y


def test_the_projection_keeps_areas_equal_at_every_latitude() -> None:
    def box_area(lat: float) -> float:
        (left, bottom), (right, _), (_, top) = (
            project(10.5, lat),
            project(11.5, lat),
            project(11.0, lat + 0.01),
        )
        return (right - left) * (bottom - top) / math.cos(math.radians(lat + 0.005))

    areas = [box_area(lat) for lat in (0, 30, 60, 80)]
    assert max(areas) / min(areas) < 1.005


def test_the_world_has_the_proportions_of_equal_earth() -> None:
    middle, equator = project(11, 0)
    half_width = project(191, 0)[0] - middle
    assert (equator - project(11, 90)[1]) / half_width == pytest.approx(1.31736 / 2.70663, 1e-4)


def test_the_map_stays_small_enough_to_inline_in_a_page(shapes: dict[str, Shape]) -> None:
    assert sum(len(shape.d) for shape in shapes.values()) < MAX_PATH_CHARACTERS
    assert DATA.stat().st_size < MAX_DATA_BYTES


def test_the_data_name_their_public_domain_source(world: World) -> None:
    assert "Natural Earth" in world.source
    assert "public domain" in world.source
