"""The table of what can be done from anywhere in the window."""

from typing import TYPE_CHECKING

from app.views.places import PAGE_KEYS, PAGE_TITLES, Link, PageName
from app.views.window_menu import LINE, Act

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


def window_acts(window: "MainWindow") -> tuple[Act, ...]:
    """All actions of the window, in the order of the menu."""
    desk = window.desk
    preferences = desk.preferences

    def page_act(page: PageName) -> Act:
        return Act(
            f"page_{page.value}",
            f"Show {PAGE_TITLES[page].lower()}",
            lambda: window.go(Link(page)),
            (PAGE_KEYS[page],),
            elsewhere=True,
        )

    def theme_act(theme: str, text: str) -> Act:
        return Act(f"theme_{theme}", text, lambda: preferences.change(theme=theme))

    return (
        Act("open", "&Open a panel file", window.open_requested.emit, ("Ctrl+O",)),
        Act("import", "&Import a workbook", window.choose_workbook, ("Ctrl+I",)),
        LINE,
        Act("undo", "&Undo", desk.editor.undo, ("Ctrl+Z",)),
        Act("redo", "&Redo", desk.editor.redo, ("Ctrl+Y", "Ctrl+Shift+Z")),
        Act("copy", "&Copy", window.exporter.copy, ("Ctrl+C",)),
        Act("copy_whole", "Copy whole &table or chart", window.exporter.copy_whole, ("Ctrl+Shift+C",)),
        Act("save", "Sa&ve table or chart", window.exporter.save, ("Ctrl+Shift+S",)),
        LINE,
        Act("find", "&Find a measure, question, promise, page", window.find, ("Ctrl+K", "Ctrl+F")),
        Act("back", "&Back", window.back, ("Alt+Left",)),
        Act("forward", "For&ward", window.forward, ("Alt+Right",)),
        Act("switch", "&Side list and page", window.switch_side, ("F6",)),
        *(page_act(page) for page in PAGE_TITLES),
        LINE,
        Act("larger", "&Larger text", preferences.larger, ("Ctrl++", "Ctrl+=")),
        Act("smaller", "S&maller text", preferences.smaller, ("Ctrl+-",)),
        Act("usual", "Usual text si&ze", preferences.usual_size, ("Ctrl+0",)),
        theme_act("light", "L&ight theme"),
        theme_act("dark", "&Dark theme"),
        theme_act("system", "Theme as the s&ystem"),
        Act("present", "Presentatio&n size", window.guide.present, ("F11",)),
        LINE,
        Act("help", "&Help on this page", window.guide.help, ("F1",)),
        Act("look", "Look ar&ound", window.guide.look_around),
        LINE,
        Act("quit", "&Quit", window.close, ("Ctrl+Q",)),
    )
