"""Areas with their other names and populations."""

from app.domain.areas import Area, AreaKind
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, grouped, iso


class AreaTable:
    """Reads and writes areas."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Area, ...]:
        """Every area: the force first, then in the order in which they were set up."""
        aliases = grouped(list(self._db.query("select * from area_aliases order by id")), "area_id", "alias")
        populations: dict[int, list[tuple[int, int]]] = {}
        for row in self._db.query("select * from populations order by year"):
            populations.setdefault(row["area_id"], []).append((row["year"], row["people"]))
        rows = self._db.query("select * from areas order by kind <> 'force', id")
        return tuple(
            _area(row, aliases.get(row["id"], ()), tuple(populations.get(row["id"], ()))) for row in rows
        )

    def add(self, edit: Edit, area: Area) -> int:
        """Add an area (its `id` is ignored) and return the id it got."""
        area_id = edit.insert(
            "areas",
            name=area.name,
            kind=area.kind.value,
            part_of=area.part_of,
            starts=iso(area.starts),
            ends=iso(area.ends),
            map_row=area.tile[0] if area.tile else None,
            map_column=area.tile[1] if area.tile else None,
        )
        edit.insert_many("area_aliases", [{"area_id": area_id, "alias": alias} for alias in area.aliases])
        return area_id

    def add_population(self, edit: Edit, area_id: int, year: int, people: int, source: str) -> None:
        """Add a count of people."""
        edit.insert("populations", area_id=area_id, year=year, people=people, source=source)


def _area(row: Row, aliases: tuple[str, ...], populations: tuple[tuple[int, int], ...]) -> Area:
    return Area(
        id=row["id"],
        name=row["name"],
        kind=AreaKind(row["kind"]),
        part_of=row["part_of"],
        aliases=aliases,
        populations=populations,
        starts=day(row["starts"]),
        ends=day(row["ends"]),
        tile=(row["map_row"], row["map_column"]) if row["map_row"] and row["map_column"] else None,
    )
