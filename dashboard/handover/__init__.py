"""What leaves the app: tables for other programs, and the briefing as a file for people who will never open it.

Everything works on plain rows (dictionaries by column), so that the page and the command line hand over the same.
"""
