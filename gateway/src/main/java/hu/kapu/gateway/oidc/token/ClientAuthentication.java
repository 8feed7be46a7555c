package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.portal.ClientProof;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds out which portal is calling; a confidential client always proves it with its secret. */
@ApplicationScoped
class ClientAuthentication {
    private final Portals portals;

    ClientAuthentication(Portals portals) {
        this.portals = portals;
    }

    Optional<Portal> authenticate(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Basic(String clientId, String secret) -> withSecret(clientId, secret);
            case Credentials.Post(String clientId, String secret) -> withSecret(clientId, secret);
            case Credentials.None(String clientId) ->
                portals.byClientId(clientId).filter(Portal::isPublicClient);
            case Credentials.Unusable ignored -> Optional.empty();
        };
    }

    private Optional<Portal> withSecret(String clientId, String secret) {
        return portals.byClientId(clientId)
                .filter(portal -> portal.proof() instanceof ClientProof.Secret proof && proof.isProvedBy(secret));
    }
}
