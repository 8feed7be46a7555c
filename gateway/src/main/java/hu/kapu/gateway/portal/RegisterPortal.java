package hu.kapu.gateway.portal;

import hu.kapu.gateway.portal.PortalWriter.Edit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes a whole document: a new portal, or another state of one. */
@ApplicationScoped
public class RegisterPortal {
    private final PortalWriter writer;

    RegisterPortal(PortalWriter writer) {
        this.writer = writer;
    }

    public Uni<PortalChange> register(String id, String text, Precondition precondition, Author author) {
        Mistakes mistakes = new Mistakes();
        Optional<PortalDocument> document = PortalJson.read(text, mistakes);
        if (document.isEmpty()) {
            return Uni.createFrom().item(new PortalChange.Wrong(mistakes.all()));
        }
        if (!id.equals(document.get().id())) {
            PortalMistake misplaced = new PortalMistake("id", "is not the one in the address");
            return Uni.createFrom().item(new PortalChange.Wrong(List.of(misplaced)));
        }
        return writer.write(new PortalWriter.Wish(id, precondition, author, before -> edit(before, document.get())));
    }

    private static Edit edit(Optional<PortalDocument> before, PortalDocument now) {
        return new Edit.To(now, before.map(former -> action(former, now)).orElse("registered"));
    }

    private static String action(PortalDocument before, PortalDocument now) {
        if (before.isDisabled() == now.isDisabled()) {
            return "changed";
        }
        return now.isDisabled() ? "disabled" : "enabled";
    }
}
