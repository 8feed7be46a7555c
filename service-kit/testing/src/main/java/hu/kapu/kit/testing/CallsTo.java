package hu.kapu.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Calls of a method by its name, whatever its parameters. */
final class CallsTo extends DescribedPredicate<JavaMethodCall> {
    private final Class<?> owner;
    private final String method;

    CallsTo(Class<?> owner, String method) {
        super("calls %s.%s", owner.getSimpleName(), method);
        this.owner = owner;
        this.method = method;
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(owner)
                && call.getTarget().getName().equals(method);
    }
}
