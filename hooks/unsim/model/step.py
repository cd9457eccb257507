"""A step of a procedure, as data: written once, read in every interface language."""

from typing import Final, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from unsim.model.base import Duration, Email, Label, Line, Phrase, Strict, Text, Url
from unsim.vocabulary import Document, Need, Proof

ACTIONS: Final = (
    "open",
    "app",
    "log_in",
    "press",
    "dial",
    "message",
    "email",
    "post",
    "visit",
    "say",
    "give",
    "keep",
    "wait",
    "do",
)


def _exactly_one_action(schema: JsonDict) -> None:
    schema["oneOf"] = [{"required": [action]} for action in ACTIONS]


class Step(Strict):
    """Exactly one action, and perhaps a `note` to it."""

    model_config = ConfigDict(json_schema_extra=_exactly_one_action)

    open: Url | None = Field(default=None, description="Open this address")
    app: Line | None = Field(default=None, description="Open this app")
    log_in: list[Need] | None = Field(default=None, min_length=1, description="Log in, with these")
    press: list[Label] | None = Field(
        default=None, min_length=1, description="The labels on the screen, in order"
    )
    dial: Line | None = Field(default=None, description="Call this number")
    message: Line | None = Field(
        default=None, description="Write to this chat or messenger account"
    )
    email: Email | None = Field(default=None, description="Send an e-mail to this address")
    post: Line | None = Field(default=None, description="Send a letter to this address")
    visit: Text | None = Field(default=None, description="Go to this place")
    say: Phrase | None = Field(default=None, description="Say or show this")
    give: list[Document] | None = Field(default=None, min_length=1, description="Show or attach")
    keep: list[Proof] | None = Field(default=None, min_length=1, description="Keep this as proof")
    wait: Duration | None = Field(default=None, description="Wait so long")
    do: Text | None = Field(default=None, description="The escape hatch: any other step, in words")
    note: Text | None = Field(default=None, description="A remark to the action beside it")

    @model_validator(mode="after")
    def _one_action(self) -> Self:
        if sum(getattr(self, action) is not None for action in ACTIONS) != 1:
            raise PydanticCustomError(
                "one_action",
                "needs exactly one action of {actions}",
                {"actions": ", ".join(ACTIONS)},
            )
        return self

    @property
    def action(self) -> str:
        return next(action for action in ACTIONS if getattr(self, action) is not None)
