package hu.kapu.gateway.recovery;

import java.net.URI;
import java.util.UUID;

/** A page at which a recovery can wait. */
enum RecoveryStep {
    WHO(""),
    CODE("/kod"),
    FURTHER_PROOF("/igazolas"),
    PASSWORD("/uj-jelszo"),
    DONE("/kesz");

    static final String ROOT = "/ugyfelkapu/elfelejtett-jelszo";

    private final String path;

    RecoveryStep(String path) {
        this.path = path;
    }

    /** The step at which a form sent to this path belongs. */
    static RecoveryStep askedBy(String path) {
        return switch (path.substring(ROOT.length())) {
            case "/kod" -> CODE;
            case "/igazolas", "/torlokod", "/eszemelyi" -> FURTHER_PROOF;
            case "/uj-jelszo" -> PASSWORD;
            case "/kesz" -> DONE;
            default -> WHO;
        };
    }

    URI of(UUID recovery) {
        return URI.create(ROOT + path + "?t=" + recovery);
    }
}
