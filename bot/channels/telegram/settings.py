"""What is set for Telegram."""

from pydantic import BaseModel, Field, SecretStr

FREE_RATE = 30
"""Messages a second beyond which Telegram asks for stars (https://core.telegram.org/bots/api#sendmessage)."""


class TelegramSettings(BaseModel):
    """Telegram is on where there is a token."""

    telegram_token: SecretStr = Field(SecretStr(""), description="The token from @BotFather. Empty: no Telegram.")
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="The root of the Bot API; another one for a local Bot API server."
    )
    telegram_rate: float = Field(
        30.0,
        gt=0,
        description="Messages a second that Telegram allows (https://core.telegram.org/bots/faq): at most so many"
        " reminders leave in any second.",
    )
    telegram_stars: float = Field(
        0.1, ge=0, description="Stars for each reminder where TELEGRAM_RATE is above 30 (paid broadcasts)."
    )
