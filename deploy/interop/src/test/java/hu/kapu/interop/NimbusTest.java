package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.KapuPages;
import hu.kapu.interop.bench.RegisteredPortal;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nimbus's OAuth 2.0 SDK, step by step: it checks each answer against the specifications. */
@ExtendWith(WithBench.class)
class NimbusTest {
    private final Bench bench;
    private final RegisteredPortal portal;
    private final URI redirectUri;
    private final ClientAuthentication proof;
    private final CodeVerifier verifier = new CodeVerifier();
    private final Nonce nonce = new Nonce();
    private final State state = new State();

    NimbusTest(Bench bench) {
        this.bench = bench;
        this.portal = bench.portal("nimbus");
        this.redirectUri = URI.create(portal.address() + "/callback");
        this.proof = new ClientSecretBasic(new ClientID(portal.id()), new Secret(portal.secret()));
    }

    @Test
    void signs_a_citizen_in_with_what_discovery_tells() throws Exception {
        OIDCProviderMetadata kapu = OIDCProviderMetadata.resolve(new Issuer(bench.issuer()));
        Citizen panna = bench.citizen();

        OIDCTokens tokens = redeem(kapu, codeFor(kapu, panna)).getOIDCTokens();

        IDTokenClaimsSet idToken = new IDTokenValidator(
                        kapu.getIssuer(),
                        new ClientID(portal.id()),
                        kapu.getIDTokenJWSAlgs().getFirst(),
                        kapu.getJWKSetURI().toURL())
                .validate(tokens.getIDToken(), nonce);
        assertThat(idToken.getACR()).isEqualTo(new ACR("http://eidas.europa.eu/LoA/substantial"));
        assertThat(idToken.getAMR().stream().map(Object::toString)).containsExactly("pwd", "otp");
        assertThat(idToken.getAuthenticationTime()).isNotNull();
        UserInfo citizen = userInfo(kapu, tokens);
        assertThat(citizen.getSubject()).isEqualTo(idToken.getSubject());
        assertThat(citizen.getName()).isEqualTo(panna.displayName());
    }

    @Test
    void renews_its_tokens_and_stays_with_the_same_citizen() throws Exception {
        OIDCProviderMetadata kapu = OIDCProviderMetadata.resolve(new Issuer(bench.issuer()));
        OIDCTokens first = redeem(kapu, codeFor(kapu, bench.citizen())).getOIDCTokens();

        OIDCTokens second =
                tokens(kapu, new RefreshTokenGrant(first.getRefreshToken())).getOIDCTokens();

        assertThat(second.getAccessToken()).isNotEqualTo(first.getAccessToken());
        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
        assertThat(userInfo(kapu, second).getSubject())
                .isEqualTo(userInfo(kapu, first).getSubject());
    }

    private AuthorizationCodeGrant codeFor(OIDCProviderMetadata kapu, Citizen citizen) throws Exception {
        Visitor visitor = new Visitor(redirectUri.toString());
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "profile"),
                        new ClientID(portal.id()),
                        redirectUri)
                .endpointURI(kapu.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .acrValues(List.of(new ACR("http://eidas.europa.eu/LoA/substantial")))
                .build();
        visitor.open(request.toURI().toString());
        Seen back = KapuPages.signIn(visitor, citizen);

        AuthenticationResponse response = AuthenticationResponseParser.parse(back.at());
        assertThat(response.indicatesSuccess()).as(back.toString()).isTrue();
        assertThat(response.getState()).isEqualTo(state);
        assertThat(response.getIssuer()).as("RFC 9207").isEqualTo(kapu.getIssuer());
        return new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), redirectUri, verifier);
    }

    private OIDCTokenResponse redeem(OIDCProviderMetadata kapu, AuthorizationCodeGrant grant) throws Exception {
        return tokens(kapu, grant);
    }

    private OIDCTokenResponse tokens(OIDCProviderMetadata kapu, AuthorizationGrant grant) throws Exception {
        var response = OIDCTokenResponseParser.parse(new TokenRequest.Builder(kapu.getTokenEndpointURI(), proof, grant)
                .build()
                .toHTTPRequest()
                .send());
        assertThat(response.indicatesSuccess())
                .as(response.toHTTPResponse().getBody())
                .isTrue();
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private static UserInfo userInfo(OIDCProviderMetadata kapu, OIDCTokens tokens) throws Exception {
        return UserInfoResponse.parse(new UserInfoRequest(kapu.getUserInfoEndpointURI(), tokens.getAccessToken())
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse()
                .getUserInfo();
    }
}
