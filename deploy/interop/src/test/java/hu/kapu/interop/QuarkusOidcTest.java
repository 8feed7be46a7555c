package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.KapuPages;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** quarkus-oidc: the sample portal, which every {@code ./kapu up} starts. */
@ExtendWith(WithBench.class)
class QuarkusOidcTest {
    private final Bench bench;

    QuarkusOidcTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void signs_a_citizen_in_and_reads_level_methods_and_name() {
        Citizen panna = bench.citizen();
        Visitor visitor = new Visitor();

        assertThat(KapuPages.asksForSignIn(visitor.open(bench.samplePortal() + "/szemelyes")))
                .isTrue();
        Seen portal = KapuPages.signIn(visitor, panna);

        assertThat(portal.text("#acr")).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(portal.text("#amr")).isEqualTo("pwd + otp");
        assertThat(portal.text("#name")).isEqualTo(panna.displayName());
        assertThat(portal.text("#sub")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(visitor.open(bench.samplePortal() + "/szemelyes").text("#sub"))
                .as("the portal keeps its own session")
                .isEqualTo(portal.text("#sub"));
    }
}
