package org.delhihims.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one server for all tests of a run when the first of them asks for it, and stops it after the last. */
public final class SharedHims implements ParameterResolver {

    private static final Namespace RUN = Namespace.create(SharedHims.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Hims.class;
    }

    @Override
    public Hims resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return of(test);
    }

    /** The server of the run that a test belongs to. */
    public static Hims of(ExtensionContext test) {
        return test.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(Running.class, key -> new Running(start()), Running.class)
                .hims();
    }

    private static Hims start() {
        return Hims.onPort("shared", ServerProcess.freePort(), ServerProcess.LONG_LIVED);
    }

    private record Running(Hims hims) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            hims.close();
        }
    }
}
