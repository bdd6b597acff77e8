"""SVG of what a page holds: pure functions, each beside the same in words."""
