package hu.kapu.gateway.registrar;

import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an official looked is recorded too: before anything is shown. */
@ApplicationScoped
class Watched {
    private final RegistrarAudit audit;
    private final Ids ids;
    private final Clock clock;

    Watched(RegistrarAudit audit, Ids ids, Clock clock) {
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Void> searched(Official official) {
        return write(official, "searched", null);
    }

    Uni<Void> viewed(Official official, UUID citizen) {
        return write(official, "viewed", citizen);
    }

    private Uni<Void> write(Official official, String action, @Nullable UUID citizen) {
        return audit.record(new RegistrarAudit.Action(
                        ids.next(),
                        clock.instant(),
                        official.citizenId(),
                        official.name(),
                        official.office(Role.REGISTRAR),
                        action,
                        citizen,
                        null,
                        null,
                        null))
                .replaceWithVoid();
    }
}
