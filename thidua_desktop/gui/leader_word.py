"""What the bloc and the unit that leads it are called: a khối and a cụm have words each."""

from thidua_desktop.domain.bloc import Bloc, BlocKind
from thidua_desktop.gui.language import tr


def bloc_word(bloc: Bloc) -> str:
    return tr("cụm") if bloc.kind is BlocKind.CLUSTER else tr("khối")


def leader_title(bloc: Bloc) -> str:
    """As a name of the part, not within a sentence."""
    return tr("Cụm trưởng") if bloc.kind is BlocKind.CLUSTER else tr("Khối trưởng")


def deputy_title(bloc: Bloc) -> str:
    return tr("Cụm phó") if bloc.kind is BlocKind.CLUSTER else tr("Khối phó")


def leader_word(bloc: Bloc | None) -> str:
    """Both words as long as no frame has told which of them holds."""
    if bloc is None:
        return tr("khối trưởng, cụm trưởng")
    return tr("cụm trưởng") if bloc.kind is BlocKind.CLUSTER else tr("khối trưởng")


def leader_first(bloc: Bloc | None) -> str:
    """The same at the beginning of a sentence."""
    return first_high(leader_word(bloc))


def first_high(words: str) -> str:
    """With a capital at the beginning."""
    return words[:1].upper() + words[1:]
