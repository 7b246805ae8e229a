"""What is set for an Official Account."""

from pydantic import BaseModel, Field, SecretStr


class ZaloOaSettings(BaseModel):
    """An Official Account is on where its app has an id and a secret; it talks once `bot zalo connect` has run."""

    zalo_oa_app_id: str = Field("", description="The app's id on developers.zalo.me. Empty: no Official Account.")
    zalo_oa_app_secret: SecretStr = Field(SecretStr(""), description="The app's secret key.")
    zalo_oa_webhook_secret: SecretStr = Field(
        SecretStr(""),
        description="The OA secret key of the app's Webhook page. Empty: the app's secret signs webhooks.",
    )
    zalo_oa_api_url: str = Field("https://openapi.zalo.me", description="The root of the OpenAPI.")
    zalo_oauth_url: str = Field("https://oauth.zaloapp.com", description="The root of Zalo's OAuth server.")
    zalo_oa_rate: float = Field(
        30.0, gt=0, description="Reminders a second, of two calls each; an app may make 4,000 calls a minute."
    )
    zalo_oa_price: float = Field(
        55.0, ge=0, description="Dong for a message to somebody who has not written for 48 hours."
    )
    zalo_oa_template_price: float = Field(
        300.0, ge=0, description="Dong for an approved template, to somebody who has not written for 7 days."
    )
