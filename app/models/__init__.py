"""Qt item models: frozen rows in, QAbstractTableModel out. Domain types live in app/domain."""
