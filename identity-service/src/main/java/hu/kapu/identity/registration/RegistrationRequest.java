package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.TypedIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registrar enters; which parts are missing is told one by one. */
record RegistrationRequest(
        @NotNull @Valid TypedIdentity identity,
        @NotNull @Valid TypedDocument document,
        @Nullable @Size(max = 256) String userName,
        @Nullable @Size(max = 512) String email,
        @NotNull Language language,
        @NotNull UUID idempotencyKey) {

    record TypedDocument(
            @NotNull DocumentKind kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            boolean cardFormat) {
        @Override
        public String toString() {
            return "TypedDocument[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "RegistrationRequest[" + idempotencyKey + "]";
    }
}
