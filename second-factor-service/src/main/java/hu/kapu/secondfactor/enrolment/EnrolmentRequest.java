package hu.kapu.secondfactor.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * The body of {@code POST /enrolments}.
 *
 * @param accountName what the authenticator app shows for the account, usually the user name
 * @param issuer what it shows for the service
 */
public record EnrolmentRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = SHOWABLE) String accountName,
        @NotNull @Size(max = 64) @Pattern(regexp = SHOWABLE) String issuer,
        @NotNull UUID attemptId) {
    static final String SHOWABLE = "[^:\\p{Cntrl}]*[^:\\p{Cntrl}\\s][^:\\p{Cntrl}]*";
}
