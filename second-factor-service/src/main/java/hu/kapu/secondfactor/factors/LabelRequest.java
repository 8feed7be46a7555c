package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.changes.DeviceLabel;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The body of {@code PUT /factors/{id}/label}. */
public record LabelRequest(
        @NotNull @Pattern(regexp = DeviceLabel.PATTERN) String label,
        @NotNull SealedRecipient sealedRecipient) {}
