"""Public keys named on the line: a minisign key file, or its one line itself."""

from pathlib import Path

from thidua_desktop.cli.command import Call
from thidua_desktop.cli.usage import UsageError


def public_key(call: Call, given: str) -> str:
    """The one-line key. Raises UsageError for what is no key or a weak one, KnownFault."""
    forge = call.program.outside.forge
    try:
        forge.key_id(given)
    except ValueError:
        pass
    else:
        return given
    try:
        key = forge.read_public_key(Path(given))
        forge.key_id(key)
    except ValueError:
        raise UsageError(f"«{given}» không phải khoá công khai minisign dùng được.") from None
    return key
