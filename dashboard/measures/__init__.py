"""Coercive measures in a parsed sentence: their names, what is done with them, who acts, who is hit, since when."""
