package hu.kapu.gateway.portal;

import hu.kapu.gateway.portal.PortalWriter.Edit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes a whole document: a new portal, or another state of one. It brings no secret that is not made here. */
@ApplicationScoped
public class RegisterPortal {
    private final PortalWriter writer;

    RegisterPortal(PortalWriter writer) {
        this.writer = writer;
    }

    public Uni<PortalChange> register(String id, String text, Precondition precondition, Author author) {
        Mistakes mistakes = new Mistakes();
        Optional<PortalDocument> document = PortalJson.readAsAnswered(text, mistakes);
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
        List<PortalMistake> foreign = foreignSecrets(before, now);
        return foreign.isEmpty()
                ? new Edit.To(now, before.map(former -> action(former, now)).orElse("registered"))
                : new Edit.Not(new PortalChange.Wrong(foreign));
    }

    /** Secrets are made here, as strong as a plain hash needs them; a document says which of them stay good. */
    private static List<PortalMistake> foreignSecrets(Optional<PortalDocument> before, PortalDocument now) {
        Set<String> own =
                new HashSet<>(before.map(PortalDocument::secretsOrNone).orElse(List.of()));
        List<String> written = now.secretsOrNone();
        return IntStream.range(0, written.size())
                .filter(index -> !own.contains(written.get(index)))
                .mapToObj(index -> new PortalMistake(
                        "client.secretsSha256[" + index + "]",
                        "is none of this portal's secrets; a new one is made by POST …/client-secret"))
                .toList();
    }

    private static String action(PortalDocument before, PortalDocument now) {
        if (before.isDisabled() == now.isDisabled()) {
            return "changed";
        }
        return now.isDisabled() ? "disabled" : "enabled";
    }
}
