package hu.kapu.secondfactor.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hu.kapu.secondfactor.changes.DeviceLabel;
import hu.kapu.secondfactor.proof.FactorMethod;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /enrolments}.
 *
 * @param accountName what the authenticator app shows for the account, usually the user name, which may be any text
 * @param issuer what it shows for the service
 * @param method "totp" unless said otherwise
 * @param purpose "factor" unless said otherwise; "deletion-code" issues a new deletion code and no factor
 * @param replaces the app that ends when this one is complete
 * @param label the citizen's own name for the device
 */
public record EnrolmentRequest(
        @NotNull @Size(max = 254) String accountName,
        @NotNull @Size(max = 64) @Pattern(regexp = SHOWABLE) String issuer,
        @NotNull UUID attemptId,
        @Nullable @Pattern(regexp = "totp|email-code") String method,
        @Nullable @Pattern(regexp = "factor|deletion-code") String purpose,
        @Nullable UUID replaces,
        @Nullable @Pattern(regexp = DeviceLabel.PATTERN) String label) {
    static final String SHOWABLE = "[^:\\p{Cntrl}]*[^:\\p{Cntrl}\\s][^:\\p{Cntrl}]*";

    /** A new deletion code is no factor, and only an app replaces an app. */
    @AssertTrue
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isOneThing() {
        boolean app = method == null || method.equals(FactorMethod.TOTP.wireName());
        return asksForDeletionCode() ? app && replaces == null && label == null : app || replaces == null;
    }

    FactorMethod wantedMethod() {
        return method == null ? FactorMethod.TOTP : FactorMethod.ofWireName(method);
    }

    boolean asksForFirst() {
        return !asksForDeletionCode() && replaces == null;
    }

    /** What it is for, if the citizen has a factor and {@code proof} is the one whose code was accepted. */
    Aim aim(UUID proof) {
        if (asksForDeletionCode()) {
            return new Aim.NewDeletionCode(proof);
        }
        return replaces == null ? new Aim.Additional(wantedMethod(), proof) : new Aim.Replacement(replaces, proof);
    }

    Optional<String> givenLabel() {
        return Optional.ofNullable(label).map(String::strip);
    }

    private boolean asksForDeletionCode() {
        return "deletion-code".equals(purpose);
    }
}
