"""Contrast of two colours after WCAG 2.1, so that a test can hold the theme to 4.5 : 1."""

_LINEAR_BELOW = 0.04045


def contrast(one: str, other: str) -> float:
    """From 1.0 (equal) to 21.0 (black on white), for colours as `#RRGGBB`."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= _LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4
