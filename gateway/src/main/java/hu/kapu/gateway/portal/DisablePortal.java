package hu.kapu.gateway.portal;

import hu.kapu.gateway.portal.PortalWriter.Edit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets nobody in at a portal any more; its id, client id and sector stay taken. */
@ApplicationScoped
public class DisablePortal {
    private final PortalWriter writer;

    DisablePortal(PortalWriter writer) {
        this.writer = writer;
    }

    public Uni<PortalChange> disable(String id, Precondition precondition, Author author) {
        return writer.write(new PortalWriter.Wish(
                id,
                precondition,
                author,
                before -> before.<Edit>map(document -> new Edit.To(document.asDisabled(), "disabled"))
                        .orElseGet(() -> new Edit.Not(new PortalChange.Unknown()))));
    }
}
