package hu.kapu.gateway.portal;

import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.portal.LevelPlan.Raise;
import hu.kapu.gateway.portal.PortalDocument.Logout;
import hu.kapu.gateway.portal.PortalDocument.MinimumLevel;
import hu.kapu.gateway.portal.PortalDocument.Requests;
import hu.kapu.gateway.portal.PortalDocument.Tokens;
import hu.kapu.gateway.signin.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the portal of a document, or says everything that is wrong with it. The one place where portals are judged,
 * wherever their documents come from.
 */
final class PortalReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}]{0,99}[^\\p{Cc}\\p{Cf}\\s]");
    private static final Pattern LOGO = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final Pattern SECTOR = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");
    private static final Set<String> SCOPES = Set.of("openid", "profile", "email", "natural-identity");
    private static final List<String> USUAL_SCOPES = List.of("openid", "profile");
    private static final int ADDRESSES = 50;

    private final boolean localAddresses;

    private PortalReader(boolean localAddresses) {
        this.localAddresses = localAddresses;
    }

    /** Portals may live on a developer's own machine. */
    static PortalReader forDevelopment() {
        return new PortalReader(true);
    }

    static PortalReader forProduction() {
        return new PortalReader(false);
    }

    PortalReading read(String text) {
        Mistakes mistakes = new Mistakes();
        return PortalJson.read(text, mistakes).map(this::read).orElseGet(() -> new PortalReading.Wrong(mistakes.all()));
    }

    PortalReading read(PortalDocument document) {
        Mistakes mistakes = new Mistakes();
        Portal portal = new Portal(
                matching(mistakes, "id", document.id(), ID, "is made of a-z, 0-9 and -"),
                name(mistakes, "names.hu", names(document).hu()),
                name(mistakes, "names.en", names(document).en()),
                logo(mistakes, document.logo()),
                optionalName(mistakes, "contact", document.contact()),
                ClientReader.id(mistakes, document.client()),
                ClientReader.proof(mistakes, document.client()),
                redirectUris(mistakes, document.redirectUris()),
                matching(mistakes, "sector", document.sector(), SECTOR, "looks like a host name"),
                levels(mistakes, document.level()),
                scopes(mistakes, document.scopes()),
                demands(document.requests()),
                tokens(mistakes, document.tokens()),
                logout(mistakes, document.logout()),
                isTrue(document.firstParty()));
        judgeTogether(mistakes, portal);
        return mistakes.isEmpty() ? new PortalReading.Good(document, portal) : new PortalReading.Wrong(mistakes.all());
    }

    /** What no field says alone. */
    private void judgeTogether(Mistakes mistakes, Portal portal) {
        mistakes.unless(
                portal.demands().pkce() || !portal.isPublicClient(),
                "requests.requirePkce",
                "can be false only for a portal that proves who it is (RFC 9700, section 2.1.1)");
        mistakes.unless(
                portal.tokens().refresh() || !portal.tokens().idTokenOnRefresh(),
                "tokens.idTokenOnRefresh",
                "means nothing without tokens.refresh");
        Set<String> origins = new HashSet<>(
                portal.redirectUris().stream().map(RedirectUri::origin).toList());
        mistakes.unless(
                portal.logout().frontChannel().stream().allMatch(uri -> origins.contains(uri.origin())),
                "logout.frontChannelUri",
                "has scheme, host and port of none of redirectUris (Front-Channel Logout 1.0, section 2)");
    }

    private static String matching(
            Mistakes mistakes, String field, @Nullable String value, Pattern pattern, String shape) {
        String present = mistakes.needed(field, value);
        mistakes.unless(value == null || pattern.matcher(present).matches(), field, shape);
        return present;
    }

    private static PortalDocument.Names names(PortalDocument document) {
        return Objects.requireNonNullElseGet(document.names(), () -> new PortalDocument.Names(null, null));
    }

    private static String name(Mistakes mistakes, String field, @Nullable String value) {
        return matching(mistakes, field, value, NAME, "is one line of at most 100 characters");
    }

    private static Optional<String> optionalName(Mistakes mistakes, String field, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(name(mistakes, field, value));
    }

    private static Optional<String> logo(Mistakes mistakes, @Nullable String value) {
        return value == null
                ? Optional.empty()
                : Optional.of(matching(mistakes, "logo", value, LOGO, "is a path on the gateway"));
    }

    private List<RedirectUri> redirectUris(Mistakes mistakes, @Nullable List<String> values) {
        mistakes.unless(values != null && !values.isEmpty(), "redirectUris", "names no address");
        return addresses(mistakes, "redirectUris", values);
    }

    private List<RedirectUri> addresses(Mistakes mistakes, String field, @Nullable List<String> values) {
        List<String> present = orNothing(values);
        mistakes.unless(present.size() <= ADDRESSES, field, "has more than " + ADDRESSES + " addresses");
        mistakes.unless(new HashSet<>(present).size() == present.size(), field, "has an address twice");
        return mistakes.readAll(field, present, this::address);
    }

    private Optional<RedirectUri> address(Mistakes mistakes, String field, @Nullable String value) {
        return mistakes.read(field, value, this::address);
    }

    private RedirectUri address(String value) {
        RedirectUri uri = new RedirectUri(value);
        if (uri.isLocal() && !localAddresses) {
            throw new IllegalArgumentException(
                    "is an address of one's own machine or its wire, which is for development only");
        }
        return uri;
    }

    private static LevelPlan levels(Mistakes mistakes, @Nullable MinimumLevel level) {
        Level minimum = mistakes.read("level.minimum", level == null ? null : level.minimum(), PortalReader::level)
                .orElse(Level.LOW);
        List<PortalDocument.Raise> announced = orNothing(level == null ? null : level.raises());
        List<Raise> raises = mistakes.readAll("level.raises", announced, PortalReader::raise);
        return mistakes.read("level.raises", raises, inOrder -> new LevelPlan(minimum, inOrder))
                .orElseGet(() -> LevelPlan.always(minimum));
    }

    private static Raise raise(PortalDocument.Raise raise) {
        if (raise.from() == null || raise.to() == null) {
            throw new IllegalArgumentException("needs from and to");
        }
        return new Raise(LocalMoment.resolve(raise.from()), level(raise.to()));
    }

    private static Level level(String name) {
        return Level.parse(name).orElseThrow(() -> new IllegalArgumentException("is low, substantial or high"));
    }

    private static Set<String> scopes(Mistakes mistakes, @Nullable List<String> values) {
        Collection<String> scopes = values == null ? USUAL_SCOPES : values;
        mistakes.unless(scopes.contains("openid"), "scopes", "lacks openid");
        mistakes.unless(SCOPES.containsAll(scopes), "scopes", "has others than " + new TreeSet<>(SCOPES));
        return Set.copyOf(new HashSet<>(scopes));
    }

    private static RequestDemands demands(@Nullable Requests requests) {
        return requests == null
                ? new RequestDemands(true, false)
                : new RequestDemands(!Boolean.FALSE.equals(requests.requirePkce()), isTrue(requests.requirePushed()));
    }

    private static TokenRules tokens(Mistakes mistakes, @Nullable Tokens tokens) {
        if (tokens == null) {
            return new TokenRules(
                    SigningAlgorithm.RS256, Optional.empty(), SigningAlgorithm.RS256, false, false, false);
        }
        Function<String, SigningAlgorithm> algorithm = PortalReader::algorithm;
        return new TokenRules(
                mistakes.read("tokens.idToken", tokens.idToken(), algorithm).orElse(SigningAlgorithm.RS256),
                mistakes.read("tokens.userInfo", tokens.userInfo(), algorithm),
                mistakes.read("tokens.introspection", tokens.introspection(), algorithm)
                        .orElse(SigningAlgorithm.RS256),
                isTrue(tokens.refresh()),
                isTrue(tokens.idTokenOnRefresh()),
                isTrue(tokens.requireDpop()));
    }

    private static SigningAlgorithm algorithm(String name) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is RS256 or ES256"));
    }

    private LogoutEndpoints logout(Mistakes mistakes, @Nullable Logout logout) {
        return logout == null
                ? LogoutEndpoints.NONE
                : new LogoutEndpoints(
                        addresses(mistakes, "logout.redirectUris", logout.redirectUris()),
                        address(mistakes, "logout.backChannelUri", logout.backChannelUri()),
                        address(mistakes, "logout.frontChannelUri", logout.frontChannelUri()));
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static <T> List<T> orNothing(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
