package hu.kapu.kit.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Follows the calls of a transactional method and references as far as they stay in the code under test, lambdas included. */
final class NoHashingInTransactions extends ArchCondition<JavaMethod> {
    private static final String TRANSACTIONAL = "io.quarkus.hibernate.reactive.panache.common.WithTransaction";
    private static final String HASHING = "hu.kapu.kit.hashing";

    NoHashingInTransactions() {
        super("not reach the hasher while a transaction is open");
    }

    static boolean isTransactional(JavaMethod method) {
        return method.isAnnotatedWith(TRANSACTIONAL) || method.getOwner().isAnnotatedWith(TRANSACTIONAL);
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (!isTransactional(method)) {
            return;
        }
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> open = new ArrayDeque<>();
        open.push(method);
        while (!open.isEmpty()) {
            JavaMethod next = open.pop();
            if (seen.add(next)) {
                next.getMethodCallsFromSelf().forEach(call -> {
                    judge(method, call, events);
                    call.getTarget().resolveMember().ifPresent(open::push);
                });
                next.getMethodReferencesFromSelf().forEach(reference -> {
                    judge(method, reference, events);
                    reference.getTarget().resolveMember().ifPresent(open::push);
                });
            }
        }
    }

    private static void judge(JavaMethod from, JavaAccess<?> access, ConditionEvents events) {
        if (access.getTargetOwner().getPackageName().equals(HASHING)) {
            events.add(SimpleConditionEvent.violated(from, from.getFullName() + ": " + access.getDescription()));
        }
    }
}
