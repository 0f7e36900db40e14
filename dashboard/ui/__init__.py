"""What is drawn on a page. The only package, beside the pages and the entry point, that imports Streamlit."""
