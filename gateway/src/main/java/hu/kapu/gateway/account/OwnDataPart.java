package hu.kapu.gateway.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Something the gateway keeps of citizens; every bean of this type has its place in the file with their own data. */
public interface OwnDataPart {
    /** The part's name in the file. */
    String name();

    /** All of it, without what would let others act for the citizen; empty when nothing is kept. */
    Uni<ArrayNode> of(UUID citizen);
}
