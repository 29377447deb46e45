"""Numbers in, judgements out: pure functions that know neither store nor screen."""
