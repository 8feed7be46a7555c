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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** openid-client and oauth4webapi from npm, on Node 20 or newer. */
@Tag("foreign")
@ExtendWith(WithBench.class)
class NodeTest {
    private final Bench bench;
    private final Path folder;

    NodeTest(Bench bench) {
        this.bench = bench;
        this.folder = bench.example("node");
    }

    @BeforeEach
    void theirPackagesAreThere() {
        Tools.need("node", "npm");
        if (!folder.resolve("node_modules").toFile().isDirectory()) {
            Program.run("npm", folder, List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid-client", "oauth4webapi"})
    void signs_a_citizen_in_and_renews_the_tokens(String client) {
        RegisteredPortal portal = bench.portal(client);
        Citizen panna = bench.citizen();
        try (Program node = started(portal)) {
            Visitor visitor = new Visitor();

            Seen seen = ForeignPortal.signIn(visitor, portal.address() + "/", panna);
            ForeignPortal.hasSeen(seen.json().path("idToken"), seen.json().path("userInfo"), panna);

            Seen renewed = visitor.open(portal.address() + "/refresh");
            assertThat(renewed.status()).as(node.said()).isEqualTo(200);
            ForeignPortal.hasSeen(renewed.json().path("idToken"), renewed.json().path("userInfo"), panna);
        }
    }

    @Test
    void openid_client_signs_the_citizen_out_at_kapu_too() {
        RegisteredPortal portal = bench.portal("openid-client");
        Citizen panna = bench.citizen();
        try (Program node = started(portal)) {
            Visitor visitor = new Visitor();
            ForeignPortal.hasSeen(
                    ForeignPortal.signIn(visitor, portal.address() + "/", panna)
                            .json()
                            .path("idToken"),
                    visitor.screen().json().path("userInfo"),
                    panna);

            Seen signedOut = visitor.open(portal.address() + "/sign-out");

            assertThat(signedOut.at()).as(node.said()).hasPath("/signed-out");
            ForeignPortal.asksAgain(visitor, portal.address() + "/");
        }
    }

    private Program started(RegisteredPortal portal) {
        return bench.run(portal.id(), portal.environment(bench.issuer()), folder, List.of("node", portal.id() + ".mjs"))
                .listeningAt(portal.port());
    }
}
