package hu.kapu.gateway.scope;

import java.util.Set;
import java.util.UUID;

/** Who calls the REST API, proven. */
public sealed interface ApiCaller {

    /** A registered program of an operator. */
    record Client(String clientId, String name, Set<Scope> scopes) implements ApiCaller {}

    /** An operator in person, signed in with an authenticator app a short while ago. */
    record Official(UUID citizenId, String name, String office) implements ApiCaller {
        @Override
        public Set<Scope> scopes() {
            return Scope.ofOperators();
        }

        @Override
        public String toString() {
            return "Official[" + citizenId + "]";
        }
    }

    /** A portal as itself, never on behalf of a citizen. */
    record Portal(String portalId, Set<Scope> scopes) implements ApiCaller {}

    Set<Scope> scopes();

    /** One text for records of what was done: {@code client:helpdesk}, {@code official:<citizen id>}, {@code portal:eeszt}. */
    default String reference() {
        return switch (this) {
            case Client client -> "client:" + client.clientId();
            case Official official -> "official:" + official.citizenId();
            case Portal portal -> "portal:" + portal.portalId();
        };
    }

    /** The name a reader of such a record knows the caller by. */
    default String shownName() {
        return switch (this) {
            case Client client -> client.name();
            case Official official -> official.name();
            case Portal portal -> portal.portalId();
        };
    }
}
