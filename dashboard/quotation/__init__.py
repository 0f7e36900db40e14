"""Reads quotation: the passages between quotation marks, and who is said to have said them."""
