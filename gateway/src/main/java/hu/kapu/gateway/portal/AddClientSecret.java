package hu.kapu.gateway.portal;

import hu.kapu.gateway.portal.PortalWriter.Edit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Adds a secret to a portal's client; those it has stay good until its document says otherwise. */
@ApplicationScoped
public class AddClientSecret {
    private final PortalWriter writer;

    AddClientSecret(PortalWriter writer) {
        this.writer = writer;
    }

    public Uni<PortalChange> add(String id, ClientSecret secret, Precondition precondition, Author author) {
        return writer.write(new PortalWriter.Wish(id, precondition, author, before -> edit(before, secret.hash())));
    }

    private static Edit edit(Optional<PortalDocument> before, ClientSecretHash hash) {
        if (before.isEmpty()) {
            return new Edit.Not(new PortalChange.Unknown());
        }
        PortalDocument.Client client = before.get().client();
        if (client == null || !"secret".equals(client.authentication())) {
            return new Edit.Not(new PortalChange.HasNoSecret());
        }
        PortalDocument.Client next = client.withSecret(hash);
        return next.secretsOrNone().size() > ClientReader.SECRETS
                ? new Edit.Not(new PortalChange.SecretsFull())
                : new Edit.To(before.get().withClient(next), "secret-added");
    }
}
