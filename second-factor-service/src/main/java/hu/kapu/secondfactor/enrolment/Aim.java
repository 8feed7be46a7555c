package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.proof.FactorMethod;
import java.util.Optional;
import java.util.UUID;

/**
 * What an enrolment is for. All but the first are allowed by a code of a factor, {@code provedBy}, which must still be
 * usable when the enrolment is completed.
 */
sealed interface Aim {
    /** The first factor, or the first since none is present. */
    record First(FactorMethod wanted) implements Aim {}

    /** A further factor beside those that are there; the deletion code stays. */
    record Additional(FactorMethod wanted, UUID proof) implements Aim {}

    /** "Beállítás másik eszközre": the app {@code old} works until this one is complete. */
    record Replacement(UUID old, UUID proof) implements Aim {}

    /** No factor, only a new deletion code. */
    record NewDeletionCode(UUID proof) implements Aim {}

    /** The name in columns, events and answers. */
    default String kind() {
        return switch (this) {
            case First first -> "first";
            case Additional additional -> "additional";
            case Replacement replacement -> "replacement";
            case NewDeletionCode newDeletionCode -> "deletion-code";
        };
    }

    /** The method of the factor to be; empty if there will be none. */
    default Optional<FactorMethod> method() {
        return switch (this) {
            case First(FactorMethod wanted) -> Optional.of(wanted);
            case Additional(FactorMethod wanted, UUID proof) -> Optional.of(wanted);
            case Replacement replacement -> Optional.of(FactorMethod.TOTP);
            case NewDeletionCode newDeletionCode -> Optional.empty();
        };
    }

    default Optional<UUID> replaced() {
        return this instanceof Replacement(UUID old, UUID proof) ? Optional.of(old) : Optional.empty();
    }

    default Optional<UUID> provedBy() {
        return switch (this) {
            case First first -> Optional.empty();
            case Additional(FactorMethod wanted, UUID proof) -> Optional.of(proof);
            case Replacement(UUID old, UUID proof) -> Optional.of(proof);
            case NewDeletionCode(UUID proof) -> Optional.of(proof);
        };
    }

    default boolean bringsDeletionCode() {
        return !(this instanceof Additional);
    }

    /** Every code of an app or of a mail confirms a factor; a deletion code alone needs no such step. */
    default boolean needsConfirmation() {
        return method().isPresent();
    }
}
