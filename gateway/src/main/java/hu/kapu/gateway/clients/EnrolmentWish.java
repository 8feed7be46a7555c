package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.calendar.Method;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen wants to enrol; which kind it is, the second-factor service decides by what is there.
 *
 * @param replaces the device that a new one takes the place of
 */
public record EnrolmentWish(Method method, Optional<UUID> replaces, boolean onlyDeletionCode) {
    public static EnrolmentWish of(Method method) {
        return new EnrolmentWish(method, Optional.empty(), false);
    }

    public static EnrolmentWish replacing(UUID device) {
        return new EnrolmentWish(Method.TOTP, Optional.of(device), false);
    }

    public static EnrolmentWish newDeletionCode() {
        return new EnrolmentWish(Method.TOTP, Optional.empty(), true);
    }

    void writeTo(ObjectNode body) {
        body.put("method", method.wireName()).put("purpose", onlyDeletionCode ? "deletion-code" : "factor");
        replaces.ifPresent(device -> body.put("replaces", device.toString()));
    }
}
