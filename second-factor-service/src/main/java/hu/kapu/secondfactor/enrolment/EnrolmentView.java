package hu.kapu.secondfactor.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.secondfactor.emailcode.ChallengeView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of the present stage shows; {@code kind} and {@code method} tell what will be when it is complete. */
sealed interface EnrolmentView {
    /** The secret in every form an authenticator takes it; shown in this stage only. */
    record Scan(
            UUID id,
            String kind,
            String method,
            String stage,
            String label,
            String secret,
            String otpauthUri,
            String qrSvg,
            String qrPng,
            Instant expiresAt)
            implements EnrolmentView {
        @Override
        public String toString() {
            return "Scan[" + id + "]";
        }
    }

    /** The address is to be confirmed with a code that is mailed to it; {@code challenge} is null until one was asked for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConfirmAddress(
            UUID id,
            String kind,
            String method,
            String stage,
            @Nullable ChallengeView challenge,
            Instant expiresAt) implements EnrolmentView {}

    /** {@code method} is absent if there will be no factor but only this code. */
    record KeepDeletionCode(
            UUID id, String kind, @Nullable String method, String stage, String deletionCode, Instant expiresAt)
            implements EnrolmentView {
        @Override
        public String toString() {
            return "KeepDeletionCode[" + id + "]";
        }
    }

    /** The factor works and the citizen's deletion code stays: only the completion is left. */
    record Confirmed(UUID id, String kind, String method, String stage, Instant expiresAt) implements EnrolmentView {}
}
