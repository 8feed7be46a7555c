package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.interop.bench.KapuPages;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.local.citizens.Citizen;

/** What every portal has to tell of a citizen who signed in with an authenticator app. */
final class ForeignPortal {
    private ForeignPortal() {}

    /** Opens the address, signs the citizen in at Kapu and returns what the portal shows then. */
    static Seen signIn(Visitor visitor, String address, Citizen citizen) {
        Seen page = visitor.open(address);
        assertThat(KapuPages.asksForSignIn(page)).as(page.toString()).isTrue();
        return KapuPages.signIn(visitor, citizen);
    }

    /** Holds the claims of the ID token against what Kapu promises. */
    static void hasSeen(JsonNode idToken, JsonNode userInfo, Citizen citizen) {
        assertThat(idToken.path("acr").asText()).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(idToken.path("amr")).extracting(JsonNode::asText).containsExactly("pwd", "otp");
        assertThat(idToken.path("sub").asText()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(userInfo.path("sub").asText()).isEqualTo(idToken.path("sub").asText());
        assertThat(userInfo.path("name").asText()).isEqualTo(citizen.displayName());
    }

    /** Kapu knows the citizen no longer: the portal's next sign-in begins on the identification page. */
    static void asksAgain(Visitor visitor, String address) {
        Seen page = visitor.open(address);
        assertThat(KapuPages.asksForSignIn(page)).as(page.toString()).isTrue();
    }
}
