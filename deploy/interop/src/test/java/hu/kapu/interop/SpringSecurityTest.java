package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.interop.bench.Bench;
import hu.kapu.interop.bench.Program;
import hu.kapu.interop.bench.RegisteredPortal;
import hu.kapu.interop.bench.Seen;
import hu.kapu.interop.bench.Tools;
import hu.kapu.interop.bench.Visitor;
import hu.kapu.interop.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spring Security's OAuth 2.0 client in a Spring Boot application. */
@Tag("foreign")
@ExtendWith(WithBench.class)
class SpringSecurityTest {
    private final Bench bench;
    private final RegisteredPortal portal;

    SpringSecurityTest(Bench bench) {
        this.bench = bench;
        this.portal = bench.portal("spring-boot");
    }

    @Test
    void signs_a_citizen_in_renews_the_token_and_signs_out_at_kapu_too() {
        Path jar = bench.example("spring-boot/target/portal.jar");
        Tools.needFile(jar, "the example is not built; ./kapu interop builds it");
        Citizen panna = bench.citizen();
        List<String> command = List.of(Program.java(), "-Xmx256m", "-jar", jar.toString());
        try (Program spring = bench.run(
                        "spring-boot", portal.environment(bench.issuer()), bench.example("spring-boot"), command)
                .listeningAt(portal.port())) {
            Visitor visitor = new Visitor();

            Seen seen = ForeignPortal.signIn(visitor, portal.address() + "/", panna);
            ForeignPortal.hasSeen(seen.json().path("idToken"), seen.json().path("userInfo"), panna);

            String first = accessToken(visitor);
            assertThat(accessToken(visitor)).as(spring.said()).isNotEqualTo(first);

            visitor.open(portal.address() + "/logout");
            Seen signedOut = visitor.fillIn(Map.of());
            assertThat(signedOut.at()).as(spring.said()).hasPath("/signed-out");
            ForeignPortal.asksAgain(visitor, portal.address() + "/");
        }
    }

    /** A token with less than a minute left is renewed at each use; here every token is as short. */
    private String accessToken(Visitor visitor) {
        return visitor.open(portal.address() + "/access-token")
                .json()
                .path("issuedAt")
                .asText();
    }
}
