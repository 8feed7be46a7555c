package hu.kapu.interop.bench;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the {@link Bench} once for all stories and hands it to their constructors. */
public final class WithBench implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(WithBench.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Bench resolveParameter(ParameterContext parameter, ExtensionContext story) {
        return story.getRoot().getStore(NAMESPACE).computeIfAbsent(Bench.class, key -> Bench.start(), Bench.class);
    }
}
