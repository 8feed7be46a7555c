package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.PortalWarning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator should know of a portal that is in force. */
@Schema(name = "PortalWarning", description = "What an operator should know of a portal that is in force")
public record ShownWarning(
        @Schema(enumeration = "pkce-not-required") String code,

        @Schema(description = "A sentence for people") String message) {
    public static List<ShownWarning> of(Portal portal) {
        return PortalWarning.of(portal).stream()
                .map(warning -> new ShownWarning(warning.code(), warning.sentence()))
                .toList();
    }
}
