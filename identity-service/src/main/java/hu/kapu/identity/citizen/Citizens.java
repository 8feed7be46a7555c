package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The citizens as other features reach them. What changes one belongs into the caller's transaction. */
@ApplicationScoped
public class Citizens {
    private final CitizenRepository citizens;
    private final UserNames names;

    Citizens(CitizenRepository citizens, UserNames names) {
        this.citizens = citizens;
        this.names = names;
    }

    @WithSession
    public Uni<Optional<CitizenAccount>> byId(UUID id) {
        return citizens.accountOf(id);
    }

    /** Locks the citizen's row: the first step of every change that has an event, so that events keep their order. */
    public Uni<Optional<CitizenAccount>> lock(UUID id) {
        return citizens.lockedAccountOf(id);
    }

    /** False when the name is somebody's already. */
    public Uni<Boolean> claimName(UserName name, UUID citizen, Instant now) {
        return names.claim(name, citizen, now);
    }

    public Uni<Void> add(CitizenAccount account) {
        return citizens.persistAndFlush(new CitizenEntity(account)).replaceWithVoid();
    }

    /** False when the citizen is not waiting for the first login. */
    public Uni<Boolean> activate(UUID id, Instant at) {
        return citizens.activate(id, at).map(rows -> rows == 1);
    }

    /** For somebody who registered from home: no code was sent to the address. False when not waiting for it. */
    public Uni<Boolean> activateUnconfirmed(UUID id, Instant at) {
        return citizens.activateUnconfirmed(id, at).map(rows -> rows == 1);
    }

    /** Who has the name, whatever the status. */
    @WithSession
    public Uni<Optional<UUID>> holderOf(TypedName name) {
        return names.holderOf(name);
    }

    /** Who has the name; all of them where it is several people's after folding and exactly nobody's. */
    @WithSession
    public Uni<List<CitizenAccount>> named(TypedName name) {
        return names.holderOf(name)
                .chain(holder -> holder.isPresent()
                        ? Uni.createFrom().item(List.of(holder.get()))
                        : names.sharing(name.folded()))
                .chain(citizens::accountsOf);
    }

    /** A new address, with the recipient sealed for it; {@code confirmedAt} is null until a code sent to it is used. */
    public Uni<Void> changeEmail(UUID id, EmailAddress email, byte[] sealedRecipient, @Nullable Instant confirmedAt) {
        return citizens.changeEmail(id, email, sealedRecipient, confirmedAt).replaceWithVoid();
    }

    public Uni<Void> confirmEmail(UUID id, Instant at) {
        return citizens.confirmEmail(id, at).replaceWithVoid();
    }

    /** Address and factors change only with the app or at a registrar until then. */
    public Uni<Void> restrict(UUID id, Instant until) {
        return citizens.restrict(id, until).replaceWithVoid();
    }

    /** Another natural identity, with the recipient sealed for it. */
    public Uni<Void> correct(UUID id, NaturalIdentity identity, byte[] sealedRecipient) {
        return citizens.correct(id, identity, sealedRecipient).replaceWithVoid();
    }

    /** Those of the name and date of birth, whatever the case of the letters; the newest first. */
    @WithSession
    public Uni<List<CitizenAccount>> called(String familyName, String givenName, LocalDate birthDate, int most) {
        return citizens.called(familyName, givenName, birthDate, most);
    }
}
