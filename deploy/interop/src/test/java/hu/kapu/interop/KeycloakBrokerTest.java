package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.Keycloak;
import hu.kapu.interop.bench.RegisteredPortal;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak as a broker: its own portals sign citizens in at Kapu without knowing Kapu. */
@Tag("foreign")
@ExtendWith(WithBench.class)
class KeycloakBrokerTest {
    private final Bench bench;
    private final RegisteredPortal broker;

    KeycloakBrokerTest(Bench bench) {
        this.bench = bench;
        this.broker = bench.portal("keycloak");
    }

    @Test
    void hands_a_citizen_of_kapu_on_to_a_portal_of_its_own_with_the_level() throws Exception {
        Citizen panna = bench.citizen();
        try (Keycloak keycloak = Keycloak.start(bench, broker)) {
            OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(new Issuer(keycloak.issuer()));
            Visitor visitor = new Visitor(keycloak.portalCallback());
            Nonce nonce = new Nonce();
            AuthenticationRequest request = new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            new Scope("openid", "profile"),
                            new ClientID(Keycloak.PORTAL),
                            URI.create(keycloak.portalCallback()))
                    .endpointURI(provider.getAuthorizationEndpointURI())
                    .nonce(nonce)
                    .customParameter("kc_idp_hint", "kapu")
                    .build();

            Seen back = ForeignPortal.signIn(visitor, request.toURI().toString(), panna);

            assertThat(back.at().toString()).as(keycloak.said()).startsWith(keycloak.portalCallback());
            JWTClaimsSet idToken = idToken(provider, keycloak, back.at());
            assertThat(idToken.getStringClaim("nonce")).isEqualTo(nonce.getValue());
            assertThat(idToken.getStringClaim("kapu_acr")).isEqualTo("http://eidas.europa.eu/LoA/substantial");
            assertThat(idToken.getStringClaim("family_name") + " " + idToken.getStringClaim("given_name"))
                    .isEqualTo(panna.displayName());
        }
    }

    private static JWTClaimsSet idToken(OIDCProviderMetadata provider, Keycloak keycloak, URI back) throws Exception {
        var code = AuthenticationResponseParser.parse(back).toSuccessResponse().getAuthorizationCode();
        var grant = new AuthorizationCodeGrant(code, URI.create(keycloak.portalCallback()));
        var proof = new ClientSecretBasic(new ClientID(Keycloak.PORTAL), new Secret(Keycloak.PORTAL_SECRET));
        var response =
                OIDCTokenResponseParser.parse(new TokenRequest.Builder(provider.getTokenEndpointURI(), proof, grant)
                        .build()
                        .toHTTPRequest()
                        .send());
        var tokens = (OIDCTokenResponse) response.toSuccessResponse();
        return tokens.getOIDCTokens().getIDToken().getJWTClaimsSet();
    }
}
