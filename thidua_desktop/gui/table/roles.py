"""What models tell beside what Qt asks of them."""

from PySide6.QtCore import Qt

PRINTED: int = Qt.ItemDataRole.UserRole + 64
"""The text on paper, where it is another than on the screen: what is painted there as a mark."""
