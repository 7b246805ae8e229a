"""What is set for a Zalo bot."""

from pydantic import BaseModel, Field, SecretStr


class ZaloBotSettings(BaseModel):
    """A Zalo bot is on where there is a token."""

    zalo_bot_token: SecretStr = Field(SecretStr(""), description="The token from Zalo Bot Manager. Empty: no Zalo bot.")
    zalo_bot_api_url: str = Field(
        "https://bot-api.zaloplatforms.com", description="The root of the Zalo Bot API; older bots: bot-api.zapps.me."
    )
    zalo_bot_rate: float = Field(
        5.0, gt=0, description="Reminders a second by a Zalo bot; its limit is published nowhere, so few."
    )
