"""What the leading unit is called: a khối and a cụm have a word each."""

from thidua_desktop.domain.bloc import Bloc, BlocKind
from thidua_desktop.gui.language import tr


def leader_word(bloc: Bloc | None) -> str:
    """Both words as long as no frame has told which of them holds."""
    if bloc is None:
        return tr("khối trưởng, cụm trưởng")
    return tr("cụm trưởng") if bloc.kind is BlocKind.CLUSTER else tr("khối trưởng")


def leader_first(bloc: Bloc | None) -> str:
    """The same at the beginning of a sentence."""
    word = leader_word(bloc)
    return word[:1].upper() + word[1:]
