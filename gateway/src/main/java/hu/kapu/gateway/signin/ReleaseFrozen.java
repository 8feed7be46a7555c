package hu.kapu.gateway.signin;

import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.EndedFactors;
import hu.kapu.gateway.clients.FrozenAccounts;
import hu.kapu.gateway.clients.Restoration;
import hu.kapu.gateway.clients.Unfreezing;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.signin.SignInState.Verifying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A factor older than the notice was proved in a frozen account: what was changed of the factors since is taken back,
 * then identity opens the account with its former address. Each step may be repeated under the same attempt.
 */
@ApplicationScoped
class ReleaseFrozen {

    /** What became of it. */
    sealed interface Release {
        /** The password, with the citizen as identity has it now, under the epoch that counts now. */
        record Released(ProvenPassword password) implements Release {}

        record PasswordTooOld() implements Release {}

        record RecentlyReset(Optional<Instant> until) implements Release {}

        /** The factor is as young as the notice, or something else has made the sign-in void. */
        record NotReleased() implements Release {}

        record Unavailable() implements Release {}
    }

    private final EndedFactors endedFactors;
    private final FrozenAccounts frozenAccounts;
    private final EndAccess endAccess;
    private final DerivedCookies cookies;

    ReleaseFrozen(
            EndedFactors endedFactors, FrozenAccounts frozenAccounts, EndAccess endAccess, DerivedCookies cookies) {
        this.endedFactors = endedFactors;
        this.frozenAccounts = frozenAccounts;
        this.endAccess = endAccess;
        this.cookies = cookies;
    }

    /** What was open ends before the change too, because its event may come while this sign-in still goes on. */
    Uni<Release> release(
            SignInTransaction transaction, Verifying verifying, Instant noticeAt, Instant factorActivatedAt) {
        return endAccess
                .exceptSignIn(verifying.password().citizenId(), transaction.id())
                .chain(epoch -> epoch.isPresent()
                        ? restore(transaction, verifying, noticeAt, factorActivatedAt)
                        : Uni.createFrom().item(new Release.NotReleased()));
    }

    private Uni<Release> restore(
            SignInTransaction transaction, Verifying verifying, Instant noticeAt, Instant factorActivatedAt) {
        Applicant applicant = EnrolmentProgress.applicant(transaction, verifying.password());
        String recipient = verifying.password().citizen().sealedRecipient();
        return endedFactors
                .restore(applicant, attempt(verifying, "restoration"), noticeAt, recipient)
                .chain(answer -> switch (answer) {
                    case Restoration.Restored(Instant at) ->
                        unfreeze(transaction, verifying, applicant, factorActivatedAt, at);
                    case Restoration.PasswordTooOld() -> Uni.createFrom().item(new Release.PasswordTooOld());
                    case Restoration.RecentlyReset(Optional<Instant> until) ->
                        Uni.createFrom().item(new Release.RecentlyReset(until));
                    case Restoration.Unavailable() -> Uni.createFrom().item(new Release.Unavailable());
                });
    }

    private Uni<Release> unfreeze(
            SignInTransaction transaction,
            Verifying verifying,
            Applicant applicant,
            Instant factorActivatedAt,
            Instant restoredAt) {
        ProvenPassword password = verifying.password();
        return frozenAccounts
                .unfreeze(applicant, attempt(verifying, "unfreezing"), factorActivatedAt)
                .chain(answer -> switch (answer) {
                    case Unfreezing.Unfrozen(String masked, String sealed) ->
                        goOn(transaction, password, masked, sealed, restoredAt);
                    case Unfreezing.NotFrozen() ->
                        goOn(
                                transaction,
                                password,
                                password.citizen().maskedAddress(),
                                password.citizen().sealedRecipient(),
                                restoredAt);
                    case Unfreezing.FactorTooYoung() -> Uni.createFrom().item(new Release.NotReleased());
                    case Unfreezing.Unavailable() -> Uni.createFrom().item(new Release.Unavailable());
                });
    }

    /** The restoration ends what was open; this sign-in is the one it was made in. */
    private Uni<Release> goOn(
            SignInTransaction transaction, ProvenPassword password, String masked, String sealed, Instant at) {
        return endAccess
                .exceptSignIn(password.citizenId(), transaction.id(), at)
                .map(epoch -> epoch.map(present -> (Release) new Release.Released(new ProvenPassword(
                                password.citizen().unfrozen(masked, sealed), password.attempt(), present)))
                        .orElseGet(Release.NotReleased::new));
    }

    private UUID attempt(Verifying verifying, String step) {
        return cookies.attempt("release-attempt", verifying.attempt().toString(), step);
    }
}
