"""Frames in, figures out. Nothing here imports Streamlit."""
