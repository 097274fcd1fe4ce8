package org.delhihims.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one server for all tests of a process when the first of them asks for it, and stops it at the end. A run has two
 * processes, and to JUnit each of their classes is a run of its own: so the server belongs to the process.
 */
public final class SharedHims implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Hims.class;
    }

    @Override
    public Hims resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return hims();
    }

    /** The server of this process. */
    public static Hims hims() {
        return Running.HIMS;
    }

    private static final class Running {

        private static final Hims HIMS = start();

        private static Hims start() {
            Hims hims = Hims.onPort("shared", ServerProcess.freePort(), ServerProcess.LONG_LIVED);
            Runtime.getRuntime().addShutdownHook(new Thread(hims::close));
            return hims;
        }
    }
}
