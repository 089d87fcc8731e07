"""A tip is never read as markup: what it shows may come from a foreign workbook."""

import ast

from tests.architecture.source import modules
from thidua_desktop.gui.widgets.texts import plain_tip

TIP = "setToolTip"
ROLE = "ToolTipRole"


def _is_plain(node):
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return is_call and node.func.id == plain_tip.__name__


def _names(node):
    return {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def _raw_tips(tree):
    """Lines where a tip is given that did not go through `plain_tip`."""
    plain = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _is_plain(node.args[-1]):
            plain.add(id(node.func))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == TIP and id(node) not in plain:
            yield node.lineno
        if isinstance(node, ast.If) and ROLE in _names(node.test):
            yield from (
                each.lineno
                for each in node.body
                if not (isinstance(each, ast.Return) and _is_plain(each.value))
            )


def test_every_tip_is_shown_as_it_stands():
    raw = [f"{each.place}:{line}" for each in modules() for line in _raw_tips(each.tree)]
    assert raw == []


def test_a_raw_tip_would_be_seen():
    handed_on = "box.changed.connect(box.setToolTip)"
    answered = "if role == ROLE.ToolTipRole:\n    return self.title"
    for text in ("box.setToolTip(name)", handed_on, answered):
        assert list(_raw_tips(ast.parse(text)))
    assert not list(_raw_tips(ast.parse("box.setToolTip(plain_tip(name))")))
