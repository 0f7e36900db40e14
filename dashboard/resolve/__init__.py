"""What needs all articles at once: who is who, where and when things are, which reports tell of one meeting.

One file a question. Each takes the findings of the extractors and what was resolved before it, and gives rows of the
tables; `dashboard.build` sets the order.
"""
