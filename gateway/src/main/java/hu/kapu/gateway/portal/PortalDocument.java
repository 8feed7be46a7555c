package hu.kapu.gateway.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One portal as it is written down: as a file, as a row and as the body of the REST interface, always in this form
 * ({@code contracts/portal.schema.json}). What is left out has its default.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Portal", description = "A portal, as in contracts/portal.schema.json")
public record PortalDocument(
        @Nullable String id,
        @Nullable Names names,
        @Nullable String logo,
        @Nullable String contact,
        @Nullable Client client,
        @Nullable List<String> redirectUris,
        @Nullable String sector,
        @Nullable MinimumLevel level,
        @Nullable List<String> scopes,
        @Nullable Requests requests,
        @Nullable Tokens tokens,
        @Nullable Logout logout,
        @Nullable Boolean firstParty,
        @Nullable Boolean disabled) {

    static final PortalDocument EMPTY =
            new PortalDocument(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Shown to citizens above every step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalNames")
    public record Names(@Nullable String hu, @Nullable String en) {}

    /**
     * The OpenID Connect client.
     *
     * @param authentication {@code secret}, {@code keys} or {@code none}: said aloud, so that a forgotten secret does not
     *     make a public client
     * @param keys a JWK Set
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalClient")
    public record Client(
            @Nullable String id,
            @Nullable String authentication,
            @Nullable List<String> secretsSha256,
            @Nullable Map<String, Object> keys) {
        private static final int SHOWN_OF_A_HASH = 8;

        Client withSecret(ClientSecretHash hash) {
            List<String> secrets = new ArrayList<>(secretsOrNone());
            secrets.add(hash.hex());
            return new Client(id, authentication, secrets, keys);
        }

        private Client withShortenedSecrets() {
            return secretsSha256 == null
                    ? this
                    : new Client(
                            id,
                            authentication,
                            secretsSha256.stream().map(Client::shortened).toList(),
                            keys);
        }

        private static String shortened(String hash) {
            return hash.substring(0, Math.min(SHOWN_OF_A_HASH, hash.length())) + "…";
        }

        List<String> secretsOrNone() {
            return secretsSha256 == null ? List.of() : secretsSha256;
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** The lowest level the portal takes, with the raises it announces. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalLevel")
    public record MinimumLevel(
            @Nullable String minimum, @Nullable List<Raise> raises) {}

    /** From this local time in Europe/Budapest on, this level. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalRaise")
    public record Raise(@Nullable String from, @Nullable String to) {}

    /** What an authorization request has to bring. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalRequests")
    public record Requests(
            @Nullable Boolean requirePkce, @Nullable Boolean requirePushed) {}

    /** Which tokens the portal gets. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalTokens")
    public record Tokens(
            @Nullable String idToken,
            @Nullable String userInfo,
            @Nullable String introspection,
            @Nullable Boolean refresh,
            @Nullable Boolean idTokenOnRefresh,
            @Nullable Boolean requireDpop) {}

    /** Where the portal is told of a sign-out, and where its citizens may return to after one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalLogout")
    public record Logout(
            @Nullable List<String> redirectUris,
            @Nullable String backChannelUri,
            @Nullable String frontChannelUri) {}

    /** Whether nobody is let in any more, while the id and the sector stay taken. */
    boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /** For readers: they see how many secrets there are and which, and cannot write the document back by mistake. */
    public PortalDocument withShortenedSecrets() {
        return client == null ? this : withClient(client.withShortenedSecrets());
    }

    List<String> secretsOrNone() {
        return client == null ? List.of() : client.secretsOrNone();
    }

    PortalDocument asDisabled() {
        return with(client, true);
    }

    PortalDocument withClient(Client next) {
        return with(next, disabled);
    }

    private PortalDocument with(@Nullable Client nextClient, @Nullable Boolean nextDisabled) {
        return new PortalDocument(
                id,
                names,
                logo,
                contact,
                nextClient,
                redirectUris,
                sector,
                level,
                scopes,
                requests,
                tokens,
                logout,
                firstParty,
                nextDisabled);
    }
}
