"""What the product talks about: types and rules, standard library only."""
