"""Failures in words: what happened, what is safe, what to do; the same as everywhere else."""

from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.reasons import message


def failure_text(failure: Failure, language: Language) -> str:
    """One to three sentences, without code or path."""
    return message(failure, language)
