package hu.kapu.gateway.signin;

import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The mail about a sign-in from a browser that was not known. A browser becomes known with a second factor, so a
 * sign-in with the password alone, which opens only the request, sends none.
 */
@ApplicationScoped
class NewDeviceLetter {
    private static final String TEMPLATE = "new-device";

    private final Outbox outbox;
    private final MailSealer sealer;
    private final Ids ids;

    NewDeviceLetter(Outbox outbox, MailSealer sealer, Ids ids) {
        this.outbox = outbox;
        this.sealer = sealer;
        this.ids = ids;
    }

    /** In the database transaction that completes the sign-in. */
    Uni<Void> request(
            SqlConnection connection, SignInTransaction transaction, Completed completed, Session.Origin origin) {
        AcceptedCitizen citizen = completed.password().citizen();
        if (citizen.knownDevice() || !completed.hasSecondFactor()) {
            return Uni.createFrom().voidItem();
        }
        UUID messageId = ids.next();
        MailRequest request = new MailRequest(
                citizen.citizenId(),
                messageId,
                TEMPLATE,
                Base64.getDecoder().decode(citizen.sealedRecipient()),
                sealer.sealParameters(messageId, parameters(transaction, completed, origin)),
                null);
        return outbox.append(connection, MailRequests.event(request));
    }

    private static Map<String, String> parameters(
            SignInTransaction transaction, Completed completed, Session.Origin origin) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("at", completed.at().toString());
        if (origin.device() != null) {
            parameters.put("device", origin.device());
        }
        String portal = transaction.portalName(completed.password());
        if (portal != null) {
            parameters.put("portal", portal);
        }
        return parameters;
    }
}
