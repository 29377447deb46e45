"""Tables of words: delivery plans, undertakings, agendas, risks, papers (docs/registers.md)."""
