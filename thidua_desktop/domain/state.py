"""The state digest of a period: what every book with the same packages has in common."""

from collections.abc import Iterable

from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.review import LeaderFacts


def state_digest(
    frame_digest: Digest, counting: Iterable[StoredPackage], facts: LeaderFacts | None
) -> Digest:
    """SHA-256 over frame digest, payload digests that count, leader's facts (packages §6).

    `facts` are those of the concluded review, None before.
    """
    packages = tuple(counting)
    payloads = {
        kind.value: sorted(p.payload_digest for p in packages if p.envelope.kind is kind)
        for kind in (PackageKind.RECORD, PackageKind.CROSSCHECK)
    }
    return digest_of({"frame": frame_digest, "packages": payloads, "facts": facts})
