package hu.kapu.gateway.oidc.keys;

import hu.kapu.gateway.portal.SigningAlgorithm;
import hu.kapu.kit.command.Command;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code rotate-signing-key [RS256|ES256]} and {@code rotate-signing-key --emergency KID}. */
@ApplicationScoped
class RotateSigningKeyCommand implements Command {
    private static final String EMERGENCY = "--emergency";

    private final RotateSigningKey rotate;

    RotateSigningKeyCommand(RotateSigningKey rotate) {
        this.rotate = rotate;
    }

    @Override
    public String name() {
        return "rotate-signing-key";
    }

    @Override
    public String usage() {
        return "[RS256|ES256]   publishes a new key for ID tokens, which signs 15 minutes later\n"
                + "  rotate-signing-key --emergency KID   stops a key that has leaked at once; what it signed no longer"
                + " verifies";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Uni<Rotation>> wish = wish(arguments);
        if (wish.isEmpty()) {
            out.println("usage: " + name() + ' ' + usage());
            return MISUSED;
        }
        Rotation rotation = wish.get().subscribe().asCompletionStage().join();
        out.println(told(rotation));
        return rotation instanceof Rotation.NoSuchKey ? FAILED : DONE;
    }

    private Optional<Uni<Rotation>> wish(List<String> arguments) {
        return switch (arguments.size()) {
            case 0 -> Optional.of(rotate.onDemand(SigningAlgorithm.RS256));
            case 1 -> algorithm(arguments.getFirst()).map(rotate::onDemand);
            case 2 ->
                arguments.getFirst().equals(EMERGENCY)
                        ? Optional.of(rotate.emergency(arguments.get(1)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SigningAlgorithm> algorithm(String name) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }

    private static String told(Rotation rotation) {
        return switch (rotation) {
            case Rotation.Announced(String successor, var signsFrom) ->
                "Key " + successor + " is published and signs from " + signsFrom
                        + " on. The former key verifies for 24 hours more.";
            case Rotation.Stopped(var algorithm, String successor) ->
                "The key is stopped. " + successor + " signs " + algorithm
                        + " now; every instance follows within a minute. Portals that keep our keys verify again once they have"
                        + " read /oauth2/jwks anew.";
            case Rotation.NoSuchKey() -> "There is no such key; /oauth2/jwks lists them by kid.";
        };
    }
}
