package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole flow with somebody else's client: Nimbus' OpenID Connect SDK. */
@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(TestPortals.class)
class CodeFlowTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final CodeVerifier verifier = new CodeVerifier();
    private final Nonce nonce = new Nonce();
    private final State state = new State();

    @BeforeEach
    void inRealTime() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({"eeszt, RS256", "tarhely, ES256"})
    void a_citizen_with_the_app_reaches_a_portal_OpenID_Connect_Core_section_3_1(String portal, String algorithm)
            throws Exception {
        OIDCProviderMetadata provider = OIDCProviderMetadata.parse(new TestBrowser(gateway)
                .get("/.well-known/openid-configuration")
                .body());
        UUID citizen = UUID.randomUUID();

        AuthenticationSuccessResponse back = signIn(provider, portal, citizen);
        OIDCTokenResponse tokens = redeem(provider, portal, back);
        IDTokenClaimsSet idToken = validate(provider, portal, algorithm, tokens);
        UserInfo userInfo = userInfo(provider, tokens.getOIDCTokens().getBearerAccessToken());

        assertThat(back.getIssuer()).isEqualTo(provider.getIssuer());
        assertThat(back.getState()).isEqualTo(state);
        assertThat(idToken.getACR().getValue()).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(idToken.getAMR()).extracting(Object::toString).containsExactly("pwd", "otp");
        assertThat(idToken.getAuthenticationTime()).isNotNull();
        assertThat(idToken.getSessionID()).isNotNull();
        assertThat(userInfo.getSubject()).isEqualTo(idToken.getSubject());
        assertThat(userInfo.getName()).isEqualTo("Kovács Anna");
        assertThat(userInfo.getEmailAddress()).isEqualTo("anna@example.hu");
        assertThat(userInfo.getClaim("mother_name")).isNull();
    }

    @Test
    void a_portal_meets_the_same_sub_again_and_another_sector_never() throws Exception {
        UUID citizen = UUID.randomUUID();

        String first = sub("eeszt", citizen);

        assertThat(sub("eeszt", citizen)).isEqualTo(first);
        assertThat(sub("tarhely", citizen)).isNotEqualTo(first);
        assertThat(sub("eeszt", UUID.randomUUID())).isNotEqualTo(first);
        assertThat(first).doesNotContain(citizen.toString());
    }

    @Test
    void the_bare_address_leads_to_the_account_site() {
        assertThat(TestBrowser.locationOf(new TestBrowser(gateway).get("/"))).hasPath("/ugyfelkapu");
    }

    private String sub(String portal, UUID citizen) throws Exception {
        OIDCProviderMetadata provider = OIDCProviderMetadata.parse(new TestBrowser(gateway)
                .get("/.well-known/openid-configuration")
                .body());
        OIDCTokenResponse tokens = redeem(provider, portal, signIn(provider, portal, citizen));
        return tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getSubject();
    }

    private AuthenticationSuccessResponse signIn(OIDCProviderMetadata provider, String portal, UUID citizen)
            throws Exception {
        URI request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client(portal), redirectUri(portal))
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(browser.get(here(request).toString()));
        UUID transaction = UUID.fromString(PortalUnderTest.parameter(page, "t"));
        signIns.complete(transaction, citizen, Method.PASSWORD, Method.TOTP);
        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));
        return AuthenticationResponseParser.parse(back).toSuccessResponse();
    }

    private OIDCTokenResponse redeem(OIDCProviderMetadata provider, String portal, AuthenticationSuccessResponse back)
            throws Exception {
        TokenRequest request = new TokenRequest.Builder(
                        here(provider.getTokenEndpointURI()),
                        new ClientSecretBasic(client(portal), new Secret(TestPortals.SECRET)),
                        new AuthorizationCodeGrant(back.getAuthorizationCode(), redirectUri(portal), verifier))
                .build();
        return (OIDCTokenResponse)
                OIDCTokenResponseParser.parse(request.toHTTPRequest().send()).toSuccessResponse();
    }

    private IDTokenClaimsSet validate(
            OIDCProviderMetadata provider, String portal, String algorithm, OIDCTokenResponse tokens) throws Exception {
        JWKSet keys = JWKSet.load(here(provider.getJWKSetURI()).toURL());
        IDTokenClaimsSet claims = new IDTokenValidator(
                        new Issuer(provider.getIssuer()), client(portal), JWSAlgorithm.parse(algorithm), keys)
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
        AccessTokenValidator.validate(
                tokens.getOIDCTokens().getAccessToken(),
                JWSAlgorithm.parse(algorithm),
                new AccessTokenHash(claims.getStringClaim("at_hash")));
        return claims;
    }

    private UserInfo userInfo(OIDCProviderMetadata provider, BearerAccessToken token) throws Exception {
        HTTPRequest request = new UserInfoRequest(here(provider.getUserInfoEndpointURI()), token).toHTTPRequest();
        return UserInfoResponse.parse(request.send()).toSuccessResponse().getUserInfo();
    }

    @Test
    void discovery_names_everything_that_is_supported_and_nothing_else_OpenID_Connect_Discovery_section_3()
            throws Exception {
        OIDCProviderMetadata provider = OIDCProviderMetadata.parse(new TestBrowser(gateway)
                .get("/.well-known/openid-configuration")
                .body());

        assertThat(provider.getACRs())
                .extracting(Object::toString)
                .containsExactly("http://eidas.europa.eu/LoA/low", "http://eidas.europa.eu/LoA/substantial");
        assertThat(provider.getIssuer().getValue()).isEqualTo("https://kapu.example");
        assertThat(provider.getResponseTypes()).containsExactly(ResponseType.CODE);
        assertThat(provider.getGrantTypes())
                .extracting(Object::toString)
                .containsExactly("authorization_code", "refresh_token", "client_credentials");
        assertThat(provider.getCodeChallengeMethods()).isEqualTo(List.of(CodeChallengeMethod.S256));
        assertThat(provider.getIDTokenJWSAlgs()).containsExactly(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
        assertThat(provider.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(provider.supportsRequestURIParam()).isFalse();
        assertThat(provider.supportsRequestParam()).isFalse();
        assertThat(provider.getTokenEndpointAuthMethods())
                .extracting(Object::toString)
                .containsExactly("client_secret_basic", "client_secret_post", "private_key_jwt", "none");
        assertThat(provider.getTokenEndpointJWSAlgs())
                .containsExactly(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
        assertThat(provider.getRevocationEndpointURI()).hasToString("https://kapu.example/oauth2/revoke");
        assertThat(provider.getIntrospectionEndpointURI()).hasToString("https://kapu.example/oauth2/introspect");
        assertThat(provider.getIntrospectionEndpointAuthMethods())
                .extracting(Object::toString)
                .doesNotContain("none");
        assertThat(provider.getUserInfoJWSAlgs()).containsExactly(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
        assertThat(provider.getDPoPJWSAlgs())
                .containsExactly(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    }

    /** The issuer is a name; the gateway under test listens on a free port. */
    private URI here(URI uri) {
        return gateway.resolve(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static ClientID client(String portal) {
        return new ClientID(portal + "-web");
    }

    private static URI redirectUri(String portal) {
        return URI.create("https://" + portal + ".example/back");
    }
}
