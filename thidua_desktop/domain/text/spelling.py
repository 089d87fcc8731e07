"""Numbers in words, as minutes and proposals spell them."""

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_SPOKEN_FRACTION = 3


def number_in_words(
    number: Decimal | int, *, linh: str = "linh", nghin: str = "nghìn", tu: str = "tư"
) -> str:
    """The number in words; no group between two spoken ones is silent (domain §4.4).

    The settings choose linh or lẻ, nghìn or ngàn, tư or bốn (in hai mươi tư). Zeros at the
    end of a fraction are not spoken. Raises ValueError for what is no finite number.
    """
    amount = Decimal(number)
    if not amount.is_finite():
        raise ValueError(number)
    whole, _, fraction = format(abs(amount), "f").partition(".")
    fraction = fraction.rstrip("0")
    speaker = _Speaker(linh=linh, nghin=nghin, tu=tu)
    words = [*speaker.whole(int(whole))]
    if fraction:
        words += ["phẩy", *speaker.fraction(fraction)]
    if amount < 0:
        words.insert(0, "âm")
    return " ".join(words)


class _Speaker:
    def __init__(self, *, linh: str, nghin: str, tu: str) -> None:
        self._linh = linh
        self._nghin = nghin
        self._four = tu

    def whole(self, number: int) -> list[str]:
        billions, rest = divmod(number, _BILLION)
        if not billions:
            return self._millions(rest, full=False)
        words = [*self.whole(billions), "tỷ"]
        return words + self._millions(rest, full=True) if rest else words

    def fraction(self, digits: str) -> list[str]:
        significant = digits.lstrip("0")
        zeros = ["không"] * (len(digits) - len(significant))
        if len(significant) > _SPOKEN_FRACTION:
            return zeros + [_DIGITS[int(digit)] for digit in significant]
        return zeros + self._group(int(significant), full=False)

    def _millions(self, number: int, *, full: bool) -> list[str]:
        """Up to nine digits; `full` when something was spoken before them."""
        words: list[str] = []
        for size, name in ((10**6, "triệu"), (10**3, self._nghin), (1, "")):
            group, number = divmod(number, size)
            if group or full:
                words += [*self._group(group, full=full and bool(group)), *filter(None, [name])]
                full = True
            if not number:
                break
        return words or ["không"]

    def _group(self, number: int, *, full: bool) -> list[str]:
        """Three digits; `full` speaks the hundreds even when there are none."""
        hundreds, rest = divmod(number, 100)
        words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
        tens, ones = divmod(rest, 10)
        if tens:
            return words + self._tens(tens, ones)
        if ones and words:
            return [*words, self._linh, _DIGITS[ones]]
        return words or [_DIGITS[ones]]

    def _tens(self, tens: int, ones: int) -> list[str]:
        words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
        if not ones:
            return words
        if ones == 5:  # noqa: PLR2004 - năm after a ten is lăm
            return [*words, "lăm"]
        if tens > 1:
            return [*words, {1: "mốt", 4: self._four}.get(ones, _DIGITS[ones])]
        return [*words, _DIGITS[ones]]
