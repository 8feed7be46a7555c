package hu.kapu.e2e.leaks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is looked for: secrets, which nobody may have written down, and addresses, which identity alone may keep. */
final class Canaries {
    private static final Pattern COOKIES_THAT_OPEN = Pattern.compile("__Host-kapu-(?:browser|session|device)");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[ -]");
    private static final int CHECK_SYMBOL = 5;

    private final List<Canary> secrets = new ArrayList<>();
    private final List<Canary> addresses = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    List<Canary> secrets() {
        return List.copyOf(secrets);
    }

    List<Canary> addresses() {
        return List.copyOf(addresses);
    }

    List<Canary> all() {
        return Stream.concat(secrets.stream(), addresses.stream()).toList();
    }

    void address(String address) {
        addresses.add(Canary.of("the address " + address, address));
    }

    /** The same value has one name, the first. */
    void secret(String name, String value) {
        if (known.add(value)) {
            secrets.add(Canary.of(name, value));
        }
    }

    /** As it is printed, and without what stands between its groups. */
    void code(String name, String printed) {
        secret(name, printed);
        secret(name + ", in one", BETWEEN_GROUPS.matcher(printed).replaceAll(""));
    }

    /** Also without the symbol that closes each group, as it is hashed. */
    void deletionCode(String name, String printed) {
        code(name, printed);
        StringBuilder hashed = new StringBuilder(BETWEEN_GROUPS.matcher(printed).replaceAll(""));
        for (int last = hashed.length() - 1; last > 0; last -= CHECK_SYMBOL) {
            hashed.deleteCharAt(last);
        }
        secret(name + ", without its check symbols", hashed.toString());
    }

    /** As it is shown, and as it is computed with. */
    void secretOfApp(String name, String base32) {
        if (known.add(base32)) {
            secrets.add(Canary.of(name, base32));
            secrets.add(Canary.ofBytes(name + ", decoded", Base32.decoded(base32)));
        }
    }

    /** Where this cookie opens something; the one with the language does not. */
    void cookie(String name, String value) {
        if (!value.isEmpty() && COOKIES_THAT_OPEN.matcher(name).matches()) {
            secret("a cookie " + name, value);
        }
    }
}
