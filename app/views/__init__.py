"""Everything a person sees: Qt widgets and pyqtgraph."""
