package hu.kapu.secondfactor.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the activation page shows about a citizen's second factors. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SecondFactorState(
        boolean hasSecondFactor,
        boolean mayRequestWithPasswordAlone,
        List<AuthenticatorView> authenticators,
        @Nullable EmailCodeView emailCode,
        @Nullable DeletionCodeView deletionCode,
        @Nullable ProofView proof) {

    record AuthenticatorView(
            UUID id,
            String label,
            String status,
            Instant activatedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant lockedUntil,
            @Nullable Instant inactiveSince) {}

    /** Codes by e-mail. */
    record EmailCodeView(
            UUID id,
            String status,
            Instant activatedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant lockedUntil,
            @Nullable Instant inactiveSince) {}

    record DeletionCodeView(Instant issuedAt) {}

    /** The code accepted in this transaction that allows changes now. */
    record ProofView(String method, Instant at) {}
}
