"""Public keys named on the line: a minisign key file, or its one line itself."""

from pathlib import Path

from thidua_desktop.cli.command import Call
from thidua_desktop.cli.usage import UsageError

KEY_FILE_SUFFIX = ".pub"


def public_key(call: Call, given: str) -> str:
    """The one-line key. Raises UsageError for what is no key or a weak one, KnownFault."""
    forge = call.program.outside.forge
    try:
        forge.key_id(given)
    except ValueError:
        pass
    else:
        return given
    path = Path(given)
    unusable = UsageError(f"“{given}” không phải khoá công khai minisign dùng được.")
    if path.suffix != KEY_FILE_SUFFIX and not path.exists():
        raise unusable
    try:
        key = forge.read_public_key(path)
        forge.key_id(key)
    except ValueError:
        raise unusable from None
    return key
