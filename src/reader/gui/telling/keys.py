"""The keys as they are now: the usual ones, and those of the reader's own that can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.gui.telling.actions import Actions
    from reader.session.keys import Keys, Verdict
    from reader.session.session import Session
    from reader.settings import Settings


class OwnKeys(QObject):
    """Gives the actions their keys, and changes them. Nothing is loaded while the usual ones are in use."""

    told = Signal(str)
    """A sentence to be shown and said."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(actions)
        self._session = session
        self._actions = actions
        self._own: Keys = {}

    @property
    def now(self) -> Keys:
        """Every function's keys."""
        from reader.session.keys import with_own

        keys = with_own(self._actions.usual, self._session.settings.keys)
        fixed = self._actions.fixed
        # One that has a key twice would not know which of them was meant.
        return keys | {name: tuple(dict.fromkeys((*keys[name], *fixed[name]))) for name in fixed}

    def sort_out(self) -> None:
        """What was written into the settings' file and cannot be used is set aside there, and told."""
        settings = self._session.settings
        if not settings.keys:
            return
        from reader.session.keys import sort_out

        good, wrong = sort_out(self._actions.usual, settings.keys)
        if wrong:
            aside = settings.keys_set_aside | {name: settings.keys[name] for name in wrong}
            self._session.use(replace(settings, keys=good, keys_set_aside=aside))
            from reader.gui.telling.key_words import KeyWords

            self.told.emit(KeyWords(self._actions).set_aside(wrong))
        self.apply(self._session.settings)

    def apply(self, settings: Settings) -> bool:
        """Have the keys that these settings say; whether any is another one now."""
        if settings.keys == self._own:
            return False
        self._own = settings.keys
        self._actions.set_keys(self.now)
        return True

    def choose(self, name: str, key: str) -> Verdict | None:
        """Have this key for a function from now on, instead of those before; why not, where it cannot be had.

        A key for music, which only some keyboards have, stays beside it.
        """
        from reader.session.keys import canonical, judge

        verdict = judge(name, key, self.now)
        if verdict is None:
            media = [each for each in self.now[name] if each.startswith("Media ")]
            self._change(self._session.settings.keys | {name: (canonical(key), *media)})
        return verdict

    def reset(self, name: str) -> Verdict | None:
        """Have the usual keys for this function; why not, where another one has them now."""
        from reader.session.keys import judge

        own = {other: keys for other, keys in self._session.settings.keys.items() if other != name}
        judged = (judge(name, key, self.now) for key in self._actions.usual[name])
        verdict = next(filter(None, judged), None)
        if verdict is None:
            self._change(own)
        return verdict

    def reset_all(self) -> None:
        """Have the usual keys for everything."""
        self._change({})

    def _change(self, own: Keys) -> None:
        usual = self._actions.usual
        kept = {name: keys for name, keys in own.items() if keys != usual.get(name)}
        self._session.change(replace(self._session.settings, keys=kept))
