package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.interop.bench.Apache;
import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.RegisteredPortal;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's libapache2-mod-auth-openidc. */
@Tag("foreign")
@ExtendWith(WithBench.class)
class ModAuthOpenidcTest {
    private final Bench bench;
    private final RegisteredPortal portal;

    ModAuthOpenidcTest(Bench bench) {
        this.bench = bench;
        this.portal = bench.portal("apache");
    }

    @Test
    void signs_a_citizen_in_and_out_at_kapu_too() {
        Citizen panna = bench.citizen();
        try (Apache apache = Apache.start(bench, portal)) {
            Visitor visitor = new Visitor();

            Seen page = ForeignPortal.signIn(visitor, portal.address() + "/", panna);
            assertThat(page.body()).as(apache.said()).contains("The portal");
            Seen known = visitor.open(portal.address() + "/kapu?info=json");
            ForeignPortal.hasSeen(known.json().path("id_token"), known.json().path("userinfo"), panna);
            assertThat(visitor.open(portal.address() + "/registers/").status())
                    .as("the level is substantial")
                    .isEqualTo(200);

            Seen signedOut =
                    visitor.open(portal.address() + "/kapu?logout=" + encoded(portal.address() + "/signed-out"));
            assertThat(signedOut.at().getPath()).as(apache.said()).startsWith("/signed-out");
            ForeignPortal.asksAgain(visitor, portal.address() + "/");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
