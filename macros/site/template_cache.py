"""The theme's templates, compiled once for all languages: each language's build has an environment of its own."""

from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class _InMemory(BytecodeCache):
    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key, bucket.checksum] = bucket.code


_SHARED = _InMemory()


def share(env: Environment) -> Environment:
    """Let a template environment use what the ones before it have compiled, for as long as the template's text is the same."""
    env.bytecode_cache = _SHARED
    return env
