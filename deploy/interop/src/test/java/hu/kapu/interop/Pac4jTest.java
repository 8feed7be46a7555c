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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** pac4j's filters in an embedded Tomcat. */
@Tag("foreign")
@ExtendWith(WithBench.class)
class Pac4jTest {
    private final Bench bench;
    private final RegisteredPortal portal;

    Pac4jTest(Bench bench) {
        this.bench = bench;
        this.portal = bench.portal("pac4j");
    }

    @Test
    void signs_a_citizen_in_and_out_at_kapu_too() {
        Path target = bench.example("pac4j/target");
        Tools.needFile(target.resolve("portal.jar"), "the example is not built; ./kapu interop builds it");
        Citizen panna = bench.citizen();
        List<String> command = List.of(Program.java(), "-Xmx256m", "-cp", "portal.jar:lib/*", "portal.Portal");
        try (Program pac4j = bench.run("pac4j", portal.environment(bench.issuer()), target, command)
                .listeningAt(portal.port())) {
            Visitor visitor = new Visitor();

            Seen seen = ForeignPortal.signIn(visitor, portal.address() + "/", panna);
            ForeignPortal.hasSeen(seen.json().path("idToken"), seen.json().path("userInfo"), panna);

            Seen signedOut = visitor.open(portal.address() + "/sign-out");
            assertThat(signedOut.at()).as(pac4j.said()).hasPath("/signed-out");
            ForeignPortal.asksAgain(visitor, portal.address() + "/");
        }
    }
}
