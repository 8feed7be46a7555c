package hu.kapu.gateway.session;

import java.util.Set;

/** Knows which portals want to be told when a citizen's session ends. */
public interface PortalsToTell {
    /** Their ids. */
    Set<String> ids();
}
