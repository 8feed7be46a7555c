package hu.kapu.secondfactor.enrolment;

import java.time.Instant;
import java.util.UUID;

/** What the page of the present stage shows. */
sealed interface EnrolmentView {
    /** The secret in every form an authenticator takes it; shown in this stage only. */
    record Scan(
            UUID id,
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

    record KeepDeletionCode(UUID id, String stage, String deletionCode, Instant expiresAt) implements EnrolmentView {
        @Override
        public String toString() {
            return "KeepDeletionCode[" + id + "]";
        }
    }
}
