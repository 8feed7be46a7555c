package hu.kapu.gateway.oidc.authorization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which claims each scope brings (OpenID Connect Core 1.0, section 5.4; {@code natural-identity} is ours). */
public final class ScopeClaims {
    private static final Map<String, Set<String>> BY_SCOPE = Map.of(
            "profile", Set.of("name", "given_name", "family_name", "locale"),
            "email", Set.of("email", "email_verified"),
            "natural-identity",
                    Set.of(
                            "given_name",
                            "family_name",
                            "birth_name",
                            "birth_given_name",
                            "birth_family_name",
                            "place_of_birth",
                            "birthdate",
                            "mother_name"));

    /** Where two scopes bring a claim, the one that tells less is fetched. */
    private static final List<String> ORDER = List.of("profile", "email", "natural-identity");

    private ScopeClaims() {}

    /** All claims that some scope brings. */
    static Set<String> names() {
        return of(BY_SCOPE.keySet());
    }

    public static Set<String> of(Collection<String> scopes) {
        return scopes.stream()
                .flatMap(scope -> BY_SCOPE.getOrDefault(scope, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What has to be fetched for these claims to be known: the granted scopes, and one more for each claim beyond them. */
    static Set<String> toFetch(Collection<String> granted, Collection<String> names) {
        Set<String> scopes = new LinkedHashSet<>(granted);
        scopes.retainAll(BY_SCOPE.keySet());
        names.stream().filter(name -> !of(scopes).contains(name)).forEach(name -> scopes.add(bringing(name)));
        return scopes;
    }

    private static String bringing(String name) {
        return ORDER.stream()
                .filter(scope -> of(Set.of(scope)).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Only these of the claims that are known. */
    static Map<String, Object> only(Collection<String> names, Map<String, Object> known) {
        Map<String, Object> claims = new LinkedHashMap<>(known);
        claims.keySet().retainAll(names);
        return claims;
    }
}
