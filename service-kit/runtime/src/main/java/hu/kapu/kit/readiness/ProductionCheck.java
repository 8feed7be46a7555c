package hu.kapu.kit.readiness;

import java.util.List;

/** A reason not to start in production; every bean of this type is asked once, at the start. */
public interface ProductionCheck {
    /** One sentence per finding for the operator, without secrets; empty when all is well. */
    List<String> findings();
}
