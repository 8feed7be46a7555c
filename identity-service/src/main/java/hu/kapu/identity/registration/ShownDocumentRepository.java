package hu.kapu.identity.registration;

import hu.kapu.kit.ids.Ids;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class ShownDocumentRepository implements PanacheRepositoryBase<ShownDocumentEntity, UUID> {
    private final Ids ids;

    ShownDocumentRepository(Ids ids) {
        this.ids = ids;
    }

    Uni<Void> keep(ShownDocument document, UUID citizen, Instant shownAt) {
        return persist(new ShownDocumentEntity(ids.next(), citizen, document, shownAt))
                .replaceWithVoid();
    }
}
