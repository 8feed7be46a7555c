package hu.kapu.identity.documents;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A register of eID cards. Answers take the same time for cards that it does not know. */
public interface DocumentRegister {
    /** Uses nothing up. */
    Uni<PairCheck> check(EidPair pair);

    /** Notes that the pair was used for something here, once; the same use may be told again. */
    Uni<UseNoted> use(EidPair pair, UUID use);

    /** What the register says to a use. */
    enum UseNoted {
        NOTED,
        /** Somebody else has used the pair, or the register does not know it any more. */
        REFUSED,
        UNAVAILABLE
    }
}
