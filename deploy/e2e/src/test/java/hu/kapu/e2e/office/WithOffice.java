package hu.kapu.e2e.office;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.WithBench;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the {@link Office} for the first story that needs it, and hands it to all of them. */
public final class WithOffice implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(WithOffice.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext story) {
        Bench bench = WithBench.benchOf(story);
        return story.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Office.class, key -> Office.open(bench), Office.class);
    }
}
