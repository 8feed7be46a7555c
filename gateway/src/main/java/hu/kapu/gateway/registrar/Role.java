package hu.kapu.gateway.registrar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an official may do at the registrar's door. */
enum Role {
    REGISTRAR,
    APPROVER,
    OPERATOR,
    AUDITOR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> parse(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
