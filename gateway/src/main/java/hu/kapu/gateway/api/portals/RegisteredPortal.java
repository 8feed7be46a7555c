package hu.kapu.gateway.api.portals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hu.kapu.gateway.portal.KeptPortal;
import hu.kapu.gateway.portal.PortalDocument;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.gateway.scope.Scope;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portal's document with what is to be known of it. Only who may write it gets the hashes of its secrets whole. */
@Schema(
        allOf = PortalDocument.class,
        description = "A portal, as in contracts/portal.schema.json, with the warnings about it")
public record RegisteredPortal(
        @JsonUnwrapped @Schema(hidden = true) PortalDocument document,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Absent when there are none, and ignored when it is written back", readOnly = true)
        List<ShownWarning> warnings) {

    static RegisteredPortal of(KeptPortal kept, ApiCaller reader) {
        PortalDocument document = kept.document();
        return new RegisteredPortal(
                reader.scopes().contains(Scope.PORTALS_WRITE) ? document : document.withShortenedSecrets(),
                ShownWarning.of(kept.portal()));
    }
}
