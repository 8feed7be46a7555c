package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.credential.AcceptPassword;
import hu.kapu.identity.credential.Password;
import hu.kapu.identity.credential.PasswordFlaw;
import hu.kapu.identity.credential.PasswordHashes;
import hu.kapu.identity.credential.PasswordRules;
import hu.kapu.identity.documents.CheckPair;
import hu.kapu.identity.documents.CheckPair.Outcome;
import hu.kapu.identity.documents.EidPair;
import hu.kapu.kit.hashing.HashingPool;
import hu.kapu.kit.hashing.HashingPool.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sets a new password after the mailed code: a place in the queue, the proofs, the hash, then one transaction. */
@ApplicationScoped
class ResetPassword {
    private static final NewPassword PROOF_MISSING = new NewPassword.ProofMissing();

    private final HashingPool hashingPool;
    private final PasswordHashes hashes;
    private final CheckPair checkPair;
    private final Recoveries recoveries;
    private final UseRecovery useRecovery;
    private final Citizens citizens;
    private final AcceptPassword acceptPassword;
    private final RecoverySettings settings;
    private final Clock clock;

    ResetPassword(
            HashingPool hashingPool,
            PasswordHashes hashes,
            CheckPair checkPair,
            Recoveries recoveries,
            UseRecovery useRecovery,
            Citizens citizens,
            AcceptPassword acceptPassword,
            RecoverySettings settings,
            Clock clock) {
        this.hashingPool = hashingPool;
        this.hashes = hashes;
        this.checkPair = checkPair;
        this.recoveries = recoveries;
        this.useRecovery = useRecovery;
        this.citizens = citizens;
        this.acceptPassword = acceptPassword;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the caller asks for, in whose name.
     *
     * @param pair where the mailbox alone is not enough
     */
    record Attempt(UUID id, UUID transaction, UUID citizen, String newPassword, Optional<EidPair> pair) {
        @Override
        public String toString() {
            return "Attempt[" + id + "]";
        }
    }

    Uni<NewPassword> reset(Attempt attempt) {
        Optional<Place> place = hashingPool.enter();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new NewPassword.Overloaded(hashingPool.retryAfter()));
        }
        return Uni.createFrom()
                .deferred(() -> inPlace(place.get(), attempt, clock.instant()))
                .onTermination()
                .invoke(place.get()::close);
    }

    private Uni<NewPassword> inPlace(Place place, Attempt attempt, Instant now) {
        return recoveries.of(attempt.transaction()).chain(found -> {
            Optional<Recovery> own = found.filter(recovery -> attempt.citizen().equals(recovery.citizen()));
            return own.map(recovery -> withOwn(place, attempt, recovery, now))
                    .orElseGet(() -> Uni.createFrom().item(PROOF_MISSING));
        });
    }

    private Uni<NewPassword> withOwn(Place place, Attempt attempt, Recovery recovery, Instant now) {
        if (recovery.used() != null && recovery.used().by(attempt.id(), now.minus(settings.repeatWindow()))) {
            return accepted(attempt, recovery.used().at());
        }
        return recovery.provedAfter(now.minus(settings.proofLife()))
                ? citizens.byId(attempt.citizen()).chain(citizen -> judge(place, attempt, citizen, now))
                : Uni.createFrom().item(PROOF_MISSING);
    }

    private Uni<NewPassword> judge(Place place, Attempt attempt, Optional<CitizenAccount> citizen, Instant now) {
        if (citizen.isEmpty()) {
            return Uni.createFrom().item(PROOF_MISSING);
        }
        Optional<PasswordFlaw> flaw =
                PasswordRules.flawOf(attempt.newPassword(), citizen.get().userName());
        return flaw.isPresent()
                ? Uni.createFrom().item(new NewPassword.Flawed(flaw.get()))
                : checkPair(place, attempt, citizen.get(), now);
    }

    private Uni<NewPassword> checkPair(Place place, Attempt attempt, CitizenAccount citizen, Instant now) {
        if (attempt.pair().isEmpty()) {
            return hash(place, attempt, now);
        }
        return checkPair.check(attempt.pair().get(), attempt.id(), now).chain(outcome -> switch (outcome) {
            case Outcome.Genuine genuine ->
                genuine.document().identity().equals(citizen.identity()) ? hash(place, attempt, now) : refused();
            case Outcome.UsedByThisAttempt used -> refused();
            case Outcome.Refused refused -> refused();
            case Outcome.TooManyAttempts many -> Uni.createFrom().item(new NewPassword.TooManyAttempts(many.until()));
            case Outcome.Unavailable unavailable -> Uni.createFrom().item(new NewPassword.RegisterUnavailable());
        });
    }

    private static Uni<NewPassword> refused() {
        return Uni.createFrom().item(new NewPassword.PairRefused());
    }

    private Uni<NewPassword> hash(Place place, Attempt attempt, Instant now) {
        Password password = Password.of(attempt.newPassword()).orElseThrow();
        return place.run(() -> hashes.make(password))
                .chain(hash -> useRecovery.use(attempt, hash, now))
                .chain(used -> used ? accepted(attempt, now) : Uni.createFrom().item(PROOF_MISSING));
    }

    private Uni<NewPassword> accepted(Attempt attempt, Instant passwordAt) {
        return acceptPassword
                .afterNewPassword(attempt.citizen(), passwordAt)
                .map(found -> found.<NewPassword>map(NewPassword.Accepted::new).orElse(PROOF_MISSING));
    }
}
