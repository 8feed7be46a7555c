package hu.kapu.gateway.api.portals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client secret on its only way out. */
@Schema(description = "A client secret that is shown this once; what is kept is its hash")
public record NewSecret(
        String clientId,

        @Schema(description = "256 random bits in base64url")
        String clientSecret) {
    @Override
    public String toString() {
        return "NewSecret[" + clientId + "]";
    }
}
