package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.emailchange.EmailChangeEvents.EmailChanged;
import hu.kapu.identity.emailchange.FormerAddresses.FormerAddress;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Puts the address back that counted at an instant, in the caller's transaction. What came after it is forgotten and not
 * kept as a former address: it may be a stranger's, who is not written to either.
 */
@ApplicationScoped
public class UndoEmailChanges {
    private static final String BY = "unfreezing";
    private static final String FORGET_COMING = "delete from email_change where citizen_id = ?1 and requested_at > ?2";

    private final FormerAddresses formerAddresses;
    private final Citizens citizens;
    private final Outbox outbox;

    UndoEmailChanges(FormerAddresses formerAddresses, Citizens citizens, Outbox outbox) {
        this.formerAddresses = formerAddresses;
        this.citizens = citizens;
        this.outbox = outbox;
    }

    /** The citizen with the address that counts from now on. */
    public Uni<CitizenAccount> since(CitizenAccount locked, Instant instant, Instant now) {
        return formerAddresses
                .countedAt(locked.id(), instant)
                .call(() -> forgetComing(locked.id(), instant))
                .chain(former -> former.map(address -> restore(locked, address, now))
                        .orElseGet(() -> Uni.createFrom().item(locked)))
                .call(() -> formerAddresses.forgetSince(locked.id(), instant));
    }

    /** A code of a letter to it has just been used, so it is confirmed. */
    private Uni<CitizenAccount> restore(CitizenAccount locked, FormerAddress former, Instant now) {
        return citizens.changeEmail(locked.id(), former.email(), former.sealedRecipient(), now)
                .chain(() -> outbox.append(new EmailChanged(locked.id(), now, BY).event()))
                .replaceWith(locked.reachedAt(former.email(), former.sealedRecipient()));
    }

    private static Uni<Void> forgetComing(UUID citizen, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_COMING)
                        .setParameter(1, citizen)
                        .setParameter(2, since)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
